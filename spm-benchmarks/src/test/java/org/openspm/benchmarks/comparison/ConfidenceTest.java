package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionInterval;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.NumberField;

class ConfidenceTest {

    private static final NumberField<Samples.Rep> SEATS = Samples.REPS.number("seats", Samples.Rep::days);
    private static final NumberField<Samples.Rep> WON =
            Samples.REPS.number("won seats", rep -> rep.bookings().value());

    private final Benchmark atQuota = Samples.shareAtQuota();

    /** The published case: 60 % of 20 reps is compatible with 40 % and with 75 %. */
    @Test
    void twelveOfTwenty() {
        Confidence confidence = atQuota.compare(Samples.share(12, 20)).confidence();

        assertThat(confidence.level()).isEqualTo(percent(95));
        assertThat(confidence.low()).isEqualTo(Figure.of(new BigDecimal("0.386582"), Unit.PERCENT));
        assertThat(confidence.high()).isEqualTo(Figure.of(new BigDecimal("0.781193"), Unit.PERCENT));
        assertThat(confidence.interval())
                .isEqualTo(ProportionInterval.WILSON
                        .of(new Proportion(12, 20), ConfidenceLevel.DEFAULT)
                        .interval());
        assertThat(confidence.reason()).isEmpty();
        assertThat(confidence)
                .hasToString("38.66 % to 78.12 % (Wilson score interval at 95 %, 12 of 20):"
                        + " worse than best in class, better than laggard");
    }

    @ParameterizedTest
    @CsvSource({
        "92, 100, BETTER, BETTER",
        "85, 100, NOT_DISTINGUISHABLE, BETTER",
        "50, 100, WORSE, BETTER",
        "30, 100, WORSE, NOT_DISTINGUISHABLE",
        "10, 100, WORSE, WORSE",
        "1, 2, NOT_DISTINGUISHABLE, NOT_DISTINGUISHABLE",
        "0, 20, WORSE, WORSE",
        "20, 20, BETTER, BETTER"
    })
    void verdictGoesByTheWholeInterval(int k, int n, Verdict onBest, Verdict onLaggard) {
        Confidence confidence = atQuota.compare(Samples.share(k, n)).confidence();

        assertThat(confidence.verdict()).contains(onBest);
        assertThat(confidence.verdictOnLaggard()).contains(onLaggard);
    }

    @Test
    void verdictIsDirected() {
        Benchmark belowQuota = Benchmark.named("Below quota")
                .lowerIsBetter()
                .bestInClass(percent(19))
                .laggard(percent(75))
                .source("Survey", 2013)
                .build();

        assertThat(belowQuota
                        .compare(Samples.shareBelowQuota(92, 100))
                        .confidence()
                        .verdict())
                .contains(Verdict.BETTER);
        assertThat(belowQuota
                        .compare(Samples.shareBelowQuota(50, 100))
                        .confidence()
                        .verdict())
                .contains(Verdict.WORSE);
    }

    /** All of 4 lies in 51.01 % to 100 %: both bounds belong to it. */
    @Test
    void levelOnABoundIsNotDistinguishable() {
        Benchmark everybody = Benchmark.named("Everybody")
                .higherIsBetter()
                .bestInClass(percent(100))
                .laggard(percent(50))
                .source("Survey", 2013)
                .build();

        assertThat(everybody.compare(Samples.share(4, 4)).confidence().verdict())
                .contains(Verdict.NOT_DISTINGUISHABLE);
    }

    @Test
    void anotherLevelMovesTheVerdict() {
        Comparison at95 = atQuota.compare(Samples.share(15, 22));
        Comparison at80 = at95.atConfidence(percent(80));

        assertThat(at95.confidence().verdict()).contains(Verdict.NOT_DISTINGUISHABLE);
        assertThat(at80.confidence().verdict()).contains(Verdict.WORSE);
        assertThat(at80.confidence().level()).isEqualTo(percent(80));
    }

    @Test
    void numberHasNone() {
        assertNone(
                Samples.salesCycle().compare(Samples.days("45")),
                "an interval is known for a share of counts, and the metric is no ratio in percent");
    }

    @Test
    void ratioThatIsNotInPercentHasNone() {
        Metric average =
                Metric.ratio("Days", sum(Samples.DAYS), count(Samples.REPS)).lowerIsBetter();
        MetricValue value = Samples.ofRows(average, Samples.rep("45", 0));
        Benchmark days = Benchmark.named("Days")
                .lowerIsBetter()
                .bestInClass(30, value.figure().unit())
                .laggard(90, value.figure().unit())
                .source("Survey", 2020)
                .build();

        assertNone(
                days.compare(value),
                "an interval is known for a share of counts, and the metric is no ratio in percent");
    }

