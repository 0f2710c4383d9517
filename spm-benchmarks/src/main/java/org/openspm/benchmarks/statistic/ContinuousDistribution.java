package org.openspm.benchmarks.statistic;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A distribution with a density, given by its tails. */
final class ContinuousDistribution implements Distribution {

    private final double lowest;
    private final double highest;
    private final DoubleUnaryOperator density;
    private final DoubleUnaryOperator lower;
    private final DoubleUnaryOperator upper;
    private final @Nullable DoubleUnaryOperator upperQuantile;

    private ContinuousDistribution(
            double lowest,
            double highest,
            DoubleUnaryOperator density,
            DoubleUnaryOperator lower,
            DoubleUnaryOperator upper,
            @Nullable DoubleUnaryOperator upperQuantile) {
        this.lowest = lowest;
        this.highest = highest;
        this.density = density;
        this.lower = lower;
        this.upper = upper;
        this.upperQuantile = upperQuantile;
    }

    static Distribution normal() {
        return new ContinuousDistribution(
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                StandardNormal::density,
                StandardNormal::atMost,
                StandardNormal::above,
                StandardNormal::upperQuantile);
    }

    static Distribution studentT(double df) {
        return new ContinuousDistribution(
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                t -> studentDensity(t, df),
                t -> studentAbove(-t, df),
                t -> studentAbove(t, df),
                null);
    }

    private static double studentDensity(double t, double df) {
        // sqrt(df) B(df/2, 1/2) by the probability of 1/2 of (df + 1)/2 trials at an even chance, which knows the beta
        // function.
        double a = df / 2;
        double n = a + 0.5;
        double oneOverBeta = Saddle.binomial(a, n, a / n, 0.5 / n)
                * (a * 0.5 / n)
                / Math.exp(a * Math.log1p(-0.5 / n) + 0.5 * Math.log(0.5 / n));
        return Math.exp(-n * Math.log1p(t * t / df)) * oneOverBeta / Math.sqrt(df);
    }

    private static double studentAbove(double t, double df) {
        double square = t * t;
        if (Double.isInfinite(square)) {
            return t < 0 ? 1 : 0;
        }
        double x = df / (df + square);
        double y = square / (df + square);
        if (t < 0) {
            return 0.5 + 0.5 * IncompleteBeta.upper(x, y, df / 2, 0.5);
        }
        return 0.5 * IncompleteBeta.lower(x, y, df / 2, 0.5);
    }

    static Distribution gamma(double shape, double scale) {
        return new ContinuousDistribution(
                0,
                Double.POSITIVE_INFINITY,
                x -> x < 0 ? 0 : gammaDensity(x / scale, shape) / scale,
                x -> IncompleteGamma.lower(shape, x / scale),
                x -> IncompleteGamma.upper(shape, x / scale),
                null);
    }

    private static double gammaDensity(double x, double shape) {
        if (x == 0) {
            return shape < 1 ? Double.POSITIVE_INFINITY : shape == 1 ? 1 : 0;
        }
        return Saddle.poisson(shape, x) * shape / x;
    }

    static Distribution beta(double alpha, double beta) {
        return new ContinuousDistribution(
                0,
                1,
                x -> x < 0 || x > 1 ? 0 : betaDensity(x, alpha, beta),
                x -> IncompleteBeta.lower(x, 1 - x, alpha, beta),
                x -> IncompleteBeta.upper(x, 1 - x, alpha, beta),
                null);
    }

    private static double betaDensity(double x, double alpha, double beta) {
        if (x == 0 || x == 1) {
            double shape = x == 0 ? alpha : beta;
            return shape < 1 ? Double.POSITIVE_INFINITY : shape == 1 ? alpha + beta - 1 : 0;
        }
        double n = alpha + beta;
        return Saddle.binomial(alpha, n, x, 1 - x) * alpha * beta / (n * x * (1 - x));
    }

    @Override
    public double density(double x) {
        return density.applyAsDouble(x);
    }

    @Override
    public double atMost(double x) {
        return x <= lowest ? 0 : x >= highest ? 1 : lower.applyAsDouble(x);
    }

    @Override
    public double above(double x) {
        return x <= lowest ? 1 : x >= highest ? 0 : upper.applyAsDouble(x);
    }

    @Override
    public double quantile(double probability) {
        Checks.share(probability, "probability");
        if (lowest < 0) {
            return 0 - upperQuantile(probability); // symmetric around zero
        }
        return probability == 1 ? highest : positive(x -> lower.applyAsDouble(x) >= probability);
    }

    @Override
    public double upperQuantile(double probability) {
        Checks.share(probability, "probability");
        if (probability == 0) {
            return highest;
        }
        if (probability == 1) {
            return lowest;
        }
        if (upperQuantile != null) {
            return upperQuantile.applyAsDouble(probability);
        }
        if (lowest < 0 && probability > 0.5) {
            return -positive(x -> lower.applyAsDouble(-x) <= 1 - probability);
        }
        return positive(x -> upper.applyAsDouble(x) <= probability);
    }

    private double positive(DoublePredicate holds) {
        double reached = Math.min(highest, Search.reach(1, holds));
        return Search.smallestDouble(0.0, reached, holds);
    }
}
