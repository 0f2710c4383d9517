package org.openspm.compensation.analysis;

import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * A way to report a transaction that pays more than reporting it as it is, or a refund that does not undo its sale.
 *
 * <p>The numbers can be replayed: {@link Situation#replay()} of both situations gives their pays. This record is immutable and thread-safe.
 *
 * @param kind  which way
 * @param transaction  the transaction, as its schema describes it
 * @param asItIs  what the plan pays everybody as it is; for a refund, without the sale
 * @param changed  what the plan pays everybody for the changed transaction; for a refund, with the sale and its refund
 */
public record Temptation(Kind kind, String transaction, Situation asItIs, Situation changed) {

    /** Ways to report a transaction. */
    public enum Kind {
        /** In two halves. */
        SPLIT,
        /** Together with another transaction. */
        MERGED,
        /** On the first day of the next pay period. */
        DELAYED,
        /** On the last day of the pay period before. */
        PULLED_FORWARD,
        /** At nine tenths of its amount. */
        DISCOUNTED,
        /** Under another product or colleague. */
        ELSEWHERE,
        /** Sold and refunded on the same day: what is paid differs from never having been sold. */
        REFUNDED,
        /** Sold and refunded in a later pay period of the year, the next or the last: what is paid in both differs from never having been sold. */
        REFUNDED_LATER
    }

    /**
     * Checks that nothing is null.
     *
     * @param kind  which way
     * @param transaction  the transaction
     * @param asItIs  what is paid as it is
     * @param changed  what is paid for the changed transaction
     */
    public Temptation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(asItIs, "asItIs");
        Objects.requireNonNull(changed, "changed");
    }

    /**
     * Returns what the change brings.
     *
     * @return the difference of both pays; negative only for a refund that takes back more than was paid
     */
    public Money gain() {
        return changed.pay().minus(asItIs.pay());
    }

    /**
     * Returns the temptation in words.
     *
     * @return both situations with their pay
     */
    @Override
    public String toString() {
        return kind + ", " + transaction + ": " + changed + "; " + asItIs;
    }
}