    @Test
    void shareOfMoneyHasNone() {
        Metric share = Metric.ratio(
                        "Share of bookings",
                        sum(Samples.BOOKINGS).where(Samples.AT_QUOTA.isTrue()),
                        sum(Samples.BOOKINGS))
                .asPercent()
                .higherIsBetter();

        assertNone(
                atQuota.compare(Samples.ofRows(share, Samples.rep("1", 1), Samples.rep("1", 1))),
                "an interval is known for a share of counts, and the metric is a share of money");
    }

    @Test
    void shareOfASumThatIsNoCountHasNone() {
        assertNone(
                atQuota.compare(share(Samples.rep("20", 10), Samples.rep("20", 5))),
                "the denominator (40 seats) is not a count of its (2) rows");
    }

    @ParameterizedTest
    @CsvSource({"-1, -1 seats", "3, 3 seats"})
    void shareOutsideOfAllHasNone(long won, String shown) {
        assertNone(
                atQuota.compare(share(Samples.rep("1", won), Samples.rep("1", 0))),
                "the numerator (" + shown + ") is not a count within 0 to (2 seats)");
    }

    @Test
    void partOfARowHasNone() {
        NumberField<Samples.Rep> halves = Samples.REPS.number("half seats", rep -> new BigDecimal("0.5"));
        Metric metric = Metric.ratio("Share", sum(halves).counting(Unit.of("seats")), sum(SEATS))
                .asPercent()
                .higherIsBetter();

        assertNone(
                atQuota.compare(Samples.ofRows(metric, Samples.rep("1", 0))),
                "the numerator (0.5 seats) is not a count within 0 to (1 seats)");
    }

    @Test
    void sumThatCountsRowsIsACount() {
        Comparison comparison = atQuota.compare(share(Samples.rep("1", 1), Samples.rep("1", 0)));

        assertThat(comparison.confidence().interval())
                .isEqualTo(ProportionInterval.WILSON
                        .of(new Proportion(1, 2), ConfidenceLevel.DEFAULT)
                        .interval());
    }

    @Test
    void nothingHasNone() {
        assertNone(atQuota.compare(Samples.share(0, 0)), "the count of reps is zero");
    }

    @Test
    void isEqualIfAllIs() {
        Confidence confidence = atQuota.compare(Samples.share(12, 20)).confidence();
        Confidence same = Samples.shareAtQuota().compare(Samples.share(12, 20)).confidence();

        assertThat(confidence).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(confidence)
                .isNotEqualTo(atQuota.compare(Samples.share(12, 20))
                        .atConfidence(percent(90))
                        .confidence())
                .isNotEqualTo(atQuota.compare(Samples.share(6, 10)).confidence())
                .isNotEqualTo(atQuota.compare(Samples.share(0, 0)).confidence())
                .isNotEqualTo("confidence");
    }

    private static MetricValue share(Samples.Rep... reps) {
        return Samples.ofRows(
                Metric.ratio("Share of seats", sum(WON).counting(Unit.of("seats")), sum(SEATS))
                        .asPercent()
                        .higherIsBetter(),
                reps);
    }

    private static void assertNone(Comparison comparison, String reason) {
        Confidence confidence = comparison.confidence();

        assertThat(confidence.interval()).isEmpty();
        assertThat(confidence.reason()).isEqualTo(reason);
        assertThat(confidence.verdict()).isEmpty();
        assertThat(confidence.verdictOnLaggard()).isEmpty();
        assertThat(confidence.low())
                .isEqualTo(Figure.undefined(comparison.benchmark().unit(), reason))
                .isEqualTo(confidence.high());
        assertThat(confidence).hasToString("no interval: " + reason);
    }

    /** Twenty peers tell where their best fifth begins within a wide interval: what looks worse than its bound may be as good. */
    @Test
    void levelsEstimatedOfPeersAreNotTakenAsExact() {
        List<Peer> peers = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Peer("peer " + i, Ratio.of(i, 40)))
                .toList();
        PeerGroup group = PeerGroup.of("Reps at quota", Direction.HIGHER_IS_BETTER, peers);
        Comparison ours = Benchmark.named("Peers")
                .higherIsBetter()
                .evidence(Evidence.peers(group, Unit.PERCENT))
                .source("Own survey", 2024)
                .build()
                .compare(Samples.share(10, 40));
        Interval interval = ours.confidence().interval().orElseThrow();
        double level = ours.gap()
                .level()
                .value()
                .orElseThrow()
                .toDecimal(6, RoundingMode.HALF_EVEN)
                .doubleValue();
        assertThat(level).isEqualTo(0.425);
        assertThat(interval.high()).isLessThan(level);
        assertThat(ours.confidence().verdict()).contains(Verdict.NOT_DISTINGUISHABLE);
        assertThat(ours.confidence().verdict()).isEqualTo(ours.gap().verdict());
        assertThat(ours.gap().method()).contains("level by");
    }
}
