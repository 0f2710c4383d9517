package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Objects;
import org.openspm.core.money.Money;
import org.openspm.core.trace.Trace;

/**
 * One line of a statement: what a component earned, or what a cap or floor changed.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind  whether it is earned, capped or lifted
 * @param label  the name of the component, or the cap or floor
 * @param amount  the rounded amount
 * @param transactions  what each transaction contributed, in the order of their dates; their amounts sum to the line where there are any
 * @param trace  how the amount came about
 */
public record StatementLine(
        Kind kind, String label, Money amount, List<StatementTransaction> transactions, Trace trace) {

    /** What a line is about. */
    public enum Kind {
        /** What a component earned. */
        EARNED,
        /** What a cap took away, or gave back. */
        CAPPED,
        /** What a floor added. */
        LIFTED
    }

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param kind  whether it is earned, capped or lifted
     * @param label  the name of the component, or the cap or floor
     * @param amount  the rounded amount
     * @param transactions  what each transaction contributed, in the order of their dates; their amounts sum to the line where there are any
     * @param trace  how the amount came about
     */
    public StatementLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(trace, "trace");
        transactions = List.copyOf(transactions);
    }
}
