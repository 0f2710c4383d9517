package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Where a tier, a band or a piece of a curve begins or ends: at a level, at an amount of money, or at a number. */
public sealed interface Bound {

    /** What bounds of a table are stated in; a table keeps to one kind. */
    enum Kind {
        /** Levels of attainment, or shares such as a margin. */
        LEVEL,
        /** Amounts of money. */
        AMOUNT,
        /** Numbers of things: units, deals, months of tenure. */
        NUMBER
    }

    /**
     * Returns what the bound is stated in.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Returns the bound as a number.
     *
     * @return the exact number; a level is given in decimal form, 1 for 100 %
     */
    BigDecimal value();

    /**
     * Returns the bound as an exact position on the scale that its table is over.
     *
     * @param currency  the currency of the plan, for amounts
     * @return the position
     * @throws IllegalArgumentException if the bound is money of another currency
     */
    default Ratio position(Currency currency) {
        return Ratio.of(
                this instanceof OnAmount onAmount
                        ? onAmount.amount().in(currency).value()
                        : value());
    }

    /**
     * A level of attainment, or of another share.
     *
     * @param level  such as achieved over quota, 100 % when the quota is reached
     */
    record OnAttainment(Rate level) implements Bound {

        /**
         * Checks that the level is not null.
         *
         * @param level  such as achieved over quota, 100 % when the quota is reached
         */
        public OnAttainment {
            Objects.requireNonNull(level, "level");
        }

        @Override
        public Kind kind() {
            return Kind.LEVEL;
        }

        @Override
        public BigDecimal value() {
            return level.value();
        }

        @Override
        public String toString() {
            return level.toString();
        }
    }

    /**
     * An amount of money.
     *
     * @param amount  the amount, in the currency of the plan unless it names its own
     */
    record OnAmount(Amount amount) implements Bound {

        /**
         * Checks that the amount is not null.
         *
         * @param amount  the amount, in the currency of the plan unless it names its own
         */
        public OnAmount {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public Kind kind() {
            return Kind.AMOUNT;
        }

        @Override
        public BigDecimal value() {
            return amount.value();
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * A number of things.
     *
     * @param number  how many
     */
    record OnNumber(BigDecimal number) implements Bound {

        /**
         * Keeps the number without trailing zeros, so that equal numbers are equal bounds.
         *
         * @param number  how many
         * @throws IllegalArgumentException if the number has more than 200 digits on one side of the decimal point
         */
        public OnNumber {
            number = Words.canonical(number, "number");
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public BigDecimal value() {
            return number;
        }

        @Override
        public String toString() {
            return Words.exact(number);
        }
    }
}
