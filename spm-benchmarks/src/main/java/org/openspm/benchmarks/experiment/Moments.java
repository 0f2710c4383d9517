package org.openspm.benchmarks.experiment;

import org.apache.commons.math3.distribution.TDistribution;

/** The number of some values, their mean, and the variance of that mean. */
record Moments(int n, double mean, double variance) {

    static Moments of(double... values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Moments(values.length, mean, squares / (values.length - 1) / values.length);
    }

    /** Half of the width of Welch's interval of the difference to another mean. */
    double halfWidth(Moments other, double level) {
        return student(other).inverseCumulativeProbability((1 + level) / 2) * Math.sqrt(variance + other.variance);
    }

    /** The two-sided p-value of Welch's t. */
    double pValue(Moments other) {
        double error = Math.sqrt(variance + other.variance);
        if (error == 0) {
            return mean == other.mean ? 1 : 0;
        }
        return 2 * student(other).cumulativeProbability(-Math.abs(mean - other.mean) / error);
    }

    private TDistribution student(Moments other) {
        double sum = variance + other.variance;
        double parts = variance * variance / (n - 1) + other.variance * other.variance / (other.n - 1);
        return new TDistribution(null, parts == 0 ? n + other.n - 2.0 : sum * sum / parts);
    }
}
