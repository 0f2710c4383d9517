package org.openspm.benchmarks.statistic;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Rate;

/**
 * How often intervals found by the same method are to contain what they estimate: 95 % as a rule.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param rate  the level, 50 % to 99.9999 %
 */
public record ConfidenceLevel(Rate rate) {

    private static final Rate LOWEST = Rate.percent(50);
    private static final Rate HIGHEST = Rate.percent("99.9999");

    /** What is used where no level is said: 95 %. */
    public static final ConfidenceLevel DEFAULT = new ConfidenceLevel(Rate.percent(95));

    /**
     * Checks that the level is in range.
     *
     * @param rate  the level, 50 % to 99.9999 %
     * @throws IllegalArgumentException if it is out of range
     */
    public ConfidenceLevel {
        Objects.requireNonNull(rate, "rate");
        if (rate.compareTo(LOWEST) < 0 || rate.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("The confidence level (" + rate + ") is not within " + LOWEST + " to "
                    + HIGHEST + ".\nSay it in percent, such as percent(95).");
        }
    }

    /**
     * Returns how many standard deviations around its mean hold this share of a normal distribution.
     *
     * @return the quantile of the standard normal distribution at (1 + level) / 2, such as 1.959964 for 95 %
     */
    public double normalQuantile() {
        return StandardNormal.upperQuantile(tail());
    }

    /** What is left on either side: (1 - level) / 2. */
    double tail() {
        return BigDecimal.ONE
                .subtract(rate.value())
                .divide(BigDecimal.valueOf(2))
                .doubleValue();
    }

    /**
     * Returns the level in percent.
     *
     * @return such as {@code "95 %"}
     */
    @Override
    public String toString() {
        return rate.toString();
    }
}
