package org.openspm.compensation.credit;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Amount;

/**
 * A bound on what one transaction is credited with: of money, which concerns measures of money, or a number, which concerns all others.
 *
 * <p>Both kinds are records, immutable and thread-safe.
 */
public sealed interface CreditBound {

    /**
     * Returns whether it bounds money.
     *
     * @return true for an amount, false for a number
     */
    boolean isMoney();

    /**
     * Returns the sign of the bound.
     *
     * @return -1, 0 or 1
     */
    int signum();

    /**
     * An amount of money.
     *
     * @param amount  the amount; in the currency of the plan unless it names one
     */
    record OfMoney(Amount amount) implements CreditBound {

        /**
         * Checks that there is an amount.
         *
         * @param amount  the amount; in the currency of the plan unless it names one
         */
        public OfMoney {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public boolean isMoney() {
            return true;
        }

        @Override
        public int signum() {
            return amount.value().signum();
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * A number of units.
     *
     * @param number  the number
     */
    record OfNumber(BigDecimal number) implements CreditBound {

        /**
         * Keeps the number without trailing zeros, so that equal numbers are equal bounds.
         *
         * @param number  the number
         */
        public OfNumber {
            number = Objects.requireNonNull(number, "number").stripTrailingZeros();
        }

        @Override
        public boolean isMoney() {
            return false;
        }

        @Override
        public int signum() {
            return number.signum();
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }
}
