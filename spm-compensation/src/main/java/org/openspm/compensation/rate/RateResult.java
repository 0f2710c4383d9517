package org.openspm.compensation.rate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Ratio;

/**
 * What a rule pays on a base, part by part, exact.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param slices  the parts that took part, lowest first; none if nothing is paid
 * @param undefinedReason  why nothing is paid, in words that can follow "because", where something is missing; otherwise empty
 */
public record RateResult(List<Slice> slices, Optional<String> undefinedReason) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param slices  the parts that took part, lowest first; none if nothing is paid
     * @param undefinedReason  why nothing is paid where something is missing
     */
    public RateResult {
        slices = List.copyOf(slices);
        Objects.requireNonNull(undefinedReason, "undefinedReason");
    }

    static RateResult of(List<Slice> slices) {
        return new RateResult(slices, Optional.empty());
    }

    static RateResult of(String label, Ratio base, String rule, Ratio pay) {
        return of(List.of(new Slice(label, base, rule, pay)));
    }

    static RateResult undefined(String reason) {
        return new RateResult(List.of(), Optional.of(reason));
    }

    /**
     * Returns the pay.
     *
     * @return the exact sum over the slices, in currency units
     */
    public Ratio pay() {
        return slices.stream().map(Slice::pay).reduce(Ratio.ZERO, Ratio::plus);
    }

    /**
     * The part of a base that was paid on in one way.
     *
     * @param label  where the part lies, such as {@code "from 50 % to 100 %"}
     * @param base  the part that was paid on
     * @param rule  how it was paid, such as {@code "at 8 %"}
     * @param pay  what it pays, in currency units
     */
    public record Slice(String label, Ratio base, String rule, Ratio pay) {

        /**
         * Checks that nothing is null.
         *
         * @param label  where the part lies
         * @param base  the part that was paid on
         * @param rule  how it was paid
         * @param pay  what it pays, in currency units
         */
        public Slice {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(pay, "pay");
        }
    }
}
