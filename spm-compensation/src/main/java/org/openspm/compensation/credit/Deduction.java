package org.openspm.compensation.credit;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.MoneyField;

/**
 * What is taken off a transaction before it is split: a franchise fee, a referral, the tax.
 *
 * <pre>{@code
 * .deducting("franchise fee", d -> d.ofOriginal(percent(6)))
 * .deducting("referral", d -> d.ofRest(percent(25)).when(REFERRED.isTrue()))       // of what the franchise fee has left
 * .deducting("desk fee", d -> d.amount(amount(50)))
 * }</pre>
 *
 * <p>Percentages are taken of any quantity, amounts of quantities of money alone. A deduction takes at most what is left, and is
 * given back by a refund: of a negative quantity as much is taken with the opposite sign. This record is immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param label  what it is called
 * @param taken  how much is taken; empty until it is said
 * @param condition  from which transactions
 */
public record Deduction<T>(String label, Optional<Taken<T>> taken, Condition<T> condition) {

    /**
     * Checks that it has a label.
     *
     * @param label  what it is called
     * @param taken  how much is taken; empty until it is said
     * @param condition  from which transactions
     * @throws IllegalArgumentException if the label is blank
     */
    public Deduction {
        Names.checked(label, "deduction", "label");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(condition, "condition");
    }

    static <T> Deduction<T> labelled(String label) {
        return new Deduction<>(label, Optional.empty(), Condition.always());
    }

    /**
     * Returns this deduction as a percentage of the quantity as it was before any deduction.
     *
     * @param rate  the percentage
     * @return the deduction
     */
    public Deduction<T> ofOriginal(Rate rate) {
        return taking(new Taken.OfOriginal<>(rate));
    }

    /**
     * Returns this deduction as a percentage of what the deductions before it have left.
     *
     * @param rate  the percentage
     * @return the deduction
     */
    public Deduction<T> ofRest(Rate rate) {
        return taking(new Taken.OfRest<>(rate));
    }

    /**
     * Returns this deduction as the same amount from every transaction.
     *
     * @param amount  the amount, in the currency of the plan unless it names one
     * @return the deduction
     */
    public Deduction<T> amount(Amount amount) {
        return taking(new Taken.Fixed<>(amount));
    }

    /**
     * Returns this deduction as the amount that stands in a field.
     *
     * @param field  the field; nothing is taken where it is optional and missing
     * @return the deduction
     */
    public Deduction<T> field(MoneyField<T> field) {
        return taking(new Taken.InField<>(field));
    }

    private Deduction<T> taking(Taken<T> what) {
        return new Deduction<>(label, Optional.of(what), condition);
    }

    /**
     * Returns this deduction for only those transactions that fulfil a condition, besides those already asked for.
     *
     * @param more  the condition
     * @return the deduction
     */
    public Deduction<T> when(Condition<T> more) {
        return new Deduction<>(label, taken, condition.and(more));
    }

    /**
     * Returns the deduction in words.
     *
     * @return such as {@code "franchise fee 6 % of the original"}
     */
    @Override
    public String toString() {
        return label
                + taken.map(what -> " " + what).orElse("")
                + (condition instanceof Condition.Always<T> ? "" : " when " + condition);
    }

    /**
     * How much is taken.
     *
     * @param <T> the host's row type
     */
    public sealed interface Taken<T> {

        /**
         * A percentage of the quantity as it was before any deduction.
         *
         * @param <T> the host's row type
         * @param rate  the percentage
         */
        record OfOriginal<T>(Rate rate) implements Taken<T> {

            /**
             * Checks that there is a rate.
             *
             * @param rate  the percentage
             */
            public OfOriginal {
                Objects.requireNonNull(rate, "rate");
            }

            @Override
            public String toString() {
                return rate + " of the original";
            }
        }

        /**
         * A percentage of what the deductions before have left.
         *
         * @param <T> the host's row type
         * @param rate  the percentage
         */
        record OfRest<T>(Rate rate) implements Taken<T> {

            /**
             * Checks that there is a rate.
             *
             * @param rate  the percentage
             */
            public OfRest {
                Objects.requireNonNull(rate, "rate");
            }

            @Override
            public String toString() {
                return rate + " of what is left";
            }
        }

        /**
         * The same amount from every transaction.
         *
         * @param <T> the host's row type
         * @param amount  the amount, in the currency of the plan unless it names one
         */
        record Fixed<T>(Amount amount) implements Taken<T> {

            /**
             * Checks that there is an amount.
             *
             * @param amount  the amount, in the currency of the plan unless it names one
             */
            public Fixed {
                Objects.requireNonNull(amount, "amount");
            }

            @Override
            public String toString() {
                return amount.toString();
            }
        }

        /**
         * The amount that stands in a field, with its sign: that of a refund is negative.
         *
         * @param <T> the host's row type
         * @param field  the field
         */
        record InField<T>(MoneyField<T> field) implements Taken<T> {

            /**
             * Checks that there is a field.
             *
             * @param field  the field
             */
            public InField {
                Objects.requireNonNull(field, "field");
            }

            @Override
            public String toString() {
                return field.toString();
            }
        }
    }
}
