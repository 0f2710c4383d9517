package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.CookbookDeals.DEALS;
import static org.openspm.testkit.CookbookDeals.REP;
import static org.openspm.testkit.CookbookDeals.SAMPLE;
import static org.openspm.testkit.CookbookDeals.WON;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.GapAnalysis;
import org.openspm.benchmarks.forecast.Pace;
import org.openspm.benchmarks.forecast.RunRate;
import org.openspm.benchmarks.improvement.Baseline;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.peer.Standing;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** The recipes on benchmarks do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookBenchmarksTest {

    @Test
    void repsAndBestInClass() {
        // [reps-and-best-in-class]
        Metric winRate = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
                .asPercent()
                .higherIsBetter();
        MetricTable table = winRate.by(REP).evaluate(SAMPLE);
        Benchmark best = Benchmark.named("Win rate")
                .higherIsBetter()
                .bestInClass(percent(47))
                .laggard(percent(20))
                .source("our own survey", 2025)
                .build();
        Comparison jill = best.compare(table.value("jill"));

        jill.performanceClass().orElseThrow();
        jill.gap();
        jill.confidence().low();
        jill.confidence().high();
        // [/reps-and-best-in-class]
        assertThat(jill.performanceClass().orElseThrow()).hasToString("best in class");
        assertThat(jill.gap()).hasToString("3 points better than best in class (47 %)");
        assertThat(jill.confidence().low()).hasToString("9.45 %");
        assertThat(jill.confidence().high()).hasToString("90.55 %");
    }

    @Test
    void standingAmongPeers() {
        // [standing-among-peers]
        List<Peer> peers = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> new Peer("company " + i, Ratio.of(i, 40)))
                .toList();
        Standing standing = PeerGroup.of("Win rate", HIGHER_IS_BETTER, peers).standing(Ratio.of(1, 2));

        standing.rank();
        standing.quartile().orElseThrow();
        standing.isQuartileSure();
        // [/standing-among-peers]
        assertThat(standing.rank()).hasToString("5");
        assertThat(standing.quartile().orElseThrow()).hasToString("top quartile");
        assertThat(standing.isQuartileSure()).hasToString("false");
    }

    @Test
    void chanceOrNot() {
        // [chance-or-not]
        MetricIdentity rate = new MetricIdentity(
                "Win rate", "won / (won + lost)", Unit.PERCENT, "closed in the quarter", HIGHER_IS_BETTER);
        GapAnalysis analysis = GapAnalysis.of(rate, rate);

        analysis.toShare(new Proportion(12, 40), new Proportion(100, 400)).verdict();
        analysis.toShare(new Proportion(90, 200), new Proportion(100, 400)).verdict();
        // [/chance-or-not]
        assertThat(analysis.toShare(new Proportion(12, 40), new Proportion(100, 400))
                        .verdict())
                .hasToString("not distinguishable");
        assertThat(analysis.toShare(new Proportion(90, 200), new Proportion(100, 400))
                        .verdict())
                .hasToString("better");
    }

    @Test
    void runRate() {
        // [run-rate]
        RunRate rate = RunRate.of(Figure.of(Money.of(300_000, "USD")), 45, 90);

        rate.projection();
        // [/run-rate]
        assertThat(rate.projection()).hasToString("USD 600,000.00");
    }

    @Test
    void paceToTarget() {
        // [pace-to-target]
        Series months = Series.of("Bookings", 92, 108, 96, 104, 99, 101);
        Pace year = Pace.of(months, 6, 6, 1_150);

        Words.number(year.projection());
        Words.probability(year.probability());
        // [/pace-to-target]
        assertThat(Words.number(year.projection())).hasToString("1200");
        assertThat(Words.probability(year.probability())).hasToString("97.39 %");
    }

    @Test
    void aMonthOutOfLine() {
        // [a-month-out-of-line]
        Series months = Series.of("Bookings", 92, 108, 96, 104, 99, 101, 95, 105, 98, 102, 97, 103, 150);
        ControlChart chart = ControlChart.of(months, Baseline.of(months.first(12)));

        chart.signals().size();
        chart.signals().get(0).label();
        // [/a-month-out-of-line]
        assertThat(chart.signals().size()).hasToString("1");
        assertThat(chart.signals().get(0).label()).hasToString("13");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("benchmarks").check("CookbookBenchmarksTest"))
                .isEqualTo(6);
    }
}
