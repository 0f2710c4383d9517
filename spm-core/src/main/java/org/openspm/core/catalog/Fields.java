package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.WholeField;

/** Reads numbers of fields, and derives fields from fields. */
final class Fields {

    private Fields() {}

    /** Returns the number of a row, empty if the row lacks it. */
    static <T> Optional<BigDecimal> number(QuantityField<T, ?> field, T row) {
        return field.read(row).map(Fields::decimal);
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Money money) {
            return money.value();
        }
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** Returns the two numbers of a row, empty if the row lacks one. */
    static <T> Optional<Pair> pair(QuantityField<T, ?> one, QuantityField<T, ?> other, T row) {
        return number(one, row).flatMap(x -> number(other, row).map(y -> new Pair(x, y)));
    }

    /** Returns the two numbers of a row that count the same thing: two currencies are refused. */
    static <T> Optional<Pair> alikePair(QuantityField<T, ?> one, QuantityField<T, ?> other, T row) {
        Optional<?> a = one.read(row);
        Optional<?> b = other.read(row);
        if (a.isPresent() && b.isPresent() && a.get() instanceof Money x && b.get() instanceof Money y) {
            x.minus(y);
        }
        return pair(one, other, row);
    }

    /**
     * Two numbers of one row.
     *
     * @param x  the first
     * @param y  the second
     */
    record Pair(BigDecimal x, BigDecimal y) implements Serializable {}

    /** Returns the unit of a field whose values are brought together by a statistic of the catalogue. */
    static Unit unit(QuantityField<?, ?> field) {
        if (field instanceof MoneyField<?> money) {
            return money.currency()
                    .map(Unit::money)
                    .orElseThrow(() -> new IllegalArgumentException("The field (" + field
                            + ") names a currency in every row.\nUse a field of one currency for this metric."));
        }
        return Unit.of(field.name());
    }

    /** Refuses two fields of different currencies. */
    static void requireOneCurrency(QuantityField<?, ?> one, QuantityField<?, ?> other) {
        if (one instanceof MoneyField<?> a
                && other instanceof MoneyField<?> b
                && !a.currency().equals(b.currency())) {
            throw new IllegalArgumentException("The fields (" + one + ") and (" + other
                    + ") are of different currencies.\nConvert to one currency first.");
        }
    }

    static <T> QuantityField<T, ?> product(QuantityField<T, ?> one, NumberField<T> other) {
        MoneyField<T> amount = amounts(one);
        return amount == null ? numbers(one).times(other) : amount.times(other);
    }

    static <T> QuantityField<T, ?> distance(QuantityField<T, ?> one, QuantityField<T, ?> other) {
        return combined(
                one,
                other,
                (a, b) -> a.minus(b).absolute(),
                (a, b) -> a.minus(b).absolute());
    }

    static <T> QuantityField<T, ?> smaller(QuantityField<T, ?> one, QuantityField<T, ?> other) {
        return combined(one, other, MoneyField::lesser, NumberField::lesser);
    }

    static <T> QuantityField<T, ?> absolute(QuantityField<T, ?> field) {
        MoneyField<T> amount = amounts(field);
        return amount == null ? numbers(field).absolute() : amount.absolute();
    }

    /** Returns what is made of two amounts of one currency, or of two numbers; one of each is refused. */
    private static <T> QuantityField<T, ?> combined(
            QuantityField<T, ?> one,
            QuantityField<T, ?> other,
            BinaryOperator<MoneyField<T>> ofAmounts,
            BinaryOperator<NumberField<T>> ofNumbers) {
        requireOneCurrency(one, other);
        MoneyField<T> a = amounts(one);
        MoneyField<T> b = amounts(other);
        if ((a == null) != (b == null)) {
            throw new IllegalArgumentException("The fields (" + one + ") and (" + other
                    + ") are money and a number.\nUse two amounts or two numbers.");
        }
        return a == null || b == null ? ofNumbers.apply(numbers(one), numbers(other)) : ofAmounts.apply(a, b);
    }

    /** Returns the condition that a row has more than zero. */
    static <T> Condition<T> aboveZero(QuantityField<T, ?> field) {
        MoneyField<T> amount = amounts(field);
        if (amount == null) {
            return numbers(field).moreThan(0);
        }
        return amount.currency()
                .map(currency -> amount.moreThan(Money.zero(currency)))
                .orElseGet(() -> Condition.custom(
                        field + " above zero",
                        row -> amount.read(row)
                                .filter(money -> money.signum() > 0)
                                .isPresent()));
    }

    @SuppressWarnings("unchecked") // a field of rows of type T, of whatever values, is one of T of its kind
    private static <T> @Nullable MoneyField<T> amounts(QuantityField<T, ?> field) {
        return field instanceof MoneyField<?> ? (MoneyField<T>) field : null;
    }

    @SuppressWarnings("unchecked") // what is no money is a number, whole or not
    private static <T> NumberField<T> numbers(QuantityField<T, ?> field) {
        return field instanceof WholeField<?> ? ((WholeField<T>) field).asNumber() : (NumberField<T>) field;
    }
}
