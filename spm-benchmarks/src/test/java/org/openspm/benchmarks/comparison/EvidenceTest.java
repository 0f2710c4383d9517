package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.peer.MaturityClass;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class EvidenceTest {

    private static Benchmark higher(Evidence evidence) {
        return Benchmark.named("Survey")
                .higherIsBetter()
                .evidence(evidence)
                .source("Survey of companies", 2013)
                .build();
    }

    private static Benchmark lower(Evidence evidence) {
        return Benchmark.named("Survey")
                .lowerIsBetter()
                .evidence(evidence)
                .source(Provenance.of("Survey of cycles", 2017).withSampleSize(266))
                .build();
    }

    /** Peers of 1 %, 2 %, .. */
    private static PeerGroup percents(int n) {
        return PeerGroup.of(
                "Reps at quota",
                Direction.HIGHER_IS_BETTER,
                IntStream.rangeClosed(1, n)
                        .mapToObj(i -> new Peer("peer " + i, Ratio.of(i, 100)))
                        .toList());
    }

    private static Map<Rate, Figure> days(int p25, int p50, int p75) {
        return Map.of(
                percent(25), figure(p25),
                percent(50), figure(p50),
                percent(75), figure(p75));
    }

    private static Figure figure(int days) {
        return Figure.of(BigDecimal.valueOf(days), Unit.DAYS);
    }

    @Test
    void ownValuesOfPeersTellEverything() {
        Comparison c = higher(Evidence.peers(percents(100), Unit.PERCENT)).compare(Samples.share(17, 20));

        assertThat(c.position().percentile().orThrow()).isCloseTo(0.845, within(1e-12));
        assertThat(c.position().atLeast()).isEqualTo(percent(84));
        assertThat(c.position().atMost()).isEqualTo(percent(85));
        assertThat(c.performanceClass()).contains(PerformanceClass.BEST_IN_CLASS);
        assertThat(c.gapTo(Reference.BEST).inUnits()).isEqualTo(Figure.of(percent(-15)));
        assertThat(c.gap().level()).isEqualTo(Figure.of(percent(81)));
        assertThat(c.gapTo(Reference.TOP_QUARTILE).level()).isEqualTo(Figure.of(percent("75.25")));
        assertThat(c.gapTo(Reference.MEDIAN).level()).isEqualTo(Figure.of(percent("50.5")));
        assertThat(c.gapTo(Reference.MEAN).level()).isEqualTo(Figure.of(percent("50.5")));
        assertThat(c.gapToLaggard().level()).isEqualTo(Figure.of(percent(30)));
        assertThat(c.gapTo(Reference.MEDIAN).verdict()).contains(Verdict.BETTER);
        assertThat(c.gapTo(Reference.TOP_QUARTILE).verdict()).contains(Verdict.NOT_DISTINGUISHABLE);
        assertThat(c.gaps())
                .extracting(Gap::reference)
                .containsExactly("best", "best in class", "top quartile", "median", "mean", "laggard");
    }

    @Test
    void lowerIsBetterMirrorsThePeers() {
        List<Peer> peers = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new Peer("peer " + i, Ratio.of(i, 100)))
                .toList();
        PeerGroup group = PeerGroup.of("Reps below quota", Direction.LOWER_IS_BETTER, peers);
        Comparison c = lower(Evidence.peers(group, Unit.PERCENT)).compare(Samples.shareBelowQuota(17, 20));

        assertThat(c.performanceClass()).contains(PerformanceClass.BEST_IN_CLASS);
        assertThat(c.gap().level()).isEqualTo(Figure.of(percent(20)));
        assertThat(c.gapTo(Reference.TOP_QUARTILE).level()).isEqualTo(Figure.of(percent("25.75")));
        assertThat(c.gapTo(Reference.MEDIAN).inUnits()).isEqualTo(Figure.of(percent("35.5")));
        assertThat(c.gapTo(Reference.MEDIAN).verdict()).contains(Verdict.BETTER);
        assertThat(c.gapToLaggard().level()).isEqualTo(Figure.of(percent(71)));
    }

    @Test
    void tooFewPeersTellNothing() {
        Comparison c = higher(Evidence.peers(percents(3), Unit.PERCENT)).compare(Samples.share(17, 20));

        assertThat(c.performanceClass()).isEmpty();
        assertThat(c.whyNoClass()).isEqualTo("there are (3) peers, fewer than 5");
        assertThat(c.position()).hasToString("no percentile: there are (3) peers, fewer than 5");
        assertThat(c.gapTo(Reference.MEDIAN)).hasToString("gap to median undefined: there are (3) peers, fewer than 5");

        Comparison ten = higher(Evidence.peers(percents(10), Unit.PERCENT)).compare(Samples.share(17, 20));
        assertThat(ten.gapTo(Reference.TOP_QUARTILE).inUnits().reason())
                .isEqualTo("there are (10) peers, fewer than 20 for a quartile");
        assertThat(ten.gapTo(Reference.MEDIAN).inUnits().isDefined()).isTrue();
    }

    @Test
    void classesOfAnotherSplit() {
        MaturitySplit quintiles = MaturitySplit.of(List.of(
                new MaturityClass("Top", percent(10)),
                new MaturityClass("Middle", percent(80)),
                new MaturityClass("Bottom", percent(10))));
        Comparison c = higher(Evidence.peers(percents(100), Unit.PERCENT).splitInto(quintiles))
                .compare(Samples.share(17, 20));

        assertThat(c.performanceClass()).contains(PerformanceClass.AVERAGE);
        assertThat(c.gap().level()).isEqualTo(Figure.of(percent(91)));
        assertThat(c.gapToLaggard().level()).isEqualTo(Figure.of(percent(10)));
    }

    @Test
    void quantilesTellWhatLiesBetweenThem() {
        Comparison c = lower(Evidence.quantiles(days(60, 72, 84))).compare(Samples.days("66"));

        assertThat(c.position().percentile().orThrow()).isCloseTo(0.625, within(1e-12));
        assertThat(c.position().atLeast()).isEqualTo(percent(50));
        assertThat(c.position().atMost()).isEqualTo(percent(75));
        assertThat(c.position()).hasToString("P63, surely P50 to P75");
        assertThat(c.performanceClass()).contains(PerformanceClass.AVERAGE);
        assertThat(c.gaps()).extracting(Gap::reference).containsExactly("top quartile", "median", "P75");
        assertThat(c.gapTo(Reference.MEDIAN)).hasToString("6 days better than median (72 days)");
        // P44 to P56 of 266 read off between the quartiles: 69.1 to 74.9 days.
        assertThat(c.gapTo(Reference.MEDIAN).interval().orElseThrow().low()).isCloseTo(3.116, within(0.001));
        assertThat(c.gapTo(Reference.MEDIAN).verdict()).contains(Verdict.BETTER);
        assertThat(c.gapTo(Reference.TOP_QUARTILE).verdict()).isEmpty();
        assertThat(c.gapTo(Reference.TOP_QUARTILE).method())
                .endsWith("of the level, the published quantiles do not reach as far as its interval would");
        assertThat(c.gap().inUnits().reason())
                .isEqualTo("the benchmark tells (P25 60 days, P50 72 days, P75 84 days) only");
    }

    @Test
    void outsideOfQuantilesThereAreBoundsOnly() {
        Comparison c = lower(Evidence.quantiles(days(60, 72, 84))).compare(Samples.days("50"));

        assertThat(c.position().percentile().isDefined()).isFalse();
        assertThat(c.position()).hasToString("no percentile: below the published quantile at 25 %, surely P75 to P100");
        assertThat(c.performanceClass()).isEmpty();
        assertThat(c.whyNoClass())
                .isEqualTo("the value lies between P75 and P100, best in class begins at P80, laggards end at P30");
    }

    @Test
    void boundsDecideTheClass() {
        Map<Rate, Figure> known = new TreeMap<>(days(60, 72, 84));
        known.put(percent(20), figure(55));
        known.put(percent(70), figure(80));
        Evidence evidence = Evidence.quantiles(known);

        assertThat(lower(evidence).compare(Samples.days("55")).performanceClass())
                .contains(PerformanceClass.BEST_IN_CLASS);
        assertThat(lower(evidence).compare(Samples.days("55.01")).performanceClass())
                .contains(PerformanceClass.AVERAGE);
        assertThat(lower(evidence).compare(Samples.days("79.99")).performanceClass())
                .contains(PerformanceClass.AVERAGE);
        assertThat(lower(evidence).compare(Samples.days("80")).performanceClass())
                .contains(PerformanceClass.LAGGARD);
        assertThat(lower(evidence).compare(Samples.days("55")).gap()).hasToString("exactly at best in class (55 days)");
    }

    @Test
    void roundedQuantilesAreIntervals() {
        Evidence rounded = Evidence.quantiles(days(60, 72, 84)).roundedTo(figure(2));
        Comparison near = lower(rounded).compare(Samples.days("72.5"));

        assertThat(near.position().atLeast()).isEqualTo(percent(25));
        assertThat(near.position().atMost()).isEqualTo(percent(75));
        assertThat(near.position().percentile().orThrow()).isCloseTo(0.5 - 0.25 * 0.5 / 12, within(1e-9));
        assertThat(near.position().lowest().orElseThrow()).isCloseTo(0.5 - 0.25 * 1.5 / 12, within(1e-9));
        assertThat(near.position().highest().orElseThrow()).isCloseTo(0.5 + 0.25 * 0.5 / 12, within(1e-9));
        assertThat(near.position()).hasToString("P49, P47 to P51 by rounding, surely P25 to P75");
        assertThat(lower(rounded).compare(Samples.days("73")).position().atMost())
                .isEqualTo(percent(50));
    }

    @Test
    void oneQuantileTellsOnWhichSide() {
        Comparison c =
                lower(Evidence.quantiles(Map.of(percent(50), figure(72)))).compare(Samples.days("66"));

        assertThat(c.position())
                .hasToString("no percentile: one quantile tells on which side the value lies only, surely P50 to P100");
        assertThat(c.gapTo(Reference.MEDIAN).inUnits()).isEqualTo(figure(6));
    }

    @Test
    void aMeanTellsNoPercentile() {
        Evidence evidence = Evidence.mean(Figure.of(Money.of(40_000, "USD")), Figure.of(Money.of(10_000, "USD")), 25);
        Comparison c = higher(evidence).compare(Samples.bookings(45_000));

        assertThat(c.position().percentile().reason())
                .isEqualTo("a mean and a deviation tell no shape, and without a shape there is no percentile");
        assertThat(c.performanceClass()).isEmpty();
        assertThat(c.whyNoClass()).startsWith("the benchmark tells (mean USD 40,000.00, standard deviation ");
        Gap gap = c.gapTo(Reference.MEAN);
        assertThat(gap).hasToString("USD 5,000.00 better than mean (USD 40,000.00)");
        // t(24) at 95 % is 2.0639: 40,000 +- 4,127.8
        assertThat(gap.interval().orElseThrow().low()).isCloseTo(872.2, within(0.1));
        assertThat(gap.verdict()).contains(Verdict.BETTER);
        assertThat(gap.method()).startsWith("value as it is; level by mean with Student's t interval");
        assertThat(higher(evidence)
                        .compare(Samples.bookings(44_000))
                        .gapTo(Reference.MEAN)
                        .verdict())
                .contains(Verdict.NOT_DISTINGUISHABLE);
    }

    /** Newcombe 1998, method 10: 56 of 70 and 48 of 80 differ by 0.0524 to 0.3339. */
    @Test
    void twoSharesAreComparedAsNewcombeDoes() {
        Comparison c = higher(Evidence.share(new Proportion(48, 80))).compare(Samples.share(56, 70));

        Gap gap = c.gapTo(Reference.SHARE);
        assertThat(gap.inUnits()).isEqualTo(Figure.of(percent(20)));
        assertThat(gap.interval().orElseThrow().low()).isCloseTo(0.0524, within(0.00005));
        assertThat(gap.interval().orElseThrow().high()).isCloseTo(0.3339, within(0.00005));
        assertThat(gap.verdict()).contains(Verdict.BETTER);
        assertThat(c.position().percentile().reason())
                .isEqualTo("one share of all trials does not tell how those of single peers spread");
    }

    @Test
    void levelsOfClassesAndATarget() {
        Evidence.ClassLevels classes =
                Evidence.classes(Figure.of(percent(83)), Figure.of(percent(22))).withAverage(Figure.of(percent(51)));
        Comparison c = higher(classes).compare(Samples.share(13, 21));
        assertThat(c.performanceClass()).contains(PerformanceClass.AVERAGE);
        assertThat(c.gapTo(Reference.AVERAGE)).hasToString("10.9 points better than average (51 %)");
        assertThat(c.position().percentile().reason()).isEqualTo("a level does not tell how many reach it");
        assertThat(classes).hasToString("best in class 83 %, average 51 %, laggard 22 %");

        Comparison target = higher(Evidence.target(Figure.of(percent(60)))).compare(Samples.share(13, 21));
        assertThat(target.gapTo(Reference.TARGET).verdict()).contains(Verdict.NOT_DISTINGUISHABLE);
        assertThat(target.gapTo(Reference.TARGET).relative()).isEqualTo(Figure.of(Ratio.of(2, 63), Unit.PERCENT));
        assertThat(target.whyNoClass()).isEqualTo("the benchmark tells (target 60 %) only");
        assertThat(target.gap().verdict()).isEmpty();

        // https://rainsalestraining.com/blog/average-sales-win-rates-how-do-you-compare: 47 % of what is proposed is
        // won on average.
        Comparison average = higher(Evidence.level(Reference.AVERAGE, Figure.of(percent(47))))
                .compare(Samples.share(13, 21));
        assertThat(average.gapTo(Reference.AVERAGE).inUnits())
                .isEqualTo(Figure.of(Ratio.of(13, 21).minus(Ratio.of(47, 100)), Unit.PERCENT));
        assertThat(average.gapTo(Reference.AVERAGE).verdict()).contains(Verdict.NOT_DISTINGUISHABLE);
        assertThat(average.whyNoClass()).isEqualTo("the benchmark tells (average 47 %) only");
    }

    @Test
    void badEvidenceIsRefused() {
        Figure usd = Figure.of(Money.of(1, "USD"));
        Figure none = Figure.undefined(Unit.DAYS, "nobody sold");
        Refusal.of(() -> Evidence.quantiles(Map.of()), "The quantiles ({}) are none.\nGive at least one.");
        Refusal.of(
                () -> Evidence.quantiles(Map.of(percent(101), usd)),
                "The share (101 %) of values below a quantile is not from 0 % to 100 %.\nSay percent(75) for P75.");
        Refusal.of(
                () -> Evidence.quantiles(days(60, 59, 84)),
                "The quantile at (50 %) is (59 days), below the one before (60 days).\n"
                        + "Give the share of values below each quantile, whichever way is better.");
        Refusal.of(
                () -> Evidence.quantiles(days(60, 72, 84)).roundedTo(figure(0)),
                "The step (0 days) is not positive.\nSay to which step the quantiles are rounded, or leave it out.");
        Refusal.of(
                () -> Evidence.quantiles(Map.of(percent(25), usd, percent(50), figure(1))),
                "The figures (USD 1.00) and (1 days) differ in their unit.\n"
                        + "Give all of them in the unit of the metric.");
        Refusal.of(
                () -> Evidence.target(none),
                "The level (undefined: nobody sold) is undefined.\n"
                        + "Compare with what is known, or leave the benchmark out.");
        Refusal.of(
                () -> Evidence.mean(usd, usd, 1),
                "The standard deviation (USD 1.00) of (1) values is none.\n"
                        + "Give a deviation of zero or more, of 2 or more values.");
        Refusal.of(
                () -> Evidence.share(new Proportion(0, 0)),
                "The share (0 of 0) has no trials.\nGive 1 or more, or leave the benchmark out.");
    }

    @Test
    void nullIsRefused() {
        Figure days = figure(1);
        Refusal.ofNull(() -> Evidence.peers(null, Unit.DAYS), "group");
        Refusal.ofNull(() -> Evidence.peers(percents(5), null), "unit");
        Refusal.ofNull(() -> Evidence.peers(percents(5), Unit.DAYS).splitInto(null), "split");
        Refusal.ofNull(() -> Evidence.quantiles(null), "quantiles");
        Refusal.ofNull(() -> Evidence.quantiles(days(1, 2, 3)).roundedTo(null), "step");
        Refusal.ofNull(() -> Evidence.quantiles(days(1, 2, 3)).splitInto(null), "split");
        Refusal.ofNull(() -> Evidence.mean(null, days, 2), "mean");
        Refusal.ofNull(() -> Evidence.mean(days, null, 2), "deviation");
        Refusal.ofNull(() -> Evidence.share(null), "proportion");
        Refusal.ofNull(() -> Evidence.classes(null, days), "best-in-class level");
        Refusal.ofNull(() -> Evidence.classes(days, null), "laggard level");
        Refusal.ofNull(() -> Evidence.classes(days, days).withAverage(null), "average");
        Refusal.ofNull(() -> Evidence.target(null), "level");
        Refusal.ofNull(() -> Evidence.level(null, days), "reference");
        Refusal.ofNull(() -> new Evidence.Target(null, days), "reference");
        Refusal.ofNull(() -> new Evidence.ClassLevels(days, null, days), "average");
    }

    @Test
    void isEqualIfAllIs() {
        assertThat(Evidence.peers(percents(5), Unit.PERCENT))
                .isEqualTo(Evidence.peers(percents(5), Unit.PERCENT))
                .hasToString("5 peers")
                .isNotEqualTo(Evidence.peers(percents(6), Unit.PERCENT));
        assertThat(higher(Evidence.target(figure(1)))).isEqualTo(higher(Evidence.target(figure(1))));
        assertThat(Evidence.quantiles(days(1, 2, 3)).step()).isEqualTo(Optional.empty());
    }

    /** Where the best quarter is the best class, its bound is found by both names. */
    @Test
    void aQuantileHasAllOfItsNames() {
        MaturitySplit quarters = MaturitySplit.of(List.of(
                new MaturityClass("best", percent(25)),
                new MaturityClass("middle", percent(25)),
                new MaturityClass("last", percent(50))));
        Comparison ours = Benchmark.named("Survey")
                .higherIsBetter()
                .evidence(Evidence.quantiles(
                                Map.of(percent(50), Figure.of(percent(40)), percent(75), Figure.of(percent(60))))
                        .splitInto(quarters))
                .source("Survey", 2024)
                .build()
                .compare(Samples.share(13, 20));
        assertThat(ours.gapTo(Reference.BEST_IN_CLASS).inUnits()).isEqualTo(Figure.of(percent(5)));
        assertThat(ours.gapTo(Reference.TOP_QUARTILE).inUnits()).isEqualTo(Figure.of(percent(5)));
        assertThat(ours.gapTo(Reference.MEDIAN).inUnits()).isEqualTo(Figure.of(percent(25)));
        assertThat(ours.gapTo(Reference.LAGGARD).inUnits()).isEqualTo(Figure.of(percent(25)));
    }

    /** The average of a published table stands in the trace as the other levels do. */
    @Test
    void theAverageLevelIsExplained() {
        Comparison ours = Benchmark.named("Survey")
                .higherIsBetter()
                .evidence(Evidence.classes(Figure.of(percent(80)), Figure.of(percent(20)))
                        .withAverage(Figure.of(percent(50))))
                .source("Survey", 2024)
                .build()
                .compare(Samples.share(13, 20));
        assertThat(ours.explain().render()).contains("average level").contains("gap to average");
    }
}
