package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;

class CountSeriesTest {

    private final CountSeries won = CountSeries.of("Won", List.of(new Count("a", 1, 4), new Count("b", 3, 4)));

    @Test
    void aRatioGivesItsCounts() {
        CountSeries counts = CountSeries.of(Deals.perMonth(Deals.WIN_RATE, Deals.spring()));

        assertThat(counts.counts())
                .containsExactly(new Count("2026-03", 2, 3), new Count("2026-04", 0, 1), new Count("2026-06", 1, 1));
        assertThat(counts.skipped()).containsExactly("2026-05");
        assertThat(counts.name()).isEqualTo("Win rate");
        assertThat(counts).hasToString("Win rate, 3 counts");
        assertThat(counts.rates().skipped()).containsExactly("2026-05");
    }

    @Test
    void whatIsNoCountIsRefused() {
        Refusal.of(
                () -> CountSeries.of(Deals.perMonth(Deals.BOOKINGS, Deals.spring())),
                "The metric (Bookings) is no ratio, which has a count and a size.\nUse a Series for it.");
        Metric half = Metric.ratio(
                "Average", Measure.sum(Deals.AMOUNT).where(Deals.WON.isTrue()), Measure.count(Deals.DEALS));
        Refusal.of(
                () -> CountSeries.of(Deals.perMonth(
                        half,
                        List.of(new Deals.Deal(
                                "jill", java.time.LocalDate.EPOCH, new java.math.BigDecimal("0.5"), true)))),
                "The numerator (USD 0.50) of (Average of 1970-01) is no count.\n"
                        + "Use a Series for what is measured and not counted.");
    }

    @Test
    void partsAndAdditionsAreNewSeries() {
        assertThat(won.first(1).counts()).containsExactly(new Count("a", 1, 4));
        assertThat(won.plus(new Count("c", 2, 4)).size()).isEqualTo(3);
        assertThat(won.rates().values()).containsExactly(0.25, 0.75);
        assertThat(won).isEqualTo(won.first(2)).hasSameHashCodeAs(won.first(2));
        assertThat(won).isNotEqualTo(won.first(1)).isNotEqualTo("won");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(() -> CountSeries.of("", List.of()), "The name () of the series is blank.\nSay what is counted.");
        Refusal.of(
                () -> won.plus(new Count("a", 1, 2)),
                "The label (a) of the series (Won) stands for two counts.\nName each by a label of its own.");
        Refusal.of(
                () -> won.first(3),
                "The number of counts (3) is not within 0 to the (2) of the series (Won).\nAsk for fewer.");
        Refusal.ofNull(() -> CountSeries.of("x", null), "counts");
    }
}
