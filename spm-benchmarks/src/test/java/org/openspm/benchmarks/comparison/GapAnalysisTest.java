package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.benchmarks.statistic.TTest;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;

class GapAnalysisTest {

    private static MetricIdentity metric(Direction direction) {
        return new MetricIdentity("Days to close", "closed - created", Unit.DAYS, "won deals", direction);
    }

    private final GapAnalysis more = GapAnalysis.of(metric(HIGHER_IS_BETTER), metric(HIGHER_IS_BETTER));
    private final GapAnalysis less = GapAnalysis.of(metric(LOWER_IS_BETTER), metric(LOWER_IS_BETTER));
    private final Sample low = Sample.of(10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    private final Sample high = low.map(value -> value + 20);

    @Test
    void fourVerdicts() {
        assertThat(more.toMean(high, low).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(less.toMean(high, low).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(more.toMean(low, low.map(value -> value + 0.5)).verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
        assertThat(more.toMean(Sample.of(1, 2, 3, 4), low).verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
        assertThat(more.toMean(Sample.of(1, 1, 1, 1, 1), Sample.of(2, 2, 2, 2, 2))
                        .verdict())
                .isEqualTo(Verdict.TOO_LITTLE_DATA);
    }

    @Test
    void meansAreWelchs() {
        MeasuredGap gap = less.toMean(high, low);
        assertThat(gap.gap().orThrow()).isEqualTo(-20);
        assertThat(gap.pValue().getAsDouble())
                .isCloseTo(TTest.withDefaults().welch(high, low).pValue().getAsDouble(), within(1e-15));
        assertThat(gap.effect().orThrow()).isNegative();
        assertThat(gap.detectable().orThrow()).isCloseTo(4.016, within(0.01));
        assertThat(gap.reference()).isEqualTo("mean of peers");
    }

    @Test
    void levelsAreGiven() {
        MeasuredGap target = less.toLevel("target", 20, low);
        assertThat(target.gap().orThrow()).isEqualTo(5.5);
        assertThat(target.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(target.effect().orThrow()).isCloseTo(5.5 / low.deviation().orThrow(), within(1e-12));
        assertThat(less.toLevel("own best", 14, low).verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
        MeasuredGap flat = more.toLevel("target", 2, Sample.of(1, 1, 1, 1, 1));
        assertThat(flat.verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
        assertThat(flat.effect().reason()).isEqualTo("the values do not spread");
        assertThat(more.toLevel("target", 2, Sample.of(1, 2)).verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
    }

    @Test
    void quantiles() {
        Sample peers = Sample.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        MeasuredGap median = more.toMedian(peers.map(value -> value + 15), peers);
        assertThat(median.gap().orThrow()).isEqualTo(15);
        assertThat(median.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(median.pValue().getAsDouble()).isLessThan(0.05);
        assertThat(more.toMedian(peers, peers).pValue()).hasValue(1);
        MeasuredGap quartile = more.toTopQuartile(peers, peers);
        assertThat(quartile.gap().orThrow()).isCloseTo(10.5 - 15.25, within(1e-12));
        // Where lower is better, the best quarter lies below: 5.75.
        assertThat(less.toTopQuartile(peers, peers).gap().orThrow()).isCloseTo(5.75 - 10.5, within(1e-12));
        assertThat(quartile.detectable().reason()).isEqualTo("it is known for means and shares");
        assertThat(more.toTopQuartile(low, Sample.of(1, 2, 3, 4, 5)).verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
        assertThat(more.toMedian(Sample.of(1), peers).verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
    }

    @Test
    void shares() {
        assertThat(more.toShare(new Proportion(60, 100), new Proportion(300, 1000))
                        .verdict())
                .isEqualTo(Verdict.BETTER);
        MeasuredGap fewer = less.toShare(new Proportion(60, 100), new Proportion(300, 1000));
        assertThat(fewer.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(fewer.gap().orThrow()).isCloseTo(-0.3, within(1e-12));
        MeasuredGap nobody = more.toShare(new Proportion(0, 50), new Proportion(0, 60));
        assertThat(nobody.verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
        assertThat(nobody.pValue()).isEmpty();
        assertThat(more.toShare(new Proportion(0, 2), new Proportion(0, 60)).verdict())
                .isEqualTo(Verdict.TOO_LITTLE_DATA);
    }

    /** Of equal populations a gap is found at most about 5 times in 100, and the true gap lies in the interval that often. */
    @Test
    void intervalsOfQuantileGapsHold() {
        SplittableRandom random = new SplittableRandom(5);
        int covered = 0;
        int found = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            Sample one = Sample.of(random.doubles(30).toArray());
            Sample other = Sample.of(random.doubles(50).toArray());
            covered += more.toTopQuartile(one, other)
                            .gap()
                            .interval()
                            .orElseThrow()
                            .contains(-0.25)
                    ? 1
                    : 0;
            found += more.toMedian(one, other).verdict() == Verdict.NOT_DISTINGUISHABLE ? 0 : 1;
        }
        assertThat(covered / (double) runs).isGreaterThan(0.93);
        assertThat(found / (double) runs).isLessThan(0.07);
    }

    /** Change sides and direction, and the verdict is mirrored. */
    @Property(tries = 60)
    void theOtherDirectionIsTheMirror(
            @ForAll @Size(min = 5, max = 12) List<@DoubleRange(min = -100, max = 100) Double> one,
            @ForAll @Size(min = 5, max = 12) List<@DoubleRange(min = -100, max = 100) Double> other) {
        Sample first = Sample.of(one.stream().mapToDouble(value -> value).toArray());
        Sample second = Sample.of(other.stream().mapToDouble(value -> value).toArray());
        MeasuredGap forward = more.toMean(first, second);
        MeasuredGap backward = less.toMean(second, first);
        assertThat(forward.verdict()).isEqualTo(backward.verdict());
        assertThat(forward.gap().value().isPresent())
                .isEqualTo(backward.gap().value().isPresent());
        forward.gap()
                .value()
                .ifPresent(gap -> assertThat(gap).isCloseTo(backward.gap().orThrow(), within(1e-9)));
    }

    @Test
    void identitiesThatDifferAreFlaggedOrRefused() {
        MetricIdentity all =
                new MetricIdentity("Days to close", "closed - created", Unit.DAYS, "all deals", LOWER_IS_BETTER);
        assertThat(GapAnalysis.of(metric(LOWER_IS_BETTER), all)
                        .toMean(high, low)
                        .flags())
                .containsExactly("not the same metric, basis: won deals / all deals");
        Refusal.of(
                () -> GapAnalysis.of(metric(HIGHER_IS_BETTER), metric(LOWER_IS_BETTER)),
                "The metrics [direction: HIGHER_IS_BETTER / LOWER_IS_BETTER] differ in unit or direction.\n"
                        + "Compare numbers of one unit that improve the same way.");
    }

    @Test
    void optionsAndRefusals() {
        assertThat(more.needing(3).toMean(Sample.of(1, 2, 3), high).verdict()).isEqualTo(Verdict.WORSE);
        MeasuredGap wide = more.at(new ConfidenceLevel(Rate.percent(99))).toMean(high, low);
        assertThat(wide.gap().interval().orElseThrow().level().rate()).isEqualTo(Rate.percent(99));
        Refusal.of(
                () -> more.needing(1),
                "The number of values (1) is below 2.\nOne value does not show how values spread: ask for 2 or more.");
        Refusal.ofNull(() -> GapAnalysis.of(null, metric(LOWER_IS_BETTER)), "subject");
        Refusal.ofNull(() -> GapAnalysis.of(metric(LOWER_IS_BETTER), null), "reference");
        Refusal.ofNull(() -> more.at(null), "level");
        Refusal.ofNull(() -> more.toLevel(null, 1, low), "reference");
    }
}
