package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a plan is expected to cost for one value of the number that is sought.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param value  the number
 * @param cost  the expected cost with it
 */
public record CalibrationPoint(BigDecimal value, ExpectedCost cost) {

    /**
     * Checks that nothing is null.
     *
     * @param value  the number
     * @param cost  the expected cost with it
     */
    public CalibrationPoint {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(cost, "cost");
    }

    /**
     * Returns the point in words.
     *
     * @return such as {@code "8.25: USD 310,000.00"}
     */
    @Override
    public String toString() {
        return value.toPlainString() + ": " + cost.total();
    }
}
