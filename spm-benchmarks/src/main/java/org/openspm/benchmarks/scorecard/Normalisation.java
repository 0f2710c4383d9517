package org.openspm.benchmarks.scorecard;

import java.util.function.DoubleUnaryOperator;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.PercentileRank;
import org.openspm.benchmarks.statistic.Sample;

/**
 * How numbers of different units are made comparable. Every score is directed: more is better, whichever way the indicator improves.
 *
 * <p>The kinds are those of the handbook on composite indicators (OECD and JRC, 2008).
 */
public enum Normalisation {
    /** The share of subjects that are worse, and half of those that are equal: 0 to 1. It forgets distances, and with them outliers. */
    RANK("rank", false),
    /** Standard deviations above the mean, of the population: it has no bounds, and outliers move it. */
    Z("z-score", true),
    /** As {@link #Z}, by median and median absolute deviation, which outliers do not move. */
    ROBUST_Z("robust z-score", true),
    /** The place between the worst and the best, or between goalposts: 0 to 1. Without goalposts this year's 0.5 is not last year's. */
    MIN_MAX("min-max", false),
    /** The value over the best, or the best over the value where lower is better: above 0 to 1. For positive numbers only. */
    DISTANCE_TO_BEST("distance to the best", false);

    private final String words;
    private final boolean isNegative;

    Normalisation(String words, boolean isNegative) {
        this.words = words;
        this.isNegative = isNegative;
    }

    /** Whether scores may be negative. */
    boolean isNegative() {
        return isNegative;
    }

    /** Returns how to score a value of the sample. */
    Scale scale(Sample values, Indicator indicator) {
        return switch (this) {
            case RANK -> rank(values, indicator.isHigherBetter());
            case Z -> z(values, indicator.isHigherBetter());
            case ROBUST_Z -> robust(values, indicator.isHigherBetter());
            case MIN_MAX -> minMax(values, indicator);
            case DISTANCE_TO_BEST -> distance(values, indicator.isHigherBetter());
        };
    }

    private Scale rank(Sample values, boolean isHigherBetter) {
        if (values.size() < 2) {
            return Scale.none("there are fewer than 2 subjects");
        }
        return Scale.of(value -> {
            double below = PercentileRank.MEAN.of(values.without(value), value).orThrow();
            return isHigherBetter ? below : 1 - below;
        });
    }

    private Scale z(Sample values, boolean isHigherBetter) {
        double mean = values.mean().value().orElse(0);
        double deviation = Math.sqrt(values.map(value -> (value - mean) * (value - mean))
                .mean()
                .value()
                .orElse(0));
        return deviation > 0
                ? Scale.of(value -> (isHigherBetter ? value - mean : mean - value) / deviation)
                : Scale.none("all values are equal");
    }

    private Scale robust(Sample values, boolean isHigherBetter) {
        Estimate any = values.robustZ(0);
        return any.isDefined()
                ? Scale.of(value ->
                        (isHigherBetter ? 1 : -1) * values.robustZ(value).orThrow())
                : Scale.none(any.reason());
    }

    private Scale minMax(Sample values, Indicator indicator) {
        double low = indicator.low().orElse(values.minimum().value().orElse(0));
        double high = indicator.high().orElse(values.maximum().value().orElse(0));
        if (low == high) {
            return Scale.none("all values are equal");
        }
        return Scale.of(value -> {
            double place = Math.max(0, Math.min(1, (value - low) / (high - low)));
            return indicator.isHigherBetter() ? place : 1 - place;
        });
    }

    private Scale distance(Sample values, boolean isHigherBetter) {
        if (!(values.minimum().value().orElse(0) > 0)) {
            return Scale.none("not all values are positive");
        }
        double best = (isHigherBetter ? values.maximum() : values.minimum()).orThrow();
        return Scale.of(value -> isHigherBetter ? value / best : best / value);
    }

    /**
     * Returns the kind in words.
     *
     * @return such as {@code "z-score"}
     */
    @Override
    public String toString() {
        return words;
    }

    /** From a value to its score; or why there is none. */
    record Scale(DoubleUnaryOperator function, String reason) {

        static Scale of(DoubleUnaryOperator function) {
            return new Scale(function, "");
        }

        static Scale none(String reason) {
            return new Scale(value -> 0, reason);
        }
    }
}
