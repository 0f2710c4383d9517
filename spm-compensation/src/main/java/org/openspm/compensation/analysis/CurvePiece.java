package org.openspm.compensation.analysis;

import java.util.Objects;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/**
 * A straight piece of an earnings curve, from one amount sold to a greater one.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param from  what is sold at the start of the piece
 * @param to  what is sold at its end, more than at the start
 * @param payFrom  what the plan pays at the start
 * @param payTo  what the plan pays at the end
 * @param isJump  whether nothing lies between the two amounts, which are one minor unit apart, and the pay jumps
 * @param certainty  whether the piece is known to be straight, or was asked for at some amounts
 */
public record CurvePiece(Money from, Money to, Money payFrom, Money payTo, boolean isJump, Certainty certainty) {

    /**
     * Checks that nothing is null and that the piece goes forward.
     *
     * @param from  what is sold at the start
     * @param to  what is sold at the end
     * @param payFrom  what the plan pays at the start
     * @param payTo  what the plan pays at the end
     * @param isJump  whether the pay jumps
     * @param certainty  whether the piece is known to be straight
     * @throws IllegalArgumentException if the end is not more than the start
     */
    public CurvePiece {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(payFrom, "payFrom");
        Objects.requireNonNull(payTo, "payTo");
        Objects.requireNonNull(certainty, "certainty");
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException(
                    "A piece goes from (" + from + ") to (" + to + ").\nLet it end at more than it starts with.");
        }
    }

    /**
     * Returns how much more is paid at the end than at the start.
     *
     * @return the rise; negative if selling more pays less
     */
    public Money rise() {
        return payTo.minus(payFrom);
    }

    /**
     * Returns what is paid for each unit sold within the piece, from the rounded pay at its ends.
     *
     * @return the slope, 0.08 where a further dollar pays eight cents; of a jump, the rise over one minor unit
     */
    public Ratio slope() {
        return rise().dividedBy(to.minus(from));
    }
}
