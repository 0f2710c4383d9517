package org.openspm.compensation.credit;

import java.util.Objects;
import org.openspm.core.money.Rate;

/**
 * What of an extraordinarily large transaction counts: all of it up to a bound, and less of what lies above.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param above  the bound up to which all counts
 * @param at  how much of the rest counts, 50 % for half of it
 */
public record Windfall(CreditBound above, Rate at) {

    /**
     * Checks that nothing is null.
     *
     * @param above  the bound up to which all counts
     * @param at  how much of the rest counts, 50 % for half of it
     */
    public Windfall {
        Objects.requireNonNull(above, "above");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "above 1,000,000 at 50 %"}
     */
    @Override
    public String toString() {
        return "above " + above + " at " + at;
    }
}
