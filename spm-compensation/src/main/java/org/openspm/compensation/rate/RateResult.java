package org.openspm.compensation.rate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
        Ratio pay = Ratio.ZERO;
        for (Slice slice : slices) {
            pay = pay.plus(slice.pay());
        }
        return pay;
    }

    /**
     * The part of a base that was paid on in one way.
     *
     * <p>Where the part lies is put into words when it is asked for: millions of results are paid and few are explained. Slices are equal if all they say
     * is equal. This class is immutable and thread-safe.
     */
    public static final class Slice {

        private final Supplier<String> label;
        private final Ratio base;
        private final String rule;
        private final Ratio pay;

        private Slice(Supplier<String> label, Ratio base, String rule, Ratio pay) {
            this.label = label;
            this.base = Objects.requireNonNull(base, "base");
            this.rule = Objects.requireNonNull(rule, "rule");
            this.pay = Objects.requireNonNull(pay, "pay");
        }

        /**
         * Obtains a slice.
         *
         * @param label  where the part lies, such as {@code "from 50 % to 100 %"}
         * @param base  the part that was paid on
         * @param rule  how it was paid, such as {@code "at 8 %"}
         * @param pay  what it pays, in currency units
         */
        public Slice(String label, Ratio base, String rule, Ratio pay) {
            this(said(label), base, rule, pay);
        }

        private static Supplier<String> said(String label) {
            Objects.requireNonNull(label, "label");
            return () -> label;
        }

        /** Obtains a slice whose label is made, always the same, when somebody reads it. */
        static Slice labelled(Supplier<String> label, Ratio base, String rule, Ratio pay) {
            return new Slice(label, base, rule, pay);
        }

        /**
         * Returns where the part lies.
         *
         * @return such as {@code "from 50 % to 100 %"}
         */
        public String label() {
            return label.get();
        }

        /**
         * Returns the part that was paid on.
         *
         * @return the part, in the unit of the base
         */
        public Ratio base() {
            return base;
        }

        /**
         * Returns how it was paid.
         *
         * @return such as {@code "at 8 %"}
         */
        public String rule() {
            return rule;
        }

        /**
         * Returns what it pays.
         *
         * @return the exact pay, in currency units
         */
        public Ratio pay() {
            return pay;
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof Slice other
                    && base.equals(other.base)
                    && pay.equals(other.pay)
                    && rule.equals(other.rule)
                    && label().equals(other.label());
        }

        @Override
        public int hashCode() {
            return Objects.hash(base, rule, pay);
        }

        /**
         * Returns the slice in words.
         *
         * @return label, base, rule and pay
         */
        @Override
        public String toString() {
            return "Slice[label=" + label() + ", base=" + base + ", rule=" + rule + ", pay=" + pay + "]";
        }
    }
}
