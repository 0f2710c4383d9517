package org.openspm.compensation.settlement;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.openspm.core.money.Figure;

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
 */
public record EntryReason(
        Cause cause,
        String transaction,
        Optional<Figure> credited,
        OptionalLong corrects,
        String remark,
        String author) {

    /**
     * Checks that nothing is null.
     *
     * @param cause  why it was posted
     * @param transaction  the schema and id of the transaction; empty if it is of none
     * @param credited  what the transaction was credited with when the entry was posted
     * @param corrects  the sequence of the last entry before that this one corrects
     * @param remark  more in words
     * @param author  who decided it, or the host's reference to the decision
     */
    public EntryReason {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(credited, "credited");
        Objects.requireNonNull(corrects, "corrects");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(author, "author");
    }

    /**
     * Obtains a reason that refers to nothing.
     *
     * @param cause  why
     * @param remark  more in words
     * @return the reason
     */
    public static EntryReason of(Cause cause, String remark) {
        return new EntryReason(cause, "", Optional.empty(), OptionalLong.empty(), remark, "");
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
        return text.toString();
    }
}
