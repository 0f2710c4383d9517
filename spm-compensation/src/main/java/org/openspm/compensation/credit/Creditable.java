package org.openspm.compensation.credit;

import java.util.List;
import java.util.Objects;
import org.openspm.core.money.Ratio;

/**
 * What of a transaction's quantity is there to be credited, before it is split, and how it came about.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param quantity  what is left, in the unit of what was handed in
 * @param steps  what was done to it, in order; the first starts with what was handed in, the last ends with what is left
 */
public record Creditable(Ratio quantity, List<Step> steps) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param quantity  what is left, in the unit of what was handed in
     * @param steps  what was done to it, in order
     */
    public Creditable {
        Objects.requireNonNull(quantity, "quantity");
        steps = List.copyOf(Objects.requireNonNull(steps, "steps"));
    }

    /**
     * Obtains a quantity to which nothing was done.
     *
     * @param quantity  the quantity
     * @return all of it
     */
    public static Creditable of(Ratio quantity) {
        return new Creditable(quantity, List.of());
    }

    /**
     * One thing that was done to a quantity.
     *
     * @param label  what it is called, such as {@code "franchise fee"}
     * @param rule  how it was found, such as {@code "6 % of the original"}
     * @param before  the quantity before
     * @param after  the quantity after
     */
    public record Step(String label, String rule, Ratio before, Ratio after) {

        /**
         * Checks that nothing is null.
         *
         * @param label  what it is called, such as {@code "franchise fee"}
         * @param rule  how it was found, such as {@code "6 % of the original"}
         * @param before  the quantity before
         * @param after  the quantity after
         */
        public Step {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }
}
