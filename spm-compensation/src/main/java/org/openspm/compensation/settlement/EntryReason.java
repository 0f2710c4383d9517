package org.openspm.compensation.settlement;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;

/**
 * Why an entry was posted, and what it refers to.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param cause  why it was posted
 * @param transaction  the schema and id of the transaction, such as {@code "deals d17"}; empty if it is of none
 * @param credited  what the transaction was credited with when the entry was posted; empty if it is of none, or not credited any more
 * @param corrects  the sequence of the last entry before that this one corrects; empty if it corrects none
 * @param remark  more in words; empty if there is nothing to say
 * @param author  who decided it, or the host's reference to the decision; empty if it was computed
 * @param payment  what was paid in the currency of the participant; empty if it was paid in that of the ledger, or nothing was
 */
public record EntryReason(
        Cause cause,
        String transaction,
        Optional<Figure> credited,
        OptionalLong corrects,
        String remark,
        String author,
        Optional<Money> payment) {

    /**
     * Checks that nothing is null.
     *
     * @param cause  why it was posted
     * @param transaction  the schema and id of the transaction; empty if it is of none
     * @param credited  what the transaction was credited with when the entry was posted
     * @param corrects  the sequence of the last entry before that this one corrects
     * @param remark  more in words
     * @param author  who decided it, or the host's reference to the decision
     * @param payment  what was paid in the currency of the participant
     */
    public EntryReason {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(credited, "credited");
        Objects.requireNonNull(corrects, "corrects");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(payment, "payment");
    }

    /**
     * Obtains a reason that refers to nothing.
     *
     * @param cause  why
     * @param remark  more in words
     * @return the reason
     */
    public static EntryReason of(Cause cause, String remark) {
        return new EntryReason(cause, "", Optional.empty(), OptionalLong.empty(), remark, "", Optional.empty());
    }

    /** Returns the reason of a payment in the currency of the participant. */
    EntryReason paidAs(Money paid) {
        return new EntryReason(cause, transaction, credited, corrects, remark, author, Optional.of(paid));
    }

    /**
     * Returns the reason in words.
     *
     * @return such as {@code "cancelled: deals d17, corrects 12"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(cause.toString());
        if (!transaction.isEmpty()) {
            text.append(": ").append(transaction);
        }
        corrects.ifPresent(sequence -> text.append(", corrects ").append(sequence));
        if (!remark.isEmpty()) {
            text.append(" (").append(remark).append(')');
        }
        if (!author.isEmpty()) {
            text.append(" by ").append(author);
        }
        payment.ifPresent(paid -> text.append(", as ").append(paid));
        return text.toString();
    }
}
