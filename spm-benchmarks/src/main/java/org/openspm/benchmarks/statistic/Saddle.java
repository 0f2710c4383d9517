package org.openspm.benchmarks.statistic;

import org.apache.commons.math3.special.Gamma;

/**
 * Binomial and Poisson probabilities at real arguments without the cancellation of large logarithms: Loader's saddle-point expansion.
 *
 * <p>Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000). Commons Math has it, but hidden and for whole
 * numbers alone; its incomplete beta and gamma functions subtract logarithms of gamma functions instead, which at a million trials
 * leaves ten of sixteen digits.
 */
final class Saddle {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** The coefficients of 1/x, 1/x³, 1/x⁵ .. in Stirling's series. */
    private static final double S1 = 1.0 / 12;

    private static final double S3 = -1.0 / 360;
    private static final double S5 = 1.0 / 1260;
    private static final double S7 = -1.0 / 1680;
    private static final double S9 = 1.0 / 1188;
    private static final double S11 = -691.0 / 360360;
    private static final double S13 = 1.0 / 156;

    private Saddle() {}

    /** The probability of x in n trials with probability p of success and q of failure, x and n - x above zero. */
    static double binomial(double x, double n, double p, double q) {
        double exponent = stirlingError(n)
                - stirlingError(x)
                - stirlingError(n - x)
                - deviance(x, x * q - (n - x) * p, n * p)
                - deviance(n - x, (n - x) * p - x * q, n * q);
        return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
    }

    /** The probability of x events where m are expected, both above zero. */
    static double poisson(double x, double m) {
        return Math.exp(-stirlingError(x) - deviance(x, x - m, m)) / Math.sqrt(2 * Math.PI * x);
    }

    /** The logarithm of x! less Stirling's approximation of it. */
    static double stirlingError(double x) {
        if (x < 12) {
            return Gamma.logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
        }
        double y = 1 / (x * x);
        return (S1 + y * (S3 + y * (S5 + y * (S7 + y * (S9 + y * (S11 + y * S13)))))) / x;
    }

    /** x log(x/m) + m - x, with the difference x - m handed in as precisely as it is known. */
    static double deviance(double x, double difference, double m) {
        double sum = x + m;
        if (Math.abs(difference) >= 0.1 * sum) {
            return x * Math.log(x / m) - difference;
        }
        double v = difference / sum;
        double term = 2 * x * v;
        double result = difference * v;
        for (int odd = 3; ; odd += 2) {
            term *= v * v;
            double next = result + term / odd;
            if (next == result) {
                return result;
            }
            result = next;
        }
    }
}
