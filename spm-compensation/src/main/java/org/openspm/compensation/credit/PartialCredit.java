package org.openspm.compensation.credit;

import java.util.Objects;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;

/**
 * A transaction that counts for less, or more, than it is: renewals at 50 %.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param rate  how much of the quantity counts, 100 % for all of it
 * @param condition  which transactions it concerns
 */
public record PartialCredit<T>(Rate rate, Condition<T> condition) {

    /**
     * Checks that nothing is null.
     *
     * @param rate  how much of the quantity counts, 100 % for all of it
     * @param condition  which transactions it concerns
     */
    public PartialCredit {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(condition, "condition");
    }

    /**
     * Returns the partial credit in words.
     *
     * @return such as {@code "at 50 % where product in (Renewal)"}
     */
    @Override
    public String toString() {
        return "at " + rate + (condition instanceof Condition.Always<T> ? "" : " where " + condition);
    }
}
