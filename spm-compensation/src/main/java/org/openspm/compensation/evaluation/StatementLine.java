package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.openspm.core.money.Money;
import org.openspm.core.trace.Trace;

/**
 * One line of a statement: what a component earned, or what a cap or floor changed. Its trace is put together when it is asked for, from the very numbers that
 * made the amount.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StatementLine {

    /** What a line is about. */
    public enum Kind {
        /** What a component earned. */
        EARNED,
        /** What a cap took away, or gave back. */
        CAPPED,
        /** What a floor added. */
        LIFTED
    }

    private final Kind kind;
    private final String label;
    private final Money amount;
    private final List<StatementTransaction> transactions;
    private final Supplier<Trace> trace;

    StatementLine(
            Kind kind, String label, Money amount, List<StatementTransaction> transactions, Supplier<Trace> trace) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.label = Objects.requireNonNull(label, "label");
        this.amount = Objects.requireNonNull(amount, "amount");
        this.transactions = List.copyOf(transactions);
        this.trace = Objects.requireNonNull(trace, "trace");
    }

    /**
     * Returns what the line is about.
     *
     * @return whether it is earned, capped or lifted
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns what the line is called.
     *
     * @return the name of the component, or the cap or floor
     */
    public String label() {
        return label;
    }

    /**
     * Returns what the line comes to.
     *
     * @return the rounded amount
     */
    public Money amount() {
        return amount;
    }

    /**
     * Returns what each transaction contributed.
     *
     * @return the contributions in the order of their dates; their amounts sum to the line where there are any
     */
    public List<StatementTransaction> transactions() {
        return transactions;
    }

    /**
     * Explains the amount.
     *
     * @return how it came about
     */
    public Trace trace() {
        return trace.get();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof StatementLine other
                && kind == other.kind
                && label.equals(other.label)
                && amount.equals(other.amount)
                && transactions.equals(other.transactions)
                && trace().equals(other.trace());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, label, amount);
    }

    /**
     * Returns the line in words.
     *
     * @return such as {@code "New business: USD 7,600.00"}
     */
    @Override
    public String toString() {
        return label + ": " + amount;
    }
}
