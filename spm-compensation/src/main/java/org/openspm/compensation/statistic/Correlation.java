package org.openspm.compensation.statistic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * How closely two series go together, in floating point: statistics describe amounts and never become one.
 *
 * <p>This class has no state.
 */
public final class Correlation {

    private static final MathContext SHOWN = new MathContext(4);

    private Correlation() {}

    /**
     * Returns an exact number in floating point.
     *
     * @param ratio  the number
     * @return the number to 16 digits
     */
    public static double approximately(Ratio ratio) {
        return new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }

    /**
     * Returns a statistic as a figure of four digits.
     *
     * @param value  the statistic, or empty
     * @return the figure; undefined for an empty one
     */
    public static Figure figure(OptionalDouble value) {
        return figure(value, "there are too few different values");
    }

    private static Figure figure(OptionalDouble value, String reason) {
        return value.isPresent()
                ? Figure.of(new BigDecimal(value.getAsDouble(), SHOWN), Unit.NUMBER)
                : Figure.undefined(Unit.NUMBER, reason);
    }

    /**
     * Returns the standard deviation of a sample over the mean.
     *
     * @param values  the sample
     * @return the coefficient of variation, 0 if all values are equal; empty for fewer than two values, or a mean of zero
     */
    public static OptionalDouble variation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        if (values.length < 2 || mean == 0) {
            return OptionalDouble.empty();
        }
        if (!varies(values)) {
            return OptionalDouble.of(0);
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)) / mean);
    }

    /**
     * Returns the standard deviation of a sample over the mean as a figure of four digits.
     *
     * @param values  the sample
     * @return {@link #variation}; undefined where that is empty, with which of the two reasons it is
     */
    public static Figure variationFigure(double[] values) {
        return figure(variation(values), values.length < 2 ? "there are fewer than two values" : "the mean is zero");
    }

    /** Returns whether any value is another: the mean of equal values may differ from them in the last digit. */
    private static boolean varies(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    /**
     * Returns Pearson's correlation: the sum of products of deviations over the root of the product of their squares.
     *
     * @param x  the one series
     * @param y  the other, as long
     * @return -1 to 1; empty if one of the two does not vary
     */
    public static OptionalDouble pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        return varies(x) && varies(y) && squaresX > 0 && squaresY > 0
                ? OptionalDouble.of(Math.max(-1, Math.min(1, products / Math.sqrt(squaresX) / Math.sqrt(squaresY))))
                : OptionalDouble.empty();
    }

    /**
     * Returns Spearman's correlation: Pearson's of the ranks, ties sharing the mean of theirs.
     *
     * @param x  the one series
     * @param y  the other, as long
     * @return -1 to 1; empty if one of the two does not vary
     */
    public static OptionalDouble spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> (first(sorted, value) + first(sorted, Math.nextUp(value)) + 1) / 2.0)
                .toArray();
    }

    /** Returns how many of the sorted values are less. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
