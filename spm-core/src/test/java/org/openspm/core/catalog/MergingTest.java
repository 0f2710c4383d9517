package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openspm.core.Sent;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/** The statistics of the catalogue do not depend on the order of the rows, nor on how these are dealt to parts. */
class MergingTest {

    private static final Sheet ROWS = Sheet.of("rows");

    private static Metric[] metrics() {
        var score = ROWS.number("score");
        var amount = ROWS.money("amount");
        var other = ROWS.money("other");
        var hit = ROWS.marked("hit");
        var day = ROWS.date("day");
        return new Metric[] {
            SalesMetrics.scoring().areaUnderCurve(score, hit),
            SalesMetrics.scoring().liftAtTop(score, hit, Rate.percent(30)),
            SalesMetrics.scoring().brierScore(score, hit),
            SalesMetrics.scoring().driftWithFloor(ROWS.text("name"), hit, Rate.percent(1)),
            SalesMetrics.forecast().meanAbsolutePercentageError(amount, other),
            SalesMetrics.forecast().symmetricMape(amount, other),
            SalesMetrics.forecast().scaledError(amount, other, day, hit, 1),
            SalesMetrics.forecast().volatility(amount, day),
            SalesMetrics.territory().quotaPotentialCorrelation(amount, other),
            SalesMetrics.territory().balanceShare(ROWS.text("name"), ROWS.sum("amount"), Rate.percent(20)),
            SalesMetrics.territory().populationVariation(ROWS.text("name"), ROWS.sum("amount")),
            SalesMetrics.territory().giniCorrected(ROWS.text("name"), ROWS.sum("amount")),
            SalesMetrics.improvement().learningRate(amount, other),
            SalesMetrics.quota()
                    .repsBelowThreshold(ROWS.text("name"), ROWS.sum("amount"), ROWS.sum("other"), Rate.percent(50)),
            SalesMetrics.revenue().runRate(ROWS.sum("amount"), 12),
            SalesMetrics.wins().averageCycleOfWon(day, ROWS.date("later"), hit),
        };
    }

    private static List<Sheet.Row> rows(Random random, int size) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add("n" + random.nextInt(4) + " 2026-01-1" + random.nextInt(10) + " 2026-02-1" + random.nextInt(10)
                    + " 0."
                    + random.nextInt(10) + " " + (1 + random.nextInt(9)) + " " + (1 + random.nextInt(9))
                    + (random.nextBoolean() ? " x" : " -"));
        }
        return Sheet.rows("name day later score amount other hit", lines.toArray(String[]::new));
    }

    @Property(tries = 60)
    void mergedPartsAreTheWhole(@ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int size) {
        Random random = new Random(seed);
        List<Sheet.Row> rows = rows(random, size);
        MetricQuery query = MetricQuery.of(metrics()).by(ROWS.text("name")).per(Grain.MONTH, ROWS.date("day"));
        var whole = query.evaluateAll(Facts.of(ROWS.schema(), rows));
        List<Sheet.Row> shuffled = new ArrayList<>(rows);
        java.util.Collections.shuffle(shuffled, random);
        int cut = size == 0 ? 0 : random.nextInt(size + 1);
        var merged = query.evaluateAll(Facts.of(ROWS.schema(), shuffled.subList(cut, size)))
                .merge(query.evaluateAll(Facts.of(ROWS.schema(), shuffled.subList(0, cut))));
        var restored = query.start()
                .restore(Sent.copy(query.evaluateAll(Facts.of(ROWS.schema(), shuffled.subList(cut, size)))
                        .snapshot()))
                .restore(Sent.copy(query.evaluateAll(Facts.of(ROWS.schema(), shuffled.subList(0, cut)))
                        .snapshot()));
        for (Metric metric : metrics()) {
            assertThat(merged.table(metric)).isEqualTo(whole.table(metric));
            assertThat(restored.table(metric)).isEqualTo(whole.table(metric));
        }
    }
}
