package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.IntervalUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.money.Ratio;

class WilsonIntervalTest {

    /** Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3: four decimals. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1.0000"
    })
    void agreesWithNewcombe(long successes, long trials, String low, String high) {
        Interval interval = at95(successes, trials);

        assertThat(interval.low(4)).isEqualTo(low);
        assertThat(interval.high(4)).isEqualTo(high);
    }

    /** R 3.6.2, prop.test(k, 10, correct = FALSE), as SciPy's own tests of its Wilson interval record it: seven digits. */
    @ParameterizedTest
    @CsvSource({
        "3, 95, 0.1077913, 0.6032219",
        "3, 99, 0.07956632, 0.6799753",
        "0, 95, 0, 0.2775328",
        "10, 95, 0.7224672, 1"
    })
    void agreesWithR(long successes, long level, double low, double high) {
        Interval interval = WilsonInterval.of(successes, 10, new ConfidenceLevel(percent(level)));

        assertThat(interval.low()).isCloseTo(low, within(6e-8));
        assertThat(interval.high()).isCloseTo(high, within(6e-8));
    }

    /** The value in the tests of Commons Math, from R's package binom. */
    @Test
    void agreesWithTheTestsOfCommonsMath() {
        Interval interval = WilsonInterval.of(50, 500, new ConfidenceLevel(percent(90)));

        assertThat(interval.low()).isCloseTo(0.08003919, within(6e-6));
        assertThat(interval.high()).isCloseTo(0.1242664, within(6e-6));
    }

    /** With no successes the upper bound is z²/(n + z²), and with nothing but successes the lower one n/(n + z²). */
    @Property
    void boundsOfNoneAndOfAllAreExact(
            @ForAll @IntRange(min = 1, max = 1_000_000) int trials, @ForAll("levels") ConfidenceLevel level) {
        double z = level.normalQuantile();

        Interval none = WilsonInterval.of(0, trials, level);
        assertThat(none.low()).isEqualTo(0.0);
        assertThat(none.high()).isCloseTo(z * z / (trials + z * z), within(1e-14));

        Interval all = WilsonInterval.of(trials, trials, level);
        assertThat(all.low()).isCloseTo(trials / (trials + z * z), within(1e-14));
        assertThat(all.high()).isEqualTo(1.0);
    }

    /** The closed form of the textbooks: centre plus or minus half the width. */
    @Property
    void agreesWithTheTextbookFormula(@ForAll("shares") Share share, @ForAll("levels") ConfidenceLevel level) {
        double n = share.trials;
        double p = share.successes / n;
        double z = level.normalQuantile();
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));

        Interval interval = WilsonInterval.of(share.successes, share.trials, level);

        assertThat(interval.low()).isCloseTo(centre - half, within(1e-13));
        assertThat(interval.high()).isCloseTo(centre + half, within(1e-13));
    }

    /** Where the interval comes from: at its bounds the score test has exactly z standard errors. */
    @Property
    void boundsAreWhereTheScoreTestRejects(@ForAll("shares") Share share, @ForAll("levels") ConfidenceLevel level) {
        Interval interval = WilsonInterval.of(share.successes, share.trials, level);

        for (double bound : new double[] {interval.low(), interval.high()}) {
            if (bound > 0 && bound < 1) {
                double error = Math.sqrt(bound * (1 - bound) / share.trials);
                double distance = Math.abs((double) share.successes / share.trials - bound);
                assertThat(distance / error).isCloseTo(level.normalQuantile(), within(1e-6));
            }
        }
    }

    @Property
    void agreesWithCommonsMath(@ForAll("shares") Share share, @ForAll("levels") ConfidenceLevel level) {
        ConfidenceInterval other = IntervalUtils.getWilsonScoreInterval(
                share.trials, share.successes, level.rate().value().doubleValue());

        Interval interval = WilsonInterval.of(share.successes, share.trials, level);

        assertThat(interval.low()).isCloseTo(other.getLowerBound(), within(1e-12));
        assertThat(interval.high()).isCloseTo(other.getUpperBound(), within(1e-12));
    }

    @Property
    void containsTheShareAndStaysWithinNothingAndAll(
            @ForAll("shares") Share share, @ForAll("levels") ConfidenceLevel level) {
        Interval interval = WilsonInterval.of(share.successes, share.trials, level);

        assertThat(interval.contains(Ratio.of(share.successes, share.trials))).isTrue();
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
        assertThat(interval.low()).isLessThan(interval.high());
    }

    @Property
    void failuresMirrorSuccesses(@ForAll("shares") Share share, @ForAll("levels") ConfidenceLevel level) {
        Interval successes = WilsonInterval.of(share.successes, share.trials, level);
        Interval failures = WilsonInterval.of(share.trials - share.successes, share.trials, level);

        assertThat(successes.high()).isEqualTo(1 - failures.low());
        assertThat(failures.high()).isEqualTo(1 - successes.low());
    }

    @Property
    void shrinksWithMoreTrialsOfTheSameShare(
            @ForAll("shares") Share share,
            @ForAll @IntRange(min = 2, max = 100) int times,
            @ForAll("levels") ConfidenceLevel level) {
        Interval few = WilsonInterval.of(share.successes, share.trials, level);
        Interval many = WilsonInterval.of((long) share.successes * times, (long) share.trials * times, level);

        assertThat(width(many)).isLessThan(width(few));
    }

    @Property
    void growsWithTheLevel(@ForAll("shares") Share share) {
        Interval at90 = WilsonInterval.of(share.successes, share.trials, new ConfidenceLevel(percent(90)));
        Interval at99 = WilsonInterval.of(share.successes, share.trials, new ConfidenceLevel(percent(99)));

        assertThat(width(at90)).isLessThan(width(at99));
    }

    @Test
    void hugeCountsStayInRange() {
        Interval interval = at95(Long.MAX_VALUE / 2, Long.MAX_VALUE);

        assertThat(interval.low()).isCloseTo(0.5, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.5, within(1e-9));
    }

    private static Interval at95(long successes, long trials) {
        return WilsonInterval.of(successes, trials, ConfidenceLevel.DEFAULT);
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    record Share(int successes, int trials) {}

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.integers()
                .between(1, 100_000)
                .flatMap(trials ->
                        Arbitraries.integers().between(0, trials).map(successes -> new Share(successes, trials)));
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Combinators.combine(
                        Arbitraries.integers().between(50, 99),
                        Arbitraries.integers().between(0, 99))
                .as((whole, hundredths) ->
                        new ConfidenceLevel(percent(whole + "." + (hundredths < 10 ? "0" : "") + hundredths)));
    }
}
