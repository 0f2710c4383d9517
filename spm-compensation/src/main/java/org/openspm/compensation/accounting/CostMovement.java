package org.openspm.compensation.accounting;

import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * What became of capitalised costs within a range of dates. It reconciles, always:
 *
 * <pre>
 * closing = opening + capitalized - amortized - impaired - writtenOff
 * </pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param opening  what was carried when the range began
 * @param capitalized  what was capitalised in it
 * @param amortized  what was recognised as an expense as time passed, above zero
 * @param impaired  what was found not to be recoverable, above zero
 * @param writtenOff  what was of no benefit any more, above zero
 */
public record CostMovement(Money opening, Money capitalized, Money amortized, Money impaired, Money writtenOff) {

    /**
     * Checks that nothing is null.
     *
     * @param opening  what was carried when the range began
     * @param capitalized  what was capitalised in it
     * @param amortized  what was recognised as an expense as time passed
     * @param impaired  what was found not to be recoverable
     * @param writtenOff  what was of no benefit any more
     */
    public CostMovement {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(capitalized, "capitalized");
        Objects.requireNonNull(amortized, "amortized");
        Objects.requireNonNull(impaired, "impaired");
        Objects.requireNonNull(writtenOff, "writtenOff");
    }

    static CostMovement none(Money zero) {
        return new CostMovement(zero, zero, zero, zero, zero);
    }

    /**
     * Returns what is carried when the range ends.
     *
     * @return the asset, zero or more
     */
    public Money closing() {
        return opening.plus(capitalized).minus(amortized).minus(impaired).minus(writtenOff);
    }

    /**
     * Returns this movement and another of the same range together.
     *
     * @param other  the other movement
     * @return the sums
     */
    public CostMovement plus(CostMovement other) {
        return new CostMovement(
                opening.plus(other.opening),
                capitalized.plus(other.capitalized),
                amortized.plus(other.amortized),
                impaired.plus(other.impaired),
                writtenOff.plus(other.writtenOff));
    }

    /** Returns what happened in this movement and not in an earlier one that begins on the same day. */
    CostMovement since(CostMovement earlier) {
        return new CostMovement(
                earlier.closing(),
                capitalized.minus(earlier.capitalized),
                amortized.minus(earlier.amortized),
                impaired.minus(earlier.impaired),
                writtenOff.minus(earlier.writtenOff));
    }

    /**
     * Returns the movement in words.
     *
     * @return such as {@code "opening USD 0.00, capitalized USD 3,000.00, amortized USD 50.00, closing USD 2,950.00"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("opening ").append(opening);
        append(text, ", capitalized ", capitalized);
        append(text, ", amortized ", amortized);
        append(text, ", impaired ", impaired);
        append(text, ", written off ", writtenOff);
        return text.append(", closing ").append(closing()).toString();
    }

    private static void append(StringBuilder text, String label, Money amount) {
        if (amount.signum() != 0) {
            text.append(label).append(amount);
        }
    }
}
