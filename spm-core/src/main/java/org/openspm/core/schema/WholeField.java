package org.openspm.core.schema;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A field of whole numbers: a count of seats, a fiscal year, the days from one date to another. It can be added up, and it can group a metric.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class WholeField<T> extends QuantityField<T, Long> implements Dimension {

    private final @Nullable ToLongFunction<? super T> primitive;

    WholeField(Origin<T, Long> origin, @Nullable ToLongFunction<? super T> primitive) {
        super(origin);
        this.primitive = primitive;
    }

    static <T> WholeField<T> optional(
            Schema<T> schema, String fieldName, Function<? super T, ? extends @Nullable Number> accessor) {
        Objects.requireNonNull(accessor, "accessor");
        Origin<T, Long> origin = Origin.read(schema, fieldName, row -> {
            Number number = accessor.apply(row);
            return number == null ? null : (Long) whole(number, schema, fieldName, row);
        });
        return new WholeField<>(origin.asOptional(), null);
    }

    private static <T> long whole(Number number, Schema<T> schema, String fieldName, T row) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RefusedRowException(
                    new WholeField<T>(Origin.read(schema, fieldName, other -> null), null),
                    row,
                    "The number (" + number + ") in the field (" + fieldName + ") of (" + schema.describe(row)
                            + ") is not whole, or too large.\nHand over an Integer or a Long, or describe it with number(..).",
                    e);
        }
    }

    /** A field without a value where an input lacks one; read with a box only there. */
    static <T> WholeField<T> derived(Derivation.DaysBetween<T> definition) {
        Origin<T, Long> origin = Origin.derived(definition);
        return new WholeField<>(origin, origin.optional() ? null : definition::days);
    }

    static <T> WholeField<T> derived(Derivation.DaysUntil<T> definition) {
        Origin<T, Long> origin = Origin.derived(definition);
        return new WholeField<>(origin, origin.optional() ? null : definition::days);
    }

    /**
     * Returns this field under another name.
     *
     * @param name  what it is called
     * @return the field
     * @throws IllegalArgumentException if the name is blank
     */
    public WholeField<T> named(String name) {
        return new WholeField<>(origin().named(name), primitive);
    }

    /**
     * Returns the number of a row that must have one, without a box.
     *
     * @param row  the row
     * @return the number
     * @throws MissingValueException if the row lacks it
     */
    public long requireLong(T row) {
        return primitive == null ? require(row) : primitive(primitive, row);
    }

    @Override
    @Nullable
    Long raw(T row) {
        return primitive == null ? super.raw(row) : (Long) primitive(primitive, row);
    }

    /** An accessor that unboxes a null has met a missing value. */
    private long primitive(ToLongFunction<? super T> accessor, T row) {
        try {
            return accessor.applyAsLong(row);
        } catch (NullPointerException e) {
            throw new MissingValueException(this, row, "with optionalWhole(..)", e);
        }
    }

    @Override
    public Optional<Function<? super T, ? extends @Nullable BigDecimal>> numberAccessor() {
        return Optional.empty();
    }

    @Override
    boolean lacks(T row) {
        if (primitive == null) {
            return super.lacks(row);
        }
        requireLong(row);
        return false;
    }

    @Override
    boolean stands(T row, Relation relation, Long bound) {
        return primitive == null
                ? super.stands(row, relation, bound)
                : relation.holds(Long.compare(primitive(primitive, row), bound));
    }

    @Override
    public List<Field<?, ?>> fields() {
        return List.of(this);
    }

    /**
     * Returns this field as one of exact numbers, to reckon with.
     *
     * @return the derived field, of the same name
     */
    public NumberField<T> asNumber() {
        return new NumberField<>(Origin.derived(new Formula.AsNumber<>(this)));
    }

    /**
     * Returns the field of the products of this number and an amount: quantity times price.
     *
     * @param price  the field to multiply by
     * @return the derived field, in the currency of the price
     */
    public MoneyField<T> times(MoneyField<T> price) {
        return asNumber().times(price);
    }

    /**
     * Returns the field of the bands the numbers lie in.
     *
     * @param bands  the bands
     * @return the derived field
     */
    public BandField<T> band(Bands bands) {
        return new BandField<>(new Derivation.InBand<>(this, Objects.requireNonNull(bands, "bands")));
    }

    /**
     * Obtains the condition that the number equals another.
     *
     * @param value  the number
     * @return the condition
     */
    public Condition<T> is(long value) {
        return oneOf(List.of(value));
    }

    /**
     * Obtains the condition that the number equals that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> is(WholeField<T> other) {
        return same(other);
    }

    /**
     * Obtains the condition that the number is one of some.
     *
     * @param values  the numbers, at least one
     * @return the condition
     * @throws IllegalArgumentException if there are none
     */
    public Condition<T> in(long... values) {
        return oneOf(
                Arrays.stream(Objects.requireNonNull(values, "values")).boxed().toList());
    }

    /**
     * Obtains the condition that the number lies between two bounds, both included.
     *
     * @param lowest  the smallest number that fulfils it
     * @param highest  the largest number that fulfils it, not less than the smallest
     * @return the condition
     * @throws IllegalArgumentException if the bounds are the wrong way round
     */
    public Condition<T> between(long lowest, long highest) {
        Bounds.check(this, lowest, highest, Long.compare(lowest, highest));
        return atLeast(lowest).and(atMost(highest));
    }

    /**
     * Obtains the condition that the number is a bound or more.
     *
     * @param bound  the smallest number that fulfils it
     * @return the condition
     */
    public Condition<T> atLeast(long bound) {
        return new FieldCondition.Compares<>(this, Relation.AT_LEAST, bound);
    }

    /**
     * Obtains the condition that the number is that of another field or more.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> atLeast(WholeField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_LEAST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the number is more than a bound.
     *
     * @param bound  the largest number that does not fulfil it
     * @return the condition
     */
    public Condition<T> moreThan(long bound) {
        return new FieldCondition.Compares<>(this, Relation.MORE_THAN, bound);
    }

    /**
     * Obtains the condition that the number is more than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> moreThan(WholeField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.MORE_THAN, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the number is a bound or less.
     *
     * @param bound  the largest number that fulfils it
     * @return the condition
     */
    public Condition<T> atMost(long bound) {
        return new FieldCondition.Compares<>(this, Relation.AT_MOST, bound);
    }

    /**
     * Obtains the condition that the number is that of another field or less.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> atMost(WholeField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_MOST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the number is less than a bound.
     *
     * @param bound  the smallest number that does not fulfil it
     * @return the condition
     */
    public Condition<T> lessThan(long bound) {
        return new FieldCondition.Compares<>(this, Relation.LESS_THAN, bound);
    }

    /**
     * Obtains the condition that the number is less than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> lessThan(WholeField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.LESS_THAN, Objects.requireNonNull(other, "other"));
    }
}
