package org.openspm.core.block;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.QuantityField;

/** Reads fields of money and numbers as exact numbers. */
public final class FieldNumbers {

    private FieldNumbers() {}

    /**
     * Returns the unit of a field's numbers.
     *
     * @param field  the field
     * @return the unit, or null if only the rows can tell: money whose currency stands in every row
     */
    public static @Nullable Unit unitOf(QuantityField<?, ?> field) {
        if (field instanceof MoneyField<?> money) {
            return money.currency().map(Unit::money).orElse(null);
        }
        return Unit.of(field.name());
    }

    /**
     * Returns the number of a row.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param row  the row
     * @return the number, money in currency units; null if the row lacks it
     * @throws IllegalArgumentException if the row lacks a required value, or it is no number that can be reckoned with
     */
    public static <T> @Nullable BigDecimal number(QuantityField<T, ?> field, T row) {
        MoneyField<T> money = asMoney(field);
        return money == null ? decimal(field.valueOrNull(row)) : money.amountOrNull(row);
    }

    /**
     * Returns a number of a field that is no money, whole or not, as a decimal.
     *
     * @param number  a {@code Long} or a {@code BigDecimal}, or null
     * @return the number, null for null
     */
    public static @Nullable BigDecimal decimal(@Nullable Object number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }

    @SuppressWarnings("unchecked") // a field of money has the same row type under its own class
    private static <T> @Nullable MoneyField<T> asMoney(QuantityField<T, ?> field) {
        return field instanceof MoneyField<?> ? (MoneyField<T>) field : null;
    }
}
