package org.openspm.benchmarks.statistic;

import java.util.Collection;
import java.util.Objects;

/**
 * Shares of units with few trials, drawn towards what is usual: 3 wins of 4 are no 75 %.
 *
 * <p>What is usual is a beta distribution, known beforehand or estimated from all units by moments. A unit's share becomes
 * (alpha + successes) / (alpha + beta + trials): a mean of the usual share, which counts as alpha + beta trials, and the unit's own.
 *
 * <pre>{@code
 * ProportionShrinkage usual = ProportionShrinkage.withPrior(6, 14);      // 30 %, as sure as 20 trials make it
 * usual.of(new Proportion(3, 4), ConfidenceLevel.DEFAULT);               // 0.375
 * usual.of(new Proportion(40, 50), ConfidenceLevel.DEFAULT);             // 0.657
 * }</pre>
 *
 * <p>Source of the moments: J. C. Kleinman, JASA 68 (1973) 46-54. Each unit's data take part in what is usual, too. This class is immutable
 * and thread-safe.
 */
public final class ProportionShrinkage {

    private final double mean;
    private final double strength;
    private final String reason;

    private ProportionShrinkage(double mean, double strength, String reason) {
        this.mean = mean;
        this.strength = strength;
        this.reason = reason;
    }

    /**
     * Obtains the shrinkage towards a known distribution of shares.
     *
     * @param alpha  the successes that it counts as, above zero
     * @param beta  the failures that it counts as, above zero
     * @return the shrinkage
     * @throws IllegalArgumentException if one of them is not a positive number
     */
    public static ProportionShrinkage withPrior(double alpha, double beta) {
        Checks.positive(alpha, "alpha");
        Checks.positive(beta, "beta");
        return new ProportionShrinkage(alpha / (alpha + beta), alpha + beta, "");
    }

    /**
     * Obtains the shrinkage towards the distribution that units show, by moments.
     *
     * @param units  the counts of the units; those without trials tell nothing
     * @return the shrinkage; complete, with every share the pooled one, if units differ no more than chance lets them; undefined if there
     *     are fewer than two units with trials
     */
    public static ProportionShrinkage of(Collection<Proportion> units) {
        double k = 0;
        double trials = 0;
        double successes = 0;
        double squares = 0;
        for (Proportion unit : units) {
            k += unit.trials() > 0 ? 1 : 0;
            trials += unit.trials();
            successes += unit.successes();
            squares += (double) unit.trials() * unit.trials();
        }
        if (k < 2) {
            return new ProportionShrinkage(
                    Double.NaN, Double.NaN, "there are (" + (int) k + ") units with trials, fewer than 2");
        }
        double pooled = successes / trials;
        double[] terms = units.stream()
                .filter(unit -> unit.trials() > 0)
                .mapToDouble(unit -> unit.trials() * Math.pow(unit.raw() - pooled, 2))
                .sorted()
                .toArray();
        double excess = Moments.sum(terms) - pooled * (1 - pooled) * (k - 1);
        double correlation = excess / (pooled * (1 - pooled) * (trials - squares / trials - k + 1));
        return correlation > 0
                ? new ProportionShrinkage(pooled, Math.max(0, 1 / correlation - 1), "")
                : new ProportionShrinkage(pooled, Double.POSITIVE_INFINITY, "");
    }

    /**
     * Returns the usual share.
     *
     * @return the mean of the distribution, in decimal form; undefined if there is none
     */
    public Estimate mean() {
        return reason.isEmpty()
                ? Estimate.of(mean, "mean of the usual shares")
                : Estimate.undefined("mean of the usual shares", reason);
    }

    /**
     * Returns how many trials the usual share counts as.
     *
     * @return alpha + beta; undefined if there is no distribution, or if units do not differ beyond chance: then it is without limit
     */
    public Estimate strength() {
        String method = "trials that the usual share counts as";
        if (!reason.isEmpty()) {
            return Estimate.undefined(method, reason);
        }
        return Double.isFinite(strength)
                ? Estimate.of(strength, method)
                : Estimate.undefined(method, "units differ no more than chance lets them");
    }

    /**
     * Draws the share of a unit towards what is usual.
     *
     * @param unit  its counts; without trials it has the usual share
     * @param level  how much of the distribution of its true share the interval holds, the same on either side left out
     * @return the share; without an interval if units do not differ beyond chance; undefined if nothing is known of what is usual
     */
    public Estimate of(Proportion unit, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        String method = "beta-binomial shrinkage, " + unit;
        if (!reason.isEmpty()) {
            return Estimate.undefined(method, reason);
        }
        if (!Double.isFinite(strength)) {
            return Estimate.withoutInterval(mean, method, "units differ no more than chance lets them");
        }
        double alpha = mean * strength + unit.successes();
        double beta = (1 - mean) * strength + (unit.trials() - unit.successes());
        if (!(alpha > 0 && beta > 0)) {
            return Estimate.withoutInterval(alpha / (alpha + beta), method, "units differ as much as they can");
        }
        Distribution shares = Distribution.beta(alpha, beta);
        return Estimate.of(
                alpha / (alpha + beta),
                new Interval(shares.quantile(level.tail()), shares.upperQuantile(level.tail()), level),
                method);
    }

    /**
     * Returns the shrinkage in words.
     *
     * @return the usual share and the trials it counts as, or why there is none
     */
    @Override
    public String toString() {
        return reason.isEmpty()
                ? "towards " + Words.percent(mean)
                        + (Double.isFinite(strength) ? ", as " + Words.number(strength) + " trials" : " altogether")
                : "undefined: " + reason;
    }
}
