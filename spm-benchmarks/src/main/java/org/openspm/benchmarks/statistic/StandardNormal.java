package org.openspm.benchmarks.statistic;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution, its upper tail precise to where a double ends, at 38 standard deviations. */
final class StandardNormal {

    private static final double SQRT_TWO = Math.sqrt(2);
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    private StandardNormal() {}

    static double density(double z) {
        return Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
    }

    /** The probability of more than z. */
    static double above(double z) {
        return z < 0 ? 0.5 + 0.5 * IncompleteGamma.lower(0.5, z * z / 2) : 0.5 * IncompleteGamma.upper(0.5, z * z / 2);
    }

    static double atMost(double z) {
        return above(-z);
    }

    /**
     * Returns the z above which a probability from 0 to 1 lies. Commons Math inverts 1 - probability, and so loses the tail; here its
     * answer is but the start of Newton's method on the tail itself, in Halley's form.
     */
    static double upperQuantile(double probability) {
        if (probability > 0.5) {
            return -upperQuantile(1 - probability);
        }
        if (probability <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double z = probability > 1e-6
                ? SQRT_TWO * Erf.erfInv(1 - 2 * probability)
                : Math.sqrt(-2 * Math.log(probability) - Math.log(-4 * Math.PI * Math.log(probability)));
        for (int step = 0; step < 6; step++) {
            double newton = (above(z) - probability) / density(z);
            double next = z + newton / (1 - 0.5 * z * newton);
            if (Math.abs(next - z) <= 1e-16 * z) {
                break;
            }
            z = next;
        }
        return Math.max(0, z);
    }
}
