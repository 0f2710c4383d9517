package org.openspm.benchmarks.statistic;

/**
 * The regularised incomplete beta function I(x; a, b), each tail with the relative precision of a double.
 *
 * <p>Continued fraction 8.17.24 of the NIST Digital Library of Mathematical Functions, evaluated by the modified method of Lentz; fraction
 * 8.17.22 would lose digits where x is near 1. The
 * complement y = 1 - x is handed in by the caller, who often knows it more precisely than 1 - x tells.
 */
final class IncompleteBeta {

    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 100_000_000;

    private IncompleteBeta() {}

    /** Returns I(x; a, b), a and b above zero, with y = 1 - x. */
    static double lower(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        return isBelowMean(x, y, a, b) ? small(x, y, a, b) : 1 - small(y, x, b, a);
    }

    /** Returns 1 - I(x; a, b), a and b above zero, with y = 1 - x. */
    static double upper(double x, double y, double a, double b) {
        return lower(y, x, b, a);
    }

    private static boolean isBelowMean(double x, double y, double a, double b) {
        return x * (b + 1) < y * (a + 1);
    }

    private static double small(double x, double y, double a, double b) {
        double front = Saddle.binomial(a, a + b, x, y) * (a * b / (a + b));
        return front == 0 ? 0 : Math.min(1, front / fraction(x, y, a, b));
    }

    private static double fraction(double x, double y, double a, double b) {
        double distance = a * y - b * x; // a - (a + b) x, without the cancellation
        double f = awayFromZero(a * (distance + 1) / (a + 1));
        double c = f;
        double d = 0;
        for (double n = 1; n < MOST_STEPS; n++) {
            double e = a + 2 * n - 1;
            double numerator = (a + n - 1) * (a + b + n - 1) * n * (b - n) * (x / e) * (x / e);
            double denominator = n + n * (b - n) * x / e + (a + n) * (distance + 1 + n * (1 + y)) / (a + 2 * n + 1);
            d = 1 / awayFromZero(denominator + numerator * d);
            c = awayFromZero(denominator + numerator / c);
            f *= c * d;
            if (Math.abs(c * d - 1) < 3e-16) {
                break;
            }
        }
        return f;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
