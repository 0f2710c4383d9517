package org.openspm.compensation.credit;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.NumberField;

/**
 * How much of a transaction somebody is credited with: the same of every one, or what stands in a field.
 *
 * <p>Both kinds are records, immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public sealed interface Share<T> {

    /**
     * Obtains the same share of every transaction.
     *
     * @param <T> the host's row type
     * @param share  the part, 100 % for all of it
     * @return the share
     */
    static <T> Share<T> of(Rate share) {
        return new Fixed<>(Percents.of(Objects.requireNonNull(share, "share").value()));
    }

    /**
     * Obtains the same share of every transaction, exactly: one third is one third.
     *
     * @param <T> the host's row type
     * @param share  the part, 1 for all of it
     * @return the share
     */
    static <T> Share<T> of(Ratio share) {
        return new Fixed<>(share);
    }

    /**
     * Obtains the share that stands in a field.
     *
     * @param <T> the host's row type
     * @param field  the field of the shares in decimal form, 0.6 for 60 %; a missing optional value is no share, as is zero
     * @return the share
     */
    static <T> Share<T> in(NumberField<T> field) {
        return new InField<>(field);
    }

    /**
     * Returns the share of a row.
     *
     * @param row  the row
     * @return the part, 1 for all of it, zero for no credit
     * @throws IllegalArgumentException if the field holds less than zero, or is required and missing
     */
    Ratio of(T row);

    /**
     * The same share of every transaction.
     *
     * @param <T> the host's row type
     * @param value  the part, 1 for all of it
     */
    record Fixed<T>(Ratio value) implements Share<T> {

        /**
         * Checks that there is a value.
         *
         * @param value  the part, 1 for all of it
         */
        public Fixed {
            Objects.requireNonNull(value, "share");
        }

        @Override
        public Ratio of(T row) {
            return value;
        }

        @Override
        public String toString() {
            return Percents.show(value);
        }
    }

    /**
     * The share that stands in a field.
     *
     * @param <T> the host's row type
     * @param field  the field of the shares in decimal form
     */
    record InField<T>(NumberField<T> field) implements Share<T> {

        /**
         * Checks that there is a field.
         *
         * @param field  the field of the shares in decimal form
         */
        public InField {
            Objects.requireNonNull(field, "share");
        }

        @Override
        public Ratio of(T row) {
            BigDecimal value = field.valueOrNull(row);
            if (value == null) {
                return Ratio.ZERO;
            }
            if (value.signum() < 0) {
                throw new IllegalArgumentException("The field (" + field + ") of ("
                        + field.schema().describe(row) + ") holds the share (" + Percents.show(Ratio.of(value))
                        + "), which is negative.\nGive shares of zero or more.");
            }
            return Percents.of(value);
        }

        @Override
        public String toString() {
            return field.toString();
        }
    }
}
