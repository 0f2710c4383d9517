package org.openspm.compensation.evaluation;

import java.util.Map;
import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;

/**
 * A line of a statement without what explains it: enough to see whether anything changed since it was looked at last, at a small part of the cost.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param label  the name of the component, or what a cap or floor is called
 * @param amount  the rounded amount
 * @param credited  what is credited of each transaction the line is paid on, by schema and id such as {@code "deals d17"}; none where pay cannot be told by
 *     transactions
 */
public record StatementOutline(String label, Money amount, Map<String, Figure> credited) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param label  the name of the component, or what a cap or floor is called
     * @param amount  the rounded amount
     * @param credited  what is credited of each transaction
     */
    public StatementOutline {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        credited = Map.copyOf(Objects.requireNonNull(credited, "credited"));
    }
}
