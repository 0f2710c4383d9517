package org.openspm.compensation.settlement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * All payments of a pay period, and their totals: every column of the statements sums to that of the register, and the columns of the
 * register reconcile from opening to closing balance as those of a statement do.
 *
 * <p>Obtained from {@link Settlement#register()}. This class is immutable and thread-safe.
 */
public final class PaymentRegister {

    private final Period period;
    private final Money zero;
    private final List<PaymentStatement> statements;

    PaymentRegister(Period period, Money zero, List<PaymentStatement> statements) {
        this.period = period;
        this.zero = zero;
        this.statements = List.copyOf(statements);
    }

    /**
     * Returns which pay period it is for.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * Returns the rows of the register.
     *
     * @return a statement for each participant, in the order of the ids
     */
    public List<PaymentStatement> statements() {
        return statements;
    }

    /**
     * Returns what was owed to everybody when the period began.
     *
     * @return the sum of the opening balances
     */
    public Money opening() {
        return total(PaymentStatement::opening);
    }

    /**
     * Returns what the entries of a kind sum to.
     *
     * @param kind  the kind
     * @return the sum over all statements, signed as in the ledger
     */
    public Money column(EntryKind kind) {
        Objects.requireNonNull(kind, "kind");
        return total(statement -> statement.column(kind));
    }

    /**
     * Returns what is paid to everybody.
     *
     * @return the sum of the payments
     */
    public Money paid() {
        return total(PaymentStatement::paid);
    }

    /**
     * Returns what is paid in each currency: amounts of different currencies are never summed.
     *
     * @return the sums by currency code, in its order; those of nothing are left out
     */
    public Map<String, Money> payments() {
        Map<String, Money> payments = new TreeMap<>();
        for (PaymentStatement own : statements) {
            Money payment = own.payment().orElse(own.paid());
            if (payment.signum() != 0) {
                payments.merge(payment.currency().getCurrencyCode(), payment, Money::plus);
            }
        }
        return payments;
    }

    /**
     * Returns what is owed to everybody when the period ends.
     *
     * @return the sum of the closing balances
     */
    public Money closing() {
        return total(PaymentStatement::closing);
    }

    private Money total(Function<PaymentStatement, Money> column) {
        return Money.total(zero.currency(), statements.stream().map(column).toList());
    }

    /**
     * Explains what is paid, by participant and down to each entry.
     *
     * @return the tree of how; render it as text or walk it
     */
    public Trace explain() {
        return Trace.of(
                "payments of " + period,
                Figure.of(paid()),
                "sum of the payments",
                statements.stream()
                        .map(own -> Trace.of(
                                own.participant() + ", paid",
                                Figure.of(own.paid()),
                                "what was owed, less the closing balance",
                                List.of(own.explain())))
                        .toList());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PaymentRegister other
                && period.equals(other.period)
                && zero.equals(other.zero)
                && statements.equals(other.statements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, statements);
    }

    /**
     * Returns what is paid to how many.
     *
     * @return such as {@code "2026-03: 24 statements, paid USD 31,200.00"}
     */
    @Override
    public String toString() {
        return period + ": " + statements.size() + " statements, paid " + paid();
    }
}
