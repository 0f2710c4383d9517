package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Objects;

/**
 * A distribution of which only some quantiles are published, such as the 25th, 50th and 75th percentile of a survey.
 *
 * <p>Between two published quantiles nothing is known but that a distribution never decreases. {@link #linear(double[], double[])} joins
 * them by lines, {@link #monotoneCubic(double[], double[])} by the smooth curve of Fritsch and Carlson, which stays monotone; a natural
 * cubic spline does not, and Commons Math 3.6.1 has no other that does. Outside of the published quantiles there is no number, only a bound.
 *
 * <pre>{@code
 * QuantileFunction pay = QuantileFunction.linear(new double[] {0.25, 0.5, 0.75}, new double[] {80, 100, 130});
 * pay.at(0.6);            // 112
 * pay.shareBelow(90);     // 0.375
 * pay.shareBelow(150);    // undefined: above the quantile at 75 %
 * pay.leastBelow(150);    // 0.75
 * }</pre>
 *
 * <p>Source: F. N. Fritsch and R. E. Carlson, SIAM Journal on Numerical Analysis 17 (1980) 238-246; slopes by F. N. Fritsch and J. Butland,
 * SIAM Journal on Scientific and Statistical Computing 5 (1984) 300-304. This class is immutable and thread-safe.
 */
public final class QuantileFunction {

    private final double[] shares;
    private final double[] values;
    private final double[] slopes;

    private QuantileFunction(double[] shares, double[] values, double[] slopes) {
        this.shares = shares;
        this.values = values;
        this.slopes = slopes;
    }

    /**
     * Obtains the function that is linear between the quantiles.
     *
     * @param shares  the shares of the published quantiles, ascending, each 0 to 1; at least two
     * @param values  the quantile at each share, not descending
     * @return the function
     * @throws IllegalArgumentException if shares do not ascend, values descend, or there are more of one than of the other
     */
    public static QuantileFunction linear(double[] shares, double[] values) {
        check(shares, values);
        return new QuantileFunction(shares.clone(), values.clone(), new double[0]);
    }

    /**
     * Obtains the function that is a smooth monotone curve through the quantiles.
     *
     * @param shares  the shares of the published quantiles, ascending, each 0 to 1; at least two
     * @param values  the quantile at each share, not descending
     * @return the function
     * @throws IllegalArgumentException if shares do not ascend, values descend, or there are more of one than of the other
     */
    public static QuantileFunction monotoneCubic(double[] shares, double[] values) {
        check(shares, values);
        return new QuantileFunction(shares.clone(), values.clone(), slopes(shares, values));
    }

    private static void check(double[] shares, double[] values) {
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(values, "values");
        Checks.sameLength(shares.length, "shares", values.length, "values");
        Checks.atLeast(2, shares.length, "number of quantiles");
        for (int i = 0; i < shares.length; i++) {
            Checks.share(shares[i], "share");
            Checks.number(values[i], "quantile");
            if (i > 0 && (shares[i] <= shares[i - 1] || values[i] < values[i - 1])) {
                throw new IllegalArgumentException("The quantile (" + values[i] + " at " + shares[i]
                        + ") follows (" + values[i - 1] + " at " + shares[i - 1]
                        + ").\nGive ascending shares, and quantiles that do not descend.");
            }
        }
    }

