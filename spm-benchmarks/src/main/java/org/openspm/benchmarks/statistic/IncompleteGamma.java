package org.openspm.benchmarks.statistic;

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), each tail with the relative precision of a double: the
 * power series below the mean, the continued fraction 8.9.2 of the NIST Digital Library of Mathematical Functions above it.
 */
final class IncompleteGamma {

    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 100_000_000;

    private IncompleteGamma() {}

    /** Returns P(a, x), a above zero. */
    static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /** Returns Q(a, x), a above zero. */
    static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MOST_STEPS && term > sum * 1e-17; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Math.min(1, Saddle.poisson(a, x) * sum);
    }

    private static double fraction(double a, double x) {
        double front = Saddle.poisson(a, x) * a;
        if (front == 0) {
            return 0;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_STEPS; i++) {
            double numerator = -i * (i - a);
            b += 2;
            d = 1 / awayFromZero(numerator * d + b);
            c = awayFromZero(b + numerator / c);
            h *= c * d;
            if (Math.abs(c * d - 1) < 3e-16) {
                break;
            }
        }
        return front * h;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
