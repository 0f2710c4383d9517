package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

    private final Sample sample = Sample.of(4, 8, 15, 16, 23, 42, 7, 11, 19, 30);
    private final Bootstrap bootstrap = Bootstrap.withSeed(2026);

    @Test
    void sameSeedSameInterval() {
        Estimate one = bootstrap.of(sample, values -> values.mean().orThrow());

        assertThat(bootstrap.of(sample, values -> values.mean().orThrow())).isEqualTo(one);
        assertThat(Bootstrap.withSeed(2027).of(sample, values -> values.mean().orThrow()))
                .isNotEqualTo(one);
        assertThat(one.orThrow()).isEqualTo(17.5);
        assertThat(one.method()).isEqualTo("BCa bootstrap, 2000 resamples, seed 2026");
        assertThat(one.interval().orElseThrow().contains(17.5)).isTrue();
    }

    /** The percentile interval of a mean comes near to what all resamples would give: normal theory at the population deviation. */
    @Test
    void percentileIntervalOfAMean() {
        Interval interval = bootstrap
                .percentile()
                .resamples(20_000)
                .of(sample, values -> values.mean().orThrow())
                .interval()
                .orElseThrow();
        double error = sample.deviation().orThrow() * Math.sqrt(0.9) / Math.sqrt(10);

        assertThat(interval.width() / (2 * error)).isCloseTo(1.96, within(0.06));
    }

    /** Few values, all resamples counted out: the distribution of the median of three is known. */
    @Test
    void percentileIntervalOfAMedianOfThree() {
        // The median of three draws of 1, 2, 3 is 1 with probability 7/27, so that both ends lie there at 95 %.
        Estimate median = bootstrap
                .percentile()
                .of(Sample.of(1, 2, 3), values -> values.median().orThrow());
        assertThat(median.interval()).contains(new Interval(1, 3, ConfidenceLevel.DEFAULT));
    }

    /** The definition of BCa, recomputed from the quantiles of the plain interval at the shifted levels. */
    @Test
    void correctionShiftsTowardsTheSkew() {
        Interval plain = bootstrap
                .percentile()
                .of(sample, values -> values.mean().orThrow())
                .interval()
                .orElseThrow();
        Interval corrected = bootstrap
                .of(sample, values -> values.mean().orThrow())
                .interval()
                .orElseThrow();

        assertThat(corrected.low()).isGreaterThan(plain.low());
        assertThat(corrected.high()).isGreaterThan(plain.high());
    }

    @Test
    void differenceOfTwoSamples() {
        Sample other = sample.map(x -> x + 5);
        Estimate difference = bootstrap
                .at(new ConfidenceLevel(percent(90)))
                .ofDifference(other, sample, values -> values.median().orThrow());

        assertThat(difference.orThrow()).isEqualTo(5.0);
        assertThat(difference.interval().orElseThrow().level()).isEqualTo(new ConfidenceLevel(percent(90)));
        assertThat(difference.method()).isEqualTo("BCa bootstrap of a difference, 2000 resamples, seed 2026");
    }

    /** Clusters of one value each are no clusters, and the order in which they are handed in does not matter. */
    @Test
    void clusters() {
        List<Sample> singles =
                Arrays.stream(sample.values()).mapToObj(Sample::of).toList();
        List<Sample> reversed = new ArrayList<>(singles);
        Collections.reverse(reversed);

        Estimate byCluster =
                bootstrap.ofClusters(reversed, values -> values.mean().orThrow());

        assertThat(byCluster)
                .isEqualTo(bootstrap.ofClusters(singles, values -> values.mean().orThrow()));
        assertThat(byCluster.interval())
                .isEqualTo(
                        bootstrap.of(sample, values -> values.mean().orThrow()).interval());
        assertThat(byCluster.method()).contains("by cluster");
    }

    @Test
    void undefinedWhereThereIsNothingToDrawFrom() {
        assertThat(bootstrap.of(Sample.of(1), values -> 1).reason())
                .isEqualTo("there are (1) to draw from, fewer than 2");
        assertThat(bootstrap.ofDifference(sample, Sample.of(), values -> 1).reason())
                .isEqualTo("there are (0) to draw from, fewer than 2");
        assertThat(bootstrap.ofClusters(List.of(sample), values -> 1).isDefined())
                .isFalse();
        assertThat(bootstrap.of(sample, values -> Double.NaN).reason()).isEqualTo("the statistic has no value");
    }

    @Test
    void withoutIntervalWhereResamplesTellNothing() {
        Sample many = sample.and(sample.map(x -> x + 0.1))
                .and(sample.map(x -> x + 0.2))
                .and(sample.map(x -> x + 0.3));
        assertThat(bootstrap.of(sample, values -> 7))
                .hasToString(
                        "7 (no interval: the statistic is the same in all resamples), BCa bootstrap, 2000 resamples, seed 2026");
        assertThat(bootstrap
                        .of(sample, values -> values.maximum().orThrow() < 42 ? Double.NaN : 1)
                        .reason())
                .isEqualTo("the statistic has no value in some resamples");
        assertThat(bootstrap
                        .of(
                                sample,
                                values -> values.size() < 10
                                        ? Double.NaN
                                        : values.mean().orThrow())
                        .reason())
                .isEqualTo("the statistic has no value where one is left out");
        assertThat(bootstrap
                        .of(
                                many,
                                values ->
                                        values.equals(many) ? 99 : values.mean().orThrow())
                        .reason())
                .isEqualTo("all resamples lie on one side of the statistic");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 1_000_001})
    void resamplesAreLimited(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.resamples(count))
                .withMessage(
                        "The number of resamples (" + count
                                + ") is not within 100 to 1000000.\nTake 2000 for an interval to look at, 10000 for one to print.");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> bootstrap.at(null)).withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> bootstrap.of(sample, null))
                .withMessage("statistic");
        assertThatNullPointerException()
                .isThrownBy(() -> bootstrap.ofDifference(sample, sample, null))
                .withMessage("statistic");
        assertThatNullPointerException()
                .isThrownBy(() -> bootstrap.ofClusters(List.of(), null))
                .withMessage("statistic");
    }
}