    private static double[] slopes(double[] x, double[] y) {
        int n = x.length;
        double[] h = new double[n - 1];
        double[] d = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            h[i] = x[i + 1] - x[i];
            d[i] = (y[i + 1] - y[i]) / h[i];
        }
        double[] slopes = new double[n];
        if (n == 2) {
            Arrays.fill(slopes, d[0]);
            return slopes;
        }
        for (int i = 1; i < n - 1; i++) {
            double before = 2 * h[i] + h[i - 1];
            double after = h[i] + 2 * h[i - 1];
            slopes[i] = d[i - 1] > 0 && d[i] > 0 ? (before + after) / (before / d[i - 1] + after / d[i]) : 0;
        }
        slopes[0] = end(h[0], h[1], d[0], d[1]);
        slopes[n - 1] = end(h[n - 2], h[n - 3], d[n - 2], d[n - 3]);
        return slopes;
    }

    /** The slope at an end by a parabola through three points, bent back where it would not be monotone. */
    private static double end(double h0, double h1, double d0, double d1) {
        double slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
        return Math.max(0, Math.min(3 * d0, slope));
    }

    /**
     * Returns the quantile at a share.
     *
     * @param share  the share of values below it, 0 to 1
     * @return the quantile; undefined outside of the published ones
     * @throws IllegalArgumentException if the share is none
     */
    public Estimate at(double share) {
        Checks.share(share, "share");
        int last = shares.length - 1;
        if (share < shares[0] || share > shares[last]) {
            double end = share < shares[0] ? shares[0] : shares[last];
            return Estimate.undefined(
                    method(), (share < end ? "below" : "above") + " the published quantile at " + Words.percent(end));
        }
        return Estimate.of(interpolated(share), method());
    }

    private double interpolated(double share) {
        int found = Arrays.binarySearch(shares, share);
        if (found >= 0) {
            return values[found];
        }
        int i = -found - 2;
        double h = shares[i + 1] - shares[i];
        double t = (share - shares[i]) / h;
        double rise = values[i + 1] - values[i];
        if (slopes.length == 0) {
            return values[i] + t * rise;
        }
        double a = slopes[i] * h;
        double b = slopes[i + 1] * h;
        double value = values[i] + t * (a + t * (3 * rise - 2 * a - b + t * (a + b - 2 * rise)));
        return Math.max(values[i], Math.min(values[i + 1], value));
    }

    /**
     * Returns the share of values below a number: where a subject stands.
     *
     * @param number  the number
     * @return the share; where several published quantiles equal the number the middle of their shares; undefined outside of the published
     *     ones: then {@link #leastBelow(double)} and {@link #mostBelow(double)} say what is known
     * @throws IllegalArgumentException if it is no number
     */
    public Estimate shareBelow(double number) {
        Checks.number(number, "number");
        int last = values.length - 1;
        if (number < values[0]) {
            return Estimate.undefined(method(), "below the published quantile at " + Words.percent(shares[0]));
        }
        if (number > values[last]) {
            return Estimate.undefined(method(), "above the published quantile at " + Words.percent(shares[last]));
        }
        double low = leastBelow(number);
        double high = mostBelow(number);
        if (Arrays.stream(values).anyMatch(value -> value == number)) {
            return Estimate.of((low + high) / 2, method());
        }
        double share = Search.smallestDouble(low, high, candidate -> interpolated(candidate) >= number);
        return Estimate.of(share, method());
    }

    /**
     * Returns the share of values that surely is not above a number.
     *
     * @param number  the number
     * @return the share of the largest published quantile below the number, or of the first that equals it; 0 below all
     * @throws IllegalArgumentException if it is no number
     */
    public double leastBelow(double number) {
        Checks.number(number, "number");
        double least = 0;
        for (int i = 0; i < values.length && values[i] <= number; i++) {
            least = shares[i];
            if (values[i] == number) {
                break;
            }
        }
        return least;
    }

    /**
     * Returns the share of values that is at most below a number.
     *
     * @param number  the number
     * @return the share of the smallest published quantile above the number, or of the last that equals it; 1 above all
     * @throws IllegalArgumentException if it is no number
     */
    public double mostBelow(double number) {
        Checks.number(number, "number");
        double most = 1;
        for (int i = values.length - 1; i >= 0 && values[i] >= number; i--) {
            most = shares[i];
            if (values[i] == number) {
                break;
            }
        }
        return most;
    }

    private String method() {
        return (slopes.length == 0 ? "linear" : "monotone cubic") + " between " + shares.length
                + " published quantiles";
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof QuantileFunction other
                && Arrays.equals(shares, other.shares)
                && Arrays.equals(values, other.values)
                && Arrays.equals(slopes, other.slopes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares) + 31 * Arrays.hashCode(values) + 7 * slopes.length;
    }

    /**
     * Returns the function in words.
     *
     * @return such as {@code "linear between 3 published quantiles"}
     */
    @Override
    public String toString() {
        return method();
    }
}
