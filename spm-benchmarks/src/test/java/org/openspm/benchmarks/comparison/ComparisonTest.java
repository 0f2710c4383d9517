package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

class ComparisonTest {

    private final Comparison emea = Samples.shareAtQuota().compare(Samples.share(13, 21));
    private final Comparison nothing = Samples.shareAtQuota().compare(Samples.share(0, 0));

    @Test
    void saysWhatWasCompared() {
        assertThat(emea.benchmark()).isEqualTo(Samples.shareAtQuota());
        assertThat(emea.value()).isEqualTo(Samples.share(13, 21));
        assertThat(emea.isDefined()).isTrue();
        assertThat(emea.performanceClass()).contains(PerformanceClass.AVERAGE);
    }

    @Test
    void rendersAsText() {
        assertThat(emea.render()).isEqualTo("""
                        Reps at quota of EMEA against Quota survey: 61.9 %, average
                          19.1 points short of best in class (81 %), -23.57 % relative to it
                          36.9 points better than laggard (25 %), 147.62 % relative to it
                          40.88 % to 79.25 % (Wilson score interval at 95 %, 13 of 21): worse than best in class, better than laggard
                          levels: Survey of companies, 2013""");
        assertThat(emea).hasToString("Reps at quota of EMEA against Quota survey: 61.9 %, average");
    }

    @Test
    void explainsItself() {
        assertThat(emea.explain().render()).isEqualTo("""
                        Reps at quota of EMEA against Quota survey    61.9 %   average
                          Reps at quota of EMEA                       61.9 %   numerator / denominator
                            count of reps where at quota is true     13 reps   13 rows
                            count of reps                            21 reps   21 rows
                          best-in-class level                           81 %   Survey of companies, 2013
                          laggard level                                 25 %   Survey of companies, 2013
                          gap to best in class                       -19.1 %   value - level, in percentage points
                          relative gap to best in class             -23.57 %   gap / level
                          gap to laggard                              36.9 %   value - level, in percentage points
                          relative gap to laggard                   147.62 %   gap / level
                          lower bound                                40.88 %   Wilson score interval at 95 %, 13 of 21
                          upper bound                                79.25 %   Wilson score interval at 95 %, 13 of 21""");
    }

    @Test
    void explanationAndResultAreTheSameFigures() {
        Trace trace = emea.explain();

        assertThat(trace.figure()).isEqualTo(emea.value().figure());
        assertThat(part(trace, "gap to best in class")).isEqualTo(emea.gap().inUnits());
        assertThat(part(trace, "relative gap to laggard"))
                .isEqualTo(emea.gapToLaggard().relative());
        assertThat(part(trace, "lower bound")).isEqualTo(emea.confidence().low());
        assertThat(part(trace, "upper bound")).isEqualTo(emea.confidence().high());
    }

