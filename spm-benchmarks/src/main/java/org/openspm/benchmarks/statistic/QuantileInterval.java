package org.openspm.benchmarks.statistic;

import java.util.Objects;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Rate;

/**
 * The interval of a median or another quantile between two values of the sample, right whatever the distribution.
 *
 * <p>The number of values below the true quantile is binomial; the interval reaches from the value of one rank to that of another such that
 * it contains the quantile at least as often as asked for. Ranks are whole, so that it does more often than that: {@link #coverage()} is
 * how often. Few values may not be enough: of five, the smallest and the largest contain the median in 93.75 % of cases, never in 95 %.
 *
 * <p>Source: H. A. David and H. N. Nagaraja, Order Statistics (2003), section 7.1. The tails are at most (1 - level) / 2 each. This record
 * is immutable and thread-safe.
 *
 * @param quantile  the quantile of the sample with its interval; without one if the sample is too small for it
 * @param lowRank  the rank of the lower bound, 1 is the smallest value; 0 without an interval
 * @param highRank  the rank of the upper bound; 0 without an interval
 * @param coverage  the probability that the interval contains the true quantile; without an interval that of the widest there is, from the
 *     smallest to the largest value
 */
public record QuantileInterval(Estimate quantile, int lowRank, int highRank, double coverage) {

    /**
     * Checks that nothing is missing.
     *
     * @param quantile  the quantile of the sample with its interval
     * @param lowRank  the rank of the lower bound
     * @param highRank  the rank of the upper bound
     * @param coverage  the probability that the interval contains the true quantile
     */
    public QuantileInterval {
        Objects.requireNonNull(quantile, "quantile");
        Checks.share(coverage, "coverage");
    }

    /**
     * Calculates the median with its interval.
     *
     * @param sample  the values
     * @param level  the level of confidence
     * @return the median; undefined without values
     */
    public static QuantileInterval ofMedian(Sample sample, ConfidenceLevel level) {
        return of(sample, Rate.percent(50), QuantileType.INCLUSIVE, level);
    }

    /**
     * Calculates a quantile with its interval.
     *
     * @param sample  the values
     * @param share  the share of values below the quantile, above 0 % and below 100 %
     * @param type  how to read the quantile of the sample between two values; the interval does not depend on it
     * @param level  the level of confidence
     * @return the quantile; undefined without values
     * @throws IllegalArgumentException if the share is out of range
     */
    public static QuantileInterval of(Sample sample, Rate share, QuantileType type, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        double p = Checks.properShare(share.value().doubleValue(), "share");
        Estimate quantile = sample.quantile(share, type);
        if (!quantile.isDefined()) {
            return new QuantileInterval(quantile, 0, 0, 0);
        }
        int n = sample.size();
        Distribution below = Distribution.binomial(n, p);
        // Value l is above the quantile if fewer than l values are below it, value u is below it if u or more are.
        int low = (int) Search.smallest(0L, n, l -> below.atMost((double) l) > level.tail());
        int high = (int) Search.smallest(1L, n + 1L, u -> below.above(u - 1.0) <= level.tail());
        if (low < 1 || high > n) {
            double widest = below.above(0) - below.density(n);
            return new QuantileInterval(
                    Estimate.withoutInterval(
                            quantile.orThrow(),
                            quantile.method(),
                            "all (" + n + ") values contain it with " + Words.percent(Math.max(0, widest)) + " only"),
                    0,
                    0,
                    Math.max(0, widest));
        }
        double coverage = 1 - below.atMost(low - 1.0) - below.above(high - 1.0);
        return new QuantileInterval(
                Estimate.of(
                        quantile.orThrow(),
                        new Interval(sample.get(low - 1), sample.get(high - 1), level),
                        quantile.method() + ", order statistics " + low + " and " + high + " of " + n + ", coverage "
                                + Words.percent(coverage)),
                low,
                high,
                coverage);
    }
}
