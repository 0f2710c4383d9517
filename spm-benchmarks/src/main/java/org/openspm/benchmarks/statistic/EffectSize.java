package org.openspm.benchmarks.statistic;

import java.util.Objects;
import org.apache.commons.math3.special.Gamma;

/**
 * How large a difference is, with its interval: to be shown beside every p-value, and instead of it where there is room for one number.
 *
 * <p>All are positive, or above their neutral value, where the first is greater.
 *
 * <pre>{@code
 * EffectSize.withDefaults().superiority(east, west);                                        // 0.71: of 100 pairs east wins 71
 * EffectSize.withDefaults().riskDifference(new Proportion(56, 70), new Proportion(48, 80)); // 0.2 (0.0524 to 0.3339)
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EffectSize {

    private static final String NO_TRIALS = "there were no trials on one side";

    private final ConfidenceLevel level;

    private EffectSize(ConfidenceLevel level) {
        this.level = Objects.requireNonNull(level, "level");
    }

    /**
     * Obtains effect sizes with 95 % intervals.
     *
     * @return the effect sizes
     */
    public static EffectSize withDefaults() {
        return new EffectSize(ConfidenceLevel.DEFAULT);
    }

    /**
     * Returns effect sizes with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed effect sizes
     */
    public EffectSize at(ConfidenceLevel level) {
        return new EffectSize(level);
    }

    /**
     * Calculates Hedges' g: the difference of means in pooled standard deviations, corrected for small samples.
     *
     * <p>g = J (mean of first - mean of second) / s with the exact J = Gamma(f/2) / (sqrt(f/2) Gamma((f - 1)/2)), f = n + m - 2 degrees of
     * freedom. The interval takes it to be normal with variance (n + m)/(n m) + g²/(2 (n + m)), which is good from some ten values on
     * either side. Source: L. V. Hedges and I. Olkin, Statistical Methods for Meta-Analysis (1985).
     *
     * @param first  the one
     * @param second  the other
     * @return g; undefined of fewer than two values on either side, or if the values do not spread
     */
    public Estimate hedgesG(Sample first, Sample second) {
        String method = "Hedges' g";
        if (first.size() < 2 || second.size() < 2) {
            return Estimate.undefined(
                    method, "there are (" + first.size() + ") and (" + second.size() + ") values, fewer than 2");
        }
        return hedgesG(first.summary(), second.summary());
    }

    /**
     * Calculates Hedges' g of samples of which only a summary is known.
     *
     * @param first  the one
     * @param second  the other
     * @return g; undefined of fewer than two values on either side, or if the values do not spread
     */
    public Estimate hedgesG(Summary first, Summary second) {
        String method = "Hedges' g";
        if (first.size() < 2 || second.size() < 2) {
            return Estimate.undefined(
                    method, "there are (" + first.size() + ") and (" + second.size() + ") values, fewer than 2");
        }
        double n = (double) first.size();
        double m = (double) second.size();
        double degrees = n + m - 2;
        double deviation = Math.hypot(
                first.deviation() * Math.sqrt((n - 1) / degrees), second.deviation() * Math.sqrt((m - 1) / degrees));
        if (deviation == 0) {
            return Estimate.undefined(method, "the values do not spread");
        }
        double correction =
                Math.exp(Gamma.logGamma(degrees / 2) - Gamma.logGamma((degrees - 1) / 2)) / Math.sqrt(degrees / 2);
        double g = correction * (first.mean() - second.mean()) / deviation;
        return around(g, Math.sqrt((n + m) / (n * m) + g * g / (2 * (n + m))), method);
    }

    /**
     * Calculates Cliff's delta: the share of pairs in which the first is greater less the share in which it is less, -1 to 1.
     *
     * <p>The interval is Cliff's, by the unbiased variance and made to stay within -1 to 1. Source: N. Cliff, Ordinal Methods for
     * Behavioral Data Analysis (1996), chapter 5.
     *
     * @param first  the one
     * @param second  the other
     * @return delta; undefined without values on either side; without an interval of fewer than two, or if the samples do not overlap or do
     *     not spread
     */
    public Estimate cliffsDelta(Sample first, Sample second) {
        return delta(first, second, "Cliff's delta");
    }

    private Estimate delta(Sample first, Sample second, String method) {
        if (first.size() == 0 || second.size() == 0) {
            return Estimate.undefined(method, "there are no values on one side");
        }
        Dominance dominance = Dominance.of(first, second);
        double delta = dominance.delta();
        if (first.size() < 2 || second.size() < 2) {
            return Estimate.withoutInterval(delta, method, "one value does not show how values spread");
        }
        if (Math.abs(delta) == 1) {
            return Estimate.withoutInterval(delta, method, "the samples do not overlap");
        }
        double variance = dominance.variance();
        if (!(variance > 0)) {
            return Estimate.withoutInterval(delta, method, "the samples do not spread against each other");
        }
        double z = level.normalQuantile();
        double rest = 1 - delta * delta;
        double reach = z * z * variance;
        double half = z * Math.sqrt(variance) * Math.sqrt(rest * rest + reach);
        double centre = delta * rest;
        return Estimate.of(
                delta,
                new Interval(
                        Math.max(-1, (centre - half) / (rest + reach)),
                        Math.min(1, (centre + half) / (rest + reach)),
                        level),
                method);
    }

    /**
     * Calculates the probability of superiority: how often a value of the first is greater than one of the second, ties counting half.
     *
     * <p>It is (1 + delta) / 2 with Cliff's delta, and so is its interval.
     *
     * @param first  the one
     * @param second  the other
     * @return the probability, 0.5 if neither is greater; undefined without values on either side, without an interval where delta has none
     */
    public Estimate superiority(Sample first, Sample second) {
        return delta(first, second, "probability of superiority").onScale(delta -> (1 + delta) / 2);
    }

    /**
     * Calculates the difference of two shares with Newcombe's hybrid score interval.
     *
     * <p>The interval puts the Wilson intervals of both together: it is right for few trials, and stays within -1 to 1. Source: R. G.
     * Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.
     *
     * @param first  the one
     * @param second  the other
     * @return first less second, in decimal form; undefined without trials on either side
     */
    public Estimate riskDifference(Proportion first, Proportion second) {
        String method = "difference of shares, Newcombe's hybrid score interval";
        if (first.trials() == 0 || second.trials() == 0) {
            return Estimate.undefined(method, NO_TRIALS);
        }
        Interval one = WilsonInterval.of(first.successes(), first.trials(), level);
        Interval other = WilsonInterval.of(second.successes(), second.trials(), level);
        double difference = first.raw() - second.raw();
        double low = difference - Math.hypot(first.raw() - one.low(), other.high() - second.raw());
        double high = difference + Math.hypot(one.high() - first.raw(), second.raw() - other.low());
        return Estimate.of(difference, new Interval(Math.max(-1, low), Math.min(1, high), level), method);
    }

    /**
     * Calculates the ratio of two shares with the interval of Katz: its logarithm is taken to be normal.
     *
     * @param first  the one
     * @param second  the other
     * @return first over second; undefined without trials on either side or if the second has no successes, without an interval if the first
     *     has none
     */
    public Estimate riskRatio(Proportion first, Proportion second) {
        String method = "ratio of shares";
        if (first.trials() == 0 || second.trials() == 0) {
            return Estimate.undefined(method, NO_TRIALS);
        }
        if (second.successes() == 0) {
            return Estimate.undefined(method, "the second has no successes");
        }
        double ratio = first.raw() / second.raw();
        if (first.successes() == 0) {
            return Estimate.withoutInterval(ratio, method, "the first has no successes");
        }
        double variance = (1 - first.raw()) / first.successes() + (1 - second.raw()) / second.successes();
        return logarithmic(ratio, Math.sqrt(variance), method);
    }

    /**
     * Calculates the ratio of the odds of two shares with Woolf's interval: its logarithm is taken to be normal.
     *
     * @param first  the one
     * @param second  the other
     * @return odds of the first over those of the second; undefined without trials on either side, or if the second has no successes or the
     *     first no failures; without an interval if another count is zero
     */
    public Estimate oddsRatio(Proportion first, Proportion second) {
        String method = "odds ratio";
        if (first.trials() == 0 || second.trials() == 0) {
            return Estimate.undefined(method, NO_TRIALS);
        }
        double a = (double) first.successes();
        double b = (double) (first.trials() - first.successes());
        double c = (double) second.successes();
        double d = (double) (second.trials() - second.successes());
        if (b == 0 || c == 0) {
            return Estimate.undefined(method, "the first has no failures, or the second no successes");
        }
        double ratio = (a / b) * (d / c);
        return a == 0 || d == 0
                ? Estimate.withoutInterval(ratio, method, "one of the counts is zero")
                : logarithmic(ratio, Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), method);
    }

    /**
     * Calculates Cohen's h: the difference of two shares on the arcsine scale, 2 arcsin(sqrt(p)), where their spread does not depend on
     * them. Of 0.2, 0.5 and 0.8 it is called small, medium and large.
     *
     * @param first  the one
     * @param second  the other
     * @return h of the first less that of the second; undefined without trials on either side
     */
    public Estimate cohensH(Proportion first, Proportion second) {
        String method = "Cohen's h";
        if (first.trials() == 0 || second.trials() == 0) {
            return Estimate.undefined(method, NO_TRIALS);
        }
        double h = 2 * Math.asin(Math.sqrt(first.raw())) - 2 * Math.asin(Math.sqrt(second.raw()));
        return around(h, Math.sqrt(1.0 / first.trials() + 1.0 / second.trials()), method);
    }

    private Estimate around(double value, double error, String method) {
        double half = level.normalQuantile() * error;
        return Estimate.of(value, new Interval(value - half, value + half, level), method);
    }

    private Estimate logarithmic(double ratio, double error, String method) {
        if (error == 0) {
            return Estimate.withoutInterval(ratio, method, "all trials of both succeeded");
        }
        double factor = Math.exp(level.normalQuantile() * error);
        return Estimate.of(ratio, new Interval(ratio / factor, ratio * factor, level), method);
    }
}
