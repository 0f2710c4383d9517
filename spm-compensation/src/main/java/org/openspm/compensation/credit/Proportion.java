package org.openspm.compensation.credit;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;

/**
 * A transaction that is credited as far as it has happened: cash received in proportion to the invoice.
 *
 * <p>The proportion of a row is part over total, exact: payments that add up to the total are credited with all of it. A negative part,
 * a refund, takes credit away. Both kinds are records, immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public sealed interface Proportion<T> {

    /**
     * Returns the field of the part, such as what was paid.
     *
     * @return the field
     */
    QuantityField<T, ?> part();

    /**
     * Returns the field of the whole, such as the invoice.
     *
     * @return the field
     */
    QuantityField<T, ?> total();

    /**
     * Returns the proportion of a row.
     *
     * @param row  the row
     * @return part over total, between -1 and 1; zero if the part is optional and missing
     * @throws IllegalArgumentException if the total is missing or zero, the part larger than it, or the two of different currencies
     */
    Ratio of(T row);

    /**
     * Of money to money.
     *
     * @param <T> the host's row type
     * @param part  the field of the part
     * @param total  the field of the whole
     */
    record OfMoney<T>(MoneyField<T> part, MoneyField<T> total) implements Proportion<T> {

        /**
         * Checks that nothing is null.
         *
         * @param part  the field of the part
         * @param total  the field of the whole
         */
        public OfMoney {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(total, "total");
        }

        @Override
        public Ratio of(T row) {
            Money money = part.valueOrNull(row);
            Money whole = total.require(row);
            Checks.total(this, whole.signum(), row);
            return money == null ? Ratio.ZERO : Checks.proportion(this, money.dividedBy(whole), row);
        }

        @Override
        public String toString() {
            return part + " / " + total;
        }
    }

    /**
     * Of a number to a number.
     *
     * @param <T> the host's row type
     * @param part  the field of the part
     * @param total  the field of the whole
     */
    record OfNumbers<T>(NumberField<T> part, NumberField<T> total) implements Proportion<T> {

        /**
         * Checks that nothing is null.
         *
         * @param part  the field of the part
         * @param total  the field of the whole
         */
        public OfNumbers {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(total, "total");
        }

        @Override
        public Ratio of(T row) {
            BigDecimal number = part.valueOrNull(row);
            BigDecimal whole = total.require(row);
            Checks.total(this, whole.signum(), row);
            return number == null ? Ratio.ZERO : Checks.proportion(this, Ratio.of(number, whole), row);
        }

        @Override
        public String toString() {
            return part + " / " + total;
        }
    }
}
