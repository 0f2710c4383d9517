package org.openspm.compensation.cost;

import java.util.Objects;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.core.money.Money;

/**
 * A range of amounts sold over which the same of two plans pays more.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param from  the least that is sold
 * @param to  the most that is sold: where the next stretch begins, or the end of the curves
 * @param sign  1 where the other plan pays more, -1 where it pays less, 0 where both pay the same
 * @param certainty  whether all pieces of both curves are known to be straight here
 */
public record CurveStretch(Money from, Money to, int sign, Certainty certainty) {

    /**
     * Checks that nothing is null, that the stretch does not go back and that the sign is one.
     *
     * @param from  the least that is sold
     * @param to  the most that is sold
     * @param sign  -1, 0 or 1
     * @param certainty  whether all pieces are known to be straight
     * @throws IllegalArgumentException if the stretch goes back, or the sign is none
     */
    public CurveStretch {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(certainty, "certainty");
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "A stretch goes from (" + from + ") to (" + to + ").\nLet it end at no less than it starts with.");
        }
        if (sign < -1 || sign > 1) {
            throw new IllegalArgumentException("The sign (" + sign + ") is none.\nUse -1, 0 or 1.");
        }
    }

    /**
     * Returns the stretch in words.
     *
     * @return such as {@code "from USD 0.00 to USD 80,000.00 the other plan pays less"}
     */
    @Override
    public String toString() {
        return "from " + from + " to " + to
                + (sign == 0 ? " both plans pay the same" : " the other plan pays " + (sign > 0 ? "more" : "less"));
    }
}
