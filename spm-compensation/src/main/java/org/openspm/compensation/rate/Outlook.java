package org.openspm.compensation.rate;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Ratio;

/**
 * What more of the base would bring: the marginal rate now, and how much is missing to where it changes.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param marginalRate  what one more unit of the base pays, exact, just above the present base (0.08 is 8 %, or an amount for each unit);
 *     empty if it cannot be told
 * @param remaining  how much more base reaches the next bound, exact; zero on a bound that belongs to the tier below, which anything more
 *     passes; empty if there is none or it cannot be told
 */
public record Outlook(Optional<Ratio> marginalRate, Optional<Ratio> remaining) {

    private static final Outlook UNKNOWN = new Outlook(Optional.empty(), Optional.empty());

    /**
     * Checks that nothing is null.
     *
     * @param marginalRate  what one more unit of the base pays
     * @param remaining  how much more base reaches the next bound
     */
    public Outlook {
        Objects.requireNonNull(marginalRate, "marginalRate");
        Objects.requireNonNull(remaining, "remaining");
    }

    /**
     * Obtains the outlook of a rule that cannot see ahead.
     *
     * @return an outlook with nothing in it
     */
    public static Outlook unknown() {
        return UNKNOWN;
    }

    static Outlook of(Ratio marginalRate) {
        return new Outlook(Optional.of(marginalRate), Optional.empty());
    }
}
