package org.openspm.benchmarks.statistic;

/**
 * The Wilson score interval of a proportion: which true shares are compatible with k successes in n trials.
 *
 * <p>It holds every share p that the score test does not reject, |k/n - p| &lt;= z sqrt(p (1 - p) / n) with z the normal quantile of the
 * level, without continuity correction. It never leaves 0 to 1 and is wider than nothing at 0 and at n successes, which the textbook's
 * k/n plus or minus z standard errors is not.
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22 (1927) 209-212; method 3 in R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872. The trials are taken to be
 * independent of each other.
 */
final class WilsonInterval {

    private WilsonInterval() {}

    /**
     * Calculates the interval.
     *
     * @param successes  how many of the trials succeeded, 0 to the number of trials
     * @param trials  how many trials there were, 1 or more
     * @param level  the level of confidence
     * @return the interval of the true share in decimal form, within 0 to 1; its bound is exactly 0 or 1 where no or all trials
     *     succeeded
     */
    static Interval of(long successes, long trials, ConfidenceLevel level) {
        double z = level.normalQuantile();
        double n = (double) trials;
        return new Interval(low((double) successes, n, z), 1 - low((double) (trials - successes), n, z), level);
    }

    /**
     * The lower root of (n + z²) p² - (2k + z²) p + k²/n = 0, as the constant term over the upper root: nothing is subtracted, so that
     * no digits cancel, and the bound is exactly 0 for 0 successes.
     */
    private static double low(double k, double n, double z) {
        double upper = 2 * k + z * z + z * Math.sqrt(z * z + 4 * k * ((n - k) / n));
        return 2 * k * (k / n) / upper;
    }
}
