package org.openspm.benchmarks.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.openspm.core.money.Ratio;

/**
 * An interval that an unknown number lies in, at a stated level of confidence; both bounds belong to it.
 *
 * <p>The bounds are in the unit of what is estimated, a share in decimal form: 0.387 is 38.7 %. Comparisons use them as computed, never
 * rounded. This record is immutable and thread-safe.
 *
 * @param low  the lower bound, a finite number
 * @param high  the upper bound, a finite number not below the lower one
 * @param level  how often intervals found in the same way contain what they estimate
 */
public record Interval(double low, double high, ConfidenceLevel level) {

    /**
     * Checks the bounds.
     *
     * @param low  the lower bound, a finite number
     * @param high  the upper bound, a finite number not below the lower one
     * @param level  how often intervals found in the same way contain what they estimate
     * @throws IllegalArgumentException if a bound is not a finite number, or they are in the wrong order
     */
    public Interval {
        Objects.requireNonNull(level, "level");
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("The interval (" + low + " to " + high
                    + ") is not bounded by numbers.\nWhere no interval can be computed, leave it out and say why.");
        }
        if (low > high) {
            throw new IllegalArgumentException(
                    "The interval (" + low + " to " + high + ") ends before it begins.\nGive the lower bound first.");
        }
    }

    /**
     * Returns the lower bound as a decimal number.
     *
     * @param digits  how many digits to keep after the decimal point, 0 or more, rounded half even
     * @return the rounded bound
     */
    public BigDecimal low(int digits) {
        return rounded(low, digits);
    }

    /**
     * Returns the upper bound as a decimal number.
     *
     * @param digits  how many digits to keep after the decimal point, 0 or more, rounded half even
     * @return the rounded bound
     */
    public BigDecimal high(int digits) {
        return rounded(high, digits);
    }

    private static BigDecimal rounded(double bound, int digits) {
        if (digits < 0) {
            throw new IllegalArgumentException("The number of digits (" + digits + ") is negative.\nKeep 0 or more.");
        }
        return new BigDecimal(bound).setScale(digits, RoundingMode.HALF_EVEN);
    }

    /**
     * Returns how wide this interval is.
     *
     * @return the upper bound less the lower
     */
    public double width() {
        return high - low;
    }

    /**
     * Returns whether a number lies in this interval.
     *
     * @param number  the number
     * @return true if it is between the bounds or one of them; false for NaN
     */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }

    /**
     * Returns whether all of this interval is more than a number.
     *
     * @param number  the number
     * @return true if the lower bound is above it
     */
    public boolean isAbove(Ratio number) {
        return exact(low).compareTo(number) > 0;
    }

    /**
     * Returns whether all of this interval is less than a number.
     *
     * @param number  the number
     * @return true if the upper bound is below it
     */
    public boolean isBelow(Ratio number) {
        return exact(high).compareTo(number) < 0;
    }

    /**
     * Returns whether a number lies in this interval.
     *
     * @param number  the number
     * @return true if it is between the bounds or one of them
     */
    public boolean contains(Ratio number) {
        return !isAbove(number) && !isBelow(number);
    }

    /** Every double is a decimal number, so that comparing it with a ratio loses nothing. */
    private static Ratio exact(double bound) {
        return Ratio.of(new BigDecimal(bound));
    }
}
