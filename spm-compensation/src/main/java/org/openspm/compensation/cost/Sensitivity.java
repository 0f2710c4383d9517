package org.openspm.compensation.cost;

import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * How the expected cost changes if one thing does.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param what  what changes, and by how much
 * @param less  the expected cost with less of it
 * @param base  the expected cost as it is
 * @param more  the expected cost with more of it
 */
public record Sensitivity(String what, Money less, Money base, Money more) {

    /**
     * Checks that nothing is null.
     *
     * @param what  what changes
     * @param less  the expected cost with less of it
     * @param base  the expected cost as it is
     * @param more  the expected cost with more of it
     */
    public Sensitivity {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(less, "less");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(more, "more");
    }

    /**
     * Returns what the step down changes.
     *
     * @return less of it, less the base
     */
    public Money down() {
        return less.minus(base);
    }

    /**
     * Returns what the step up changes.
     *
     * @return more of it, less the base
     */
    public Money up() {
        return more.minus(base);
    }

    /**
     * Returns the changes in words.
     *
     * @return such as {@code "sales by 1 %: USD -410.20 or USD 415.75 on USD 31,204.11"}
     */
    @Override
    public String toString() {
        return what + ": " + down() + " or " + up() + " on " + base;
    }
}