    private static Figure part(Trace trace, String label) {
        return trace.parts().stream()
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    @Test
    void numberWithoutIntervalSaysSo() {
        Comparison comparison = Samples.bookings().compare(Samples.bookings(45_000));

        assertThat(comparison.render()).isEqualTo("""
                        Bookings of total against Bookings survey: USD 45,000.00, average
                          USD 5,000.00 short of best in class (USD 50,000.00), -10 % relative to it
                          USD 55,000.00 better than laggard (USD -10,000.00)
                          no interval: an interval is known for a share of counts, and the metric is no ratio in percent
                          levels: Survey of bookings, 2021""");
        assertThat(comparison.explain().parts())
                .extracting(Trace::toString)
                .contains("gap to best in class: USD -5,000.00")
                .contains(
                        "interval: undefined: an interval is known for a share of counts, and the metric is no ratio in"
                                + " percent");
    }

    @Test
    void lowerIsBetterReadsTheOtherWayRound() {
        Comparison comparison = Samples.salesCycle().compare(Samples.days("45"));

        assertThat(comparison.explain().parts())
                .contains(Trace.of("gap to best in class", comparison.gap().inUnits(), "level - value", List.of()));
    }

    @Test
    void comparisonOfNothingIsUndefinedAndSaysWhy() {
        assertThat(nothing.isDefined()).isFalse();
        assertThat(nothing.performanceClass()).isEmpty();
        assertThat(nothing.gap().inUnits().reason()).isEqualTo("the count of reps is zero");
        assertThat(nothing.gapToLaggard().relative().reason()).isEqualTo("the count of reps is zero");
        assertThat(nothing.confidence().reason()).isEqualTo("the count of reps is zero");
        assertThat(nothing.render())
                .isEqualTo(
                        "Reps at quota of EMEA against Quota survey: undefined: the count of reps is zero, no class\n"
                                + "  levels: Survey of companies, 2013");
        assertThat(nothing.explain().render()).contains("undefined: the count of reps is zero");
    }

    @Test
    void isEqualIfAllIs() {
        Comparison same = Samples.shareAtQuota().compare(Samples.share(13, 21));

        assertThat(emea).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(emea)
                .isNotEqualTo(nothing)
                .isNotEqualTo(emea.atConfidence(percent(90)))
                .isNotEqualTo(benchmark(Direction.HIGHER_IS_BETTER, 80, 25).compare(Samples.share(13, 21)))
                .isNotEqualTo("comparison");
        assertThat(emea.atConfidence(percent(95))).isEqualTo(emea);
    }

    @Test
    void confidenceOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> emea.atConfidence(percent(100)))
                .withMessage("The confidence level (100 %) is not within 50 % to 99.9999 %.\n"
                        + "Say it in percent, such as percent(95).");
        assertThatNullPointerException()
                .isThrownBy(() -> emea.atConfidence(null))
                .withMessage("level");
    }

    /** What is not at quota is below it: the same team, seen from the other side, stands where it stood. */
    @Property
    void complementStandsTheSame(
            @ForAll @IntRange(max = 60) int atQuota,
            @ForAll @IntRange(max = 60) int below,
            @ForAll @IntRange(max = 100) int best,
            @ForAll @IntRange(max = 100) int laggard) {
        Assume.that(best > laggard && atQuota + below > 0);
        int reps = atQuota + below;
        Comparison up = benchmark(Direction.HIGHER_IS_BETTER, best, laggard).compare(Samples.share(atQuota, reps));
        Comparison down = benchmark(Direction.LOWER_IS_BETTER, 100 - best, 100 - laggard)
                .compare(Samples.shareBelowQuota(atQuota, reps));

        assertThat(down.performanceClass()).isEqualTo(up.performanceClass());
        assertThat(down.gap().inUnits()).isEqualTo(up.gap().inUnits());
        assertThat(down.gapToLaggard().inUnits()).isEqualTo(up.gapToLaggard().inUnits());
        assertThat(down.confidence().verdict()).isEqualTo(up.confidence().verdict());
        assertThat(down.confidence().verdictOnLaggard())
                .isEqualTo(up.confidence().verdictOnLaggard());
    }

    /** Turning the direction and swapping the levels turns best into laggard and every gap into its opposite. */
    @Property
    void turningTheDirectionMirrorsClassAndGap(
            @ForAll @IntRange(min = -200, max = 200) int bookings,
            @ForAll @IntRange(min = -100, max = 100) int best,
            @ForAll @IntRange(min = -100, max = 100) int laggard) {
        Assume.that(best > laggard);
        Money high = Money.of(best, "USD");
        Money low = Money.of(laggard, "USD");
        Comparison up = Benchmark.named("Up")
                .higherIsBetter()
                .bestInClass(high)
                .laggard(low)
                .source("S", 2020)
                .build()
                .compare(Samples.bookings(bookings));
        Comparison down = Benchmark.named("Down")
                .lowerIsBetter()
                .bestInClass(low)
                .laggard(high)
                .source("S", 2020)
                .build()
                .compare(Samples.ofRows(Samples.TOTAL.lowerIsBetter(), Samples.rep("0", bookings)));

        assertThat(down.performanceClass()).isEqualTo(up.performanceClass().map(ComparisonTest::mirrored));
        assertThat(number(down.gapToLaggard())).isEqualTo(number(up.gap()).negated());
        assertThat(number(down.gap())).isEqualTo(number(up.gapToLaggard()).negated());
    }

    /** A gap and its level add up to the value, and the two gaps differ by the distance of the levels. */
    @Property
    void gapsAddUp(@ForAll @IntRange(max = 50) int atQuota, @ForAll @IntRange(min = 1, max = 50) int reps) {
        Assume.that(atQuota <= reps);
        Comparison comparison = Samples.shareAtQuota().compare(Samples.share(atQuota, reps));

        assertThat(number(comparison.gap()).plus(Ratio.of(81, 100))).isEqualTo(Ratio.of(atQuota, reps));
        assertThat(number(comparison.gapToLaggard()).minus(number(comparison.gap())))
                .isEqualTo(Ratio.of(56, 100));
    }

    @Property
    void gapToOwnLevelIsZero(@ForAll @IntRange(min = -10_000, max = 10_000) int bookings) {
        Comparison comparison = Benchmark.named("Own best")
                .higherIsBetter()
                .bestInClass(Money.of(bookings, "USD"))
                .laggard(Money.of(BigDecimal.valueOf(bookings).subtract(BigDecimal.ONE), "USD"))
                .source("Own records", 2025)
                .build()
                .compare(Samples.bookings(bookings));

        assertThat(number(comparison.gap())).isEqualTo(Ratio.ZERO);
        assertThat(comparison.performanceClass()).contains(PerformanceClass.BEST_IN_CLASS);
    }

    /** A verdict never contradicts the value: what is better for sure is better, what is worse for sure is worse. */
    @Property
    void verdictAgreesWithTheGap(
            @ForAll @IntRange(max = 200) int atQuota, @ForAll @IntRange(min = 1, max = 200) int reps) {
        Assume.that(atQuota <= reps);
        Comparison comparison = Samples.shareAtQuota().compare(Samples.share(atQuota, reps));
        int sign = number(comparison.gap()).signum();

        Optional<Verdict> verdict = comparison.confidence().verdict();
        assertThat(verdict).isPresent();
        if (verdict.get() != Verdict.NOT_DISTINGUISHABLE) {
            assertThat(sign).isEqualTo(verdict.get() == Verdict.BETTER ? 1 : -1);
        }
    }

    private static Ratio number(Gap gap) {
        return gap.inUnits().orThrow();
    }

    private static PerformanceClass mirrored(PerformanceClass performance) {
        return switch (performance) {
            case BEST_IN_CLASS -> PerformanceClass.LAGGARD;
            case AVERAGE -> PerformanceClass.AVERAGE;
            case LAGGARD -> PerformanceClass.BEST_IN_CLASS;
        };
    }

    private static Benchmark benchmark(Direction direction, int best, int laggard) {
        BenchmarkBuilder builder = Benchmark.named("Quota survey")
                .bestInClass(percent(best))
                .laggard(percent(laggard))
                .source("Survey of companies", 2013);
        return (direction == Direction.HIGHER_IS_BETTER ? builder.higherIsBetter() : builder.lowerIsBetter()).build();
    }

    @Test
    void takesAnIntervalThatTheCallerKnows() {
        Benchmark cycles = Benchmark.named("Cycle survey")
                .lowerIsBetter()
                .evidence(Evidence.mean(
                        Figure.of(new BigDecimal(60), Unit.DAYS), Figure.of(new BigDecimal(20), Unit.DAYS), 100))
                .source("Survey of cycles", 2020)
                .build();
        Estimate own = Estimate.of(45, new Interval(38, 52, ConfidenceLevel.DEFAULT), "bootstrap");
        Comparison c = cycles.compare(Samples.days("45")).withConfidence(own);

        // 15 less sqrt(7 x 7 + 3.968 x 3.968), t(99) 1.9842 x 20 / 10
        Gap gap = c.gapTo(Reference.MEAN);
        assertThat(gap.interval().orElseThrow().low()).isCloseTo(15 - 8.0466, within(0.001));
        assertThat(gap.verdict()).contains(Verdict.BETTER);
        assertThat(gap.method()).startsWith("bootstrap at 95 %; level by mean with Student's t interval");
        assertThat(c.confidence()).hasToString("38 days to 52 days (bootstrap at 95 %)");
        assertThat(c.render()).isEqualTo("""
                        Sales cycle of total against Cycle survey: 45 days, no class
                          no percentile: a mean and a deviation tell no shape, and without a shape there is no percentile
                          15 days better than mean (60 days), 25 % relative to it, better
                          38 days to 52 days (bootstrap at 95 %)
                          evidence: mean 60 days, standard deviation 20 days, n = 100, Survey of cycles, 2020""");
        assertThat(c.explain().parts()).extracting(Trace::label).contains("percentile", "mean level", "gap to mean");
        assertThatIllegalStateException()
                .isThrownBy(() -> c.atConfidence(percent(90)))
                .withMessage("The interval of the value was given at (95 %), not at (90 %).\n"
                        + "Call withConfidence(..) with an interval at the level asked for.");
    }

    @Test
    void anIntervalThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> emea.withConfidence(Estimate.of(0.62, "mean")))
                .withMessage("The estimate (0.62, mean) has no interval.\nHand in one, or compare without.");
        Estimate another = Estimate.of(62, new Interval(50, 70, ConfidenceLevel.DEFAULT), "mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> emea.withConfidence(another))
                .withMessageContaining(") does not contain the value (61.9 %).\n"
                        + "Hand in the interval of this very value, shares in decimal form.");
        assertThatNullPointerException()
                .isThrownBy(() -> emea.withConfidence(null))
                .withMessage("own");
        assertThatNullPointerException().isThrownBy(() -> emea.gapTo(null)).withMessage("reference");
    }
}
