package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunnelLimitsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    /** Spiegelhalter's appendix: the smallest count that reaches the tail, less the part that is too much; and the same from above. */
    @Test
    void exactLimitsByTheirDefinition() {
        for (long n : new long[] {5, 20, 29, 200}) {
            for (double target : new double[] {0.1, 0.5, 0.7}) {
                Interval limits = FunnelLimits.exact().ofShare(target, n, LEVEL);
                assertThat(limits.low()).isCloseTo(Math.max(0, definition(target, n) / n), within(1e-12));
                assertThat(limits.high()).isCloseTo(1 - Math.max(0, definition(1 - target, n) / n), within(1e-12));
            }
        }
    }

    private static double definition(double target, long n) {
        double sum = 0;
        for (int r = 0; ; r++) {
            double probability = Distribution.binomial(n, target).density(r);
            sum += probability;
            if (sum >= 0.025) {
                return r - (sum - 0.025) / probability;
            }
        }
    }

    /** Outside of exact limits is what the exact one-sided tests reject. */
    @Test
    void outsideIsWhatTheExactTestRejects() {
        for (int n = 1; n <= 40; n++) {
            Interval limits = FunnelLimits.exact().ofShare(0.3, n, LEVEL);
            for (int k = 0; k <= n; k++) {
                Distribution counts = Distribution.binomial(n, 0.3);
                assertThat((double) k / n < limits.low()).isEqualTo(counts.atMost(k) < 0.025);
                assertThat((double) k / n > limits.high()).isEqualTo(counts.above(k - 1) < 0.025);
            }
        }
    }

    /** With five reps nobody can be an outlier around one half. */
    @Test
    void fiveTrialsHaveNoOutlier() {
        Interval limits = FunnelLimits.exact().ofShare(0.5, 5, LEVEL);
        assertThat(limits.low()).isEqualTo(0.0);
        assertThat(limits.high()).isEqualTo(1.0);
    }

    @Test
    void normalLimits() {
        Interval limits = FunnelLimits.normal().ofShare(0.4, 100, LEVEL);
        assertThat(limits.low()).isCloseTo(0.4 - 1.959963984540054 * Math.sqrt(0.24 / 100), within(1e-14));
        Interval wide = FunnelLimits.widened(4).ofShare(0.4, 100, LEVEL);
        assertThat(wide.width()).isCloseTo(2 * limits.width(), within(1e-14));
        assertThat(FunnelLimits.normal().ofShare(0.4, 1, LEVEL)).isEqualTo(new Interval(0, 1, LEVEL));
    }

    @Test
    void limitsOfRates() {
        Interval exact = FunnelLimits.exact().ofRate(2, 10, LEVEL);
        Interval normal = FunnelLimits.normal().ofRate(2, 10, LEVEL);
        assertThat(normal.low()).isCloseTo(2 - 1.959963984540054 * Math.sqrt(0.2), within(1e-14));
        assertThat(exact.low()).isCloseTo(normal.low(), within(0.15));
        assertThat(exact.high()).isCloseTo(normal.high(), within(0.15));
        assertThat(exact.low() * 10).isBetween(11.0, 12.0);
        assertThat(FunnelLimits.exact().ofRate(1, 0.01, LEVEL).low()).isEqualTo(0.0);
        assertThat(FunnelLimits.widened(2).ofRate(1, 1, LEVEL).low()).isEqualTo(0.0);
    }

    /** Exact and normal limits meet where trials are many. */
    @Test
    void exactMeetsNormal() {
        Interval exact = FunnelLimits.exact().ofShare(0.3, 1_000_000, LEVEL);
        Interval normal = FunnelLimits.normal().ofShare(0.3, 1_000_000, LEVEL);
        assertThat(exact.low()).isCloseTo(normal.low(), within(2e-6));
        assertThat(exact.high()).isCloseTo(normal.high(), within(2e-6));
    }

    @Test
    void overdispersionIsWinsorised() {
        assertThat(FunnelLimits.overdispersion(1, -1, 2, -2).orThrow()).isEqualTo(2.5);
        assertThat(FunnelLimits.overdispersion(-90, -1, -1, -1, -1, 1, 1, 1, 1, 80)
                        .orThrow())
                .isEqualTo(1.0);
        assertThat(FunnelLimits.overdispersion().reason()).isEqualTo("there are no units");
    }

    @Test
    void zScores() {
        assertThat(FunnelLimits.zScore(new Proportion(60, 100), 0.5).orThrow()).isCloseTo(2, within(1e-14));
        assertThat(FunnelLimits.zScore(new Proportion(0, 0), 0.5).reason()).isEqualTo("there were no trials");
    }

    @Test
    void badArgumentsAreRefused() {
        FunnelLimits limits = FunnelLimits.exact();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.widened(0.5))
                .withMessage(
                        "The over-dispersion factor (0.5) is below 1.\nUnits that differ less than chance lets them need no factor: 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.widened(Double.NaN))
                .withMessageStartingWith("The over-dispersion factor (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.ofShare(1, 1, LEVEL))
                .withMessageStartingWith("The target (1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.ofShare(0.5, 0, LEVEL))
                .withMessageStartingWith("The number of trials (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.ofRate(0, 1, LEVEL))
                .withMessageStartingWith("The target (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.ofRate(1, 0, LEVEL))
                .withMessageStartingWith("The exposure (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.zScore(new Proportion(1, 2), 0))
                .withMessageStartingWith("The target (0.0)");
        assertThatNullPointerException()
                .isThrownBy(() -> limits.ofShare(0.5, 1, null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> limits.ofRate(0.5, 1, null))
                .withMessage("level");
    }
}
