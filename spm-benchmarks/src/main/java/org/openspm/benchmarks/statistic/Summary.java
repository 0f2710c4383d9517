package org.openspm.benchmarks.statistic;

import java.util.Objects;

/**
 * What a publisher says of a sample whose values nobody else sees: its mean, its standard deviation and how many values it has.
 *
 * <p>This is enough for an interval of the mean and for Welch's test, and not enough for a rank: a percentile cannot be had from it
 * without assuming a shape. This record is immutable and thread-safe.
 *
 * @param mean  the mean
 * @param deviation  the standard deviation of a sample (n - 1 below the line), zero or more
 * @param size  how many values, 1 or more
 */
public record Summary(double mean, double deviation, long size) {

    /**
     * Checks the numbers.
     *
     * @param mean  the mean
     * @param deviation  the standard deviation of a sample (n - 1 below the line), zero or more
     * @param size  how many values, 1 or more
     * @throws IllegalArgumentException if the mean is no number, the deviation is negative or no number, or the size is not positive
     */
    public Summary {
        Checks.number(mean, "mean");
        Checks.notNegative(deviation, "standard deviation");
        Checks.atLeast(1, size, "size of the sample");
    }

    /**
     * Calculates the mean with Student's interval.
     *
     * <p>The interval is mean plus or minus t s / sqrt(n) with n - 1 degrees of freedom. It is exact for normal values, and good for
     * others if they are many or not very skewed: deal sizes are better taken as logarithms.
     *
     * @param level  the level of confidence
     * @return the mean; without an interval if there is one value, or if all are equal
     */
    public Estimate meanWithin(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        String method = "mean with Student's t interval, " + Words.plural(size, "value");
        if (size < 2) {
            return Estimate.withoutInterval(mean, method, "one value does not show how values spread");
        }
        if (deviation == 0) {
            return Estimate.withoutInterval(mean, method, "all values are equal");
        }
        double half = Distribution.studentT(size - 1.0).upperQuantile(level.tail()) * standardError();
        return Estimate.of(mean, new Interval(mean - half, mean + half, level), method);
    }

    double variance() {
        return deviation * deviation;
    }

    double standardError() {
        return deviation / Math.sqrt((double) size);
    }
}
