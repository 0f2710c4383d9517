package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;

/**
 * What one transaction contributed to a line of a statement; or, in an evaluation of {@link CreditTotals}, what all those of a pay period did.
 *
 * <p>What a transaction earned is what the component earns with it less what it earns without it, in the order of credit date and id;
 * the contributions are rounded so that they sum to the line (largest remainder). This class is immutable and thread-safe.
 */
public final class StatementTransaction {

    private final String label;
    private final @Nullable LocalDate date;
    private final Figure credited;
    private final Money earned;
    private final List<String> creditSteps;

    StatementTransaction(
            String label, @Nullable LocalDate date, Figure credited, Money earned, List<String> creditSteps) {
        this.label = label;
        this.date = date;
        this.credited = credited;
        this.earned = earned;
        this.creditSteps = List.copyOf(creditSteps);
    }

    /**
     * Returns which transaction it is.
     *
     * @return the schema and the id, such as {@code "deals d17"}; {@code "earlier transactions"} for what those of earlier periods
     *     earned only now, because a gate, a rate or a quota changed; {@code "37 deals of 2026-05"} where only their total is known
     */
    public String label() {
        return label;
    }

    /**
     * Returns the credit date.
     *
     * @return the date, or empty for earlier transactions and for totals
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /**
     * Returns the participant's share of the measure.
     *
     * @return the exact credited amount; undefined for earlier transactions, which were credited before
     */
    public Figure credited() {
        return credited;
    }

    /**
     * Returns what the transaction contributed.
     *
     * @return the rounded amount
     */
    public Money earned() {
        return earned;
    }

    /**
     * Returns what changed the amount of the transaction before it was shared out, such as deductions or a cap on credit.
     *
     * @return the steps in words, in the order in which they applied; none if nothing changed it
     */
    public List<String> creditSteps() {
        return creditSteps;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof StatementTransaction other
                && label.equals(other.label)
                && Objects.equals(date, other.date)
                && credited.equals(other.credited)
                && earned.equals(other.earned)
                && creditSteps.equals(other.creditSteps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, earned);
    }

    /**
     * Returns the transaction and what it contributed.
     *
     * @return such as {@code "deals d17: USD 80.00"}
     */
    @Override
    public String toString() {
        return label + ": " + earned;
    }
}
