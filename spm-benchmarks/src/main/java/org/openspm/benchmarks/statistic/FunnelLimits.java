package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Objects;

/**
 * The limits of a funnel plot: how far from a target units may lie by chance, the wider the smaller they are.
 *
 * <p>A funnel plot takes the place of a league table, in which the smallest units are always first and last. Limits are usually drawn at
 * 95 % and 99.8 %. Exact limits are binomial or Poisson quantiles, interpolated between counts; normal limits are for many trials, and may
 * be widened by the over-dispersion that units show beyond chance.
 *
 * <pre>{@code
 * FunnelLimits.exact().ofShare(0.5, 20, ConfidenceLevel.DEFAULT);     // 0.256 to 0.744
 * }</pre>
 *
 * <p>Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202. His formula takes both limits from the lower tail, and so calls
 * five successes of five an outlier at a target of 50 %, but not none of five; here the upper limit mirrors the lower, and a unit lies
 * outside of exact limits if and only if the exact one-sided test rejects it. This class is immutable and thread-safe.
 */
public final class FunnelLimits {

    private static final double WINSORISED = 0.1;

    private final boolean isExact;
    private final double factor;

    private FunnelLimits(boolean isExact, double factor) {
        this.isExact = isExact;
        this.factor = factor;
    }

    /**
     * Obtains exact limits.
     *
     * @return the limits
     */
    public static FunnelLimits exact() {
        return new FunnelLimits(true, 1);
    }

    /**
     * Obtains normal limits.
     *
     * @return the limits
     */
    public static FunnelLimits normal() {
        return new FunnelLimits(false, 1);
    }

    /**
     * Obtains normal limits that are widened.
     *
     * @param factor  the over-dispersion factor, such as {@link #overdispersion(double...)}: limits are its square root times as wide; 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the factor is below 1
     */
    public static FunnelLimits widened(double factor) {
        if (!(factor >= 1 && factor <= Checks.LARGEST)) {
            throw new IllegalArgumentException("The over-dispersion factor (" + factor
                    + ") is below 1.\nUnits that differ less than chance lets them need no factor: 1.");
        }
        return new FunnelLimits(false, factor);
    }

    /**
     * Calculates the limits of a share.
     *
     * @param target  the share that units are held against, above 0 and below 1
     * @param trials  the trials of a unit, 1 or more
     * @param level  how many units at the target lie within the limits
     * @return the limits, cut at 0 and 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public Interval ofShare(double target, long trials, ConfidenceLevel level) {
        Checks.properShare(target, "target");
        double n = (double) Checks.atLeast(1, trials, "number of trials");
        Objects.requireNonNull(level, "level");
        if (!isExact) {
            double half = level.normalQuantile() * Math.sqrt(factor * target * (1 - target) / n);
            return new Interval(Math.max(0, target - half), Math.min(1, target + half), level);
        }
        Distribution counts = Distribution.binomial(trials, target);
        return new Interval(
                Math.max(0, lower(counts, level) / n), Math.max(0, Math.min(1, upper(counts, level) / n)), level);
    }

    /**
     * Calculates the limits of a rate of events.
     *
     * @param target  the rate that units are held against, above zero
     * @param exposure  the exposure of a unit, in units of the rate; above zero
     * @param level  how many units at the target lie within the limits
     * @return the limits, cut at 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public Interval ofRate(double target, double exposure, ConfidenceLevel level) {
        Checks.positive(target, "target");
        Checks.positive(exposure, "exposure");
        Objects.requireNonNull(level, "level");
        if (!isExact) {
            double half = level.normalQuantile() * Math.sqrt(factor * target / exposure);
            return new Interval(Math.max(0, target - half), target + half, level);
        }
        Distribution counts = Distribution.poisson(target * exposure);
        double low = Math.max(0, lower(counts, level) / exposure);
        return new Interval(low, Math.max(low, upper(counts, level) / exposure), level);
    }

    /** The count at which the distribution reaches the tail, interpolated between whole counts. */
    private static double lower(Distribution counts, ConfidenceLevel level) {
        double r = counts.quantile(level.tail());
        return r - (counts.atMost(r) - level.tail()) / counts.density(r);
    }

    /** The mirror image of the lower limit: where the upper tail, the count itself in it, falls to the tail of the level. */
    private static double upper(Distribution counts, ConfidenceLevel level) {
        double r = counts.upperQuantile(level.tail());
        return r + 1 - (level.tail() - counts.above(r)) / counts.density(r);
    }

    /**
     * Calculates how much more units differ from a target than chance lets them.
     *
     * <p>It is the mean of the squared z-scores, the tenth of the units at either end drawn in to the next, so that outliers do not hide
     * themselves. It is 1 where units differ as chance lets them.
     *
     * @param zScores  each unit's distance from the target in standard errors
     * @return the factor, not below zero; undefined without units
     * @throws IllegalArgumentException if a score is NaN, infinite or out of range
     */
    public static Estimate overdispersion(double... zScores) {
        double[] sorted = Sample.of(zScores).values();
        String method = "over-dispersion factor, winsorised at 10 %";
        if (sorted.length == 0) {
            return Estimate.undefined(method, "there are no units");
        }
        int cut = (int) Math.floor(WINSORISED * sorted.length);
        Arrays.fill(sorted, 0, cut, sorted[cut]);
        Arrays.fill(sorted, sorted.length - cut, sorted.length, sorted[sorted.length - 1 - cut]);
        return Estimate.of(Moments.products(sorted, sorted) / sorted.length, method);
    }

    /**
     * Calculates the z-score of a share against a target.
     *
     * @param unit  the counts
     * @param target  the share that it is held against, above 0 and below 1
     * @return the distance from the target in standard errors at the target; undefined without trials
     * @throws IllegalArgumentException if the target is out of range
     */
    public static Estimate zScore(Proportion unit, double target) {
        Checks.properShare(target, "target");
        return unit.trials() == 0
                ? Estimate.undefined("z-score against the target", "there were no trials")
                : Estimate.of(
                        (unit.raw() - target) / Math.sqrt(target * (1 - target) / unit.trials()),
                        "z-score against the target");
    }
}
