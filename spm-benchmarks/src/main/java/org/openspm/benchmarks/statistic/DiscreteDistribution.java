package org.openspm.benchmarks.statistic;

import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

/** A distribution of whole numbers from zero, given by its probabilities and tails. */
final class DiscreteDistribution implements Distribution {

    /** Two probabilities that differ by less are taken for equal, lest a quantile jump by the rounding of a double. */
    private static final double SAME = 1e-13;

    private final long highest;
    private final LongToDoubleFunction probability;
    private final LongToDoubleFunction lower;
    private final LongToDoubleFunction upper;

    private DiscreteDistribution(
            long highest, LongToDoubleFunction probability, LongToDoubleFunction lower, LongToDoubleFunction upper) {
        this.highest = highest;
        this.probability = probability;
        this.lower = lower;
        this.upper = upper;
    }

    static Distribution binomial(long trials, double p) {
        double q = 1 - p;
        return new DiscreteDistribution(
                trials,
                k -> binomialProbability(k, trials, p, q),
                k -> k == trials ? 1 : IncompleteBeta.lower(q, p, (double) (trials - k), k + 1.0),
                k -> k == trials ? 0 : IncompleteBeta.upper(q, p, (double) (trials - k), k + 1.0));
    }

    private static double binomialProbability(long k, long trials, double p, double q) {
        if (p == 0 || q == 0) {
            return k == (p == 0 ? 0 : trials) ? 1 : 0;
        }
        if (k == 0) {
            return Math.exp(trials * Math.log1p(-p));
        }
        if (k == trials) {
            return Math.exp(trials * Math.log(p));
        }
        return Saddle.binomial((double) k, (double) trials, p, q);
    }

    static Distribution poisson(double mean) {
        return new DiscreteDistribution(
                Long.MAX_VALUE,
                k -> mean == 0 ? (k == 0 ? 1 : 0) : k == 0 ? Math.exp(-mean) : Saddle.poisson((double) k, mean),
                k -> IncompleteGamma.upper(k + 1.0, mean),
                k -> IncompleteGamma.lower(k + 1.0, mean));
    }

    @Override
    public double density(double x) {
        return x < 0 || x > highest || x != Math.rint(x) ? 0 : probability.applyAsDouble((long) x);
    }

    @Override
    public double atMost(double x) {
        return x < 0 ? 0 : x >= highest ? 1 : lower.applyAsDouble((long) Math.floor(x));
    }

    @Override
    public double above(double x) {
        return x < 0 ? 1 : x >= highest ? 0 : upper.applyAsDouble((long) Math.floor(x));
    }

    @Override
    public double quantile(double probability) {
        Checks.share(probability, "probability");
        return number(probability == 1, k -> atMost((double) k) >= probability * (1 - SAME));
    }

    @Override
    public double upperQuantile(double probability) {
        Checks.share(probability, "probability");
        return number(probability == 0, k -> above((double) k) <= probability * (1 + SAME));
    }

    private double number(boolean isEnd, LongPredicate holds) {
        if (isEnd) {
            return highest == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (double) highest;
        }
        long reached = 1;
        while (reached < highest / 2 && !holds.test(reached)) {
            reached *= 2;
        }
        return (double) Search.smallest(0, Math.min(highest, reached < highest / 2 ? reached : highest), holds);
    }
}
