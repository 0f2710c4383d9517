package org.openspm.core.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Rate;

/**
 * A field of exact numbers: a quantity, a score, or a share in decimal form (0.6 for 60 %).
 *
 * <p>Numbers are compared by value: 5.00 is 5. A row is read as the host wrote it, whatever the scale. This class is immutable and
 * thread-safe.
 *
 * @param <T> the host's row type
 */
public final class NumberField<T> extends QuantityField<T, BigDecimal> {

    NumberField(Origin<T, BigDecimal> origin) {
        super(origin);
    }

    /**
     * Returns this field with rows allowed to lack a value.
     *
     * @return the optional field
     */
    public NumberField<T> optional() {
        return new NumberField<>(origin().asOptional());
    }

    /**
     * Returns this field under another name.
     *
     * @param name  what it is called
     * @return the field
     * @throws IllegalArgumentException if the name is blank
     */
    public NumberField<T> named(String name) {
        return new NumberField<>(origin().named(name));
    }

    /**
     * Returns the field of the sums of this number and another.
     *
     * @param other  the field to add
     * @return the derived field
     */
    public NumberField<T> plus(NumberField<T> other) {
        return new NumberField<>(Origin.derived(
                new Formula.OfNumbers<>(this, Formula.Operator.PLUS, Objects.requireNonNull(other, "other"))));
    }

    /**
     * Returns the field of the differences of this number and another.
     *
     * @param other  the field to subtract
     * @return the derived field
     */
    public NumberField<T> minus(NumberField<T> other) {
        return new NumberField<>(Origin.derived(
                new Formula.OfNumbers<>(this, Formula.Operator.MINUS, Objects.requireNonNull(other, "other"))));
    }

    /**
     * Returns the field of the products of this number and another.
     *
     * @param other  the field to multiply by
     * @return the derived field
     */
    public NumberField<T> times(NumberField<T> other) {
        return new NumberField<>(Origin.derived(
                new Formula.OfNumbers<>(this, Formula.Operator.TIMES, Objects.requireNonNull(other, "other"))));
    }

    /**
     * Returns the field of the products of this number and an amount: quantity times price.
     *
     * @param price  the field to multiply by
     * @return the derived field, in the currency of the price
     */
    public MoneyField<T> times(MoneyField<T> price) {
        return MoneyField.derived(new Formula.Extended<>(this, Objects.requireNonNull(price, "price")));
    }

    /**
     * Returns the field of the smaller of this number and another.
     *
     * @param other  the other field
     * @return the derived field
     */
    public NumberField<T> lesser(NumberField<T> other) {
        return new NumberField<>(Origin.derived(
                new Formula.OfNumbers<>(this, Formula.Operator.LESSER, Objects.requireNonNull(other, "other"))));
    }

    /**
     * Returns the field of the larger of this number and another.
     *
     * @param other  the other field
     * @return the derived field
     */
    public NumberField<T> greater(NumberField<T> other) {
        return new NumberField<>(Origin.derived(
                new Formula.OfNumbers<>(this, Formula.Operator.GREATER, Objects.requireNonNull(other, "other"))));
    }

    /**
     * Returns the field of this number without its sign.
     *
     * @return the derived field
     */
    public NumberField<T> absolute() {
        return new NumberField<>(Origin.derived(new Formula.AbsoluteNumber<>(this)));
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
    public Condition<T> is(BigDecimal value) {
        return oneOf(List.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Obtains the condition that the number equals another.
     *
     * @param value  the number
     * @return the condition
     */
    public Condition<T> is(long value) {
        return is(BigDecimal.valueOf(value));
    }

    /**
     * Obtains the condition that the number equals that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> is(NumberField<T> other) {
        return same(other);
    }

    /**
     * Obtains the condition that the number is one of some.
     *
     * @param values  the numbers, at least one
     * @return the condition
     * @throws IllegalArgumentException if there are none
     */
    public Condition<T> in(BigDecimal... values) {
        return oneOf(Elements.copy(values, "values"));
    }

    /**
     * Obtains the condition that the number lies between two bounds, both included.
     *
     * @param lowest  the smallest number that fulfils it
     * @param highest  the largest number that fulfils it, not less than the smallest
     * @return the condition
     * @throws IllegalArgumentException if the bounds are the wrong way round
     */
    public Condition<T> between(BigDecimal lowest, BigDecimal highest) {
        Bounds.check(
                this,
                lowest,
                highest,
                Objects.requireNonNull(lowest, "lowest").compareTo(Objects.requireNonNull(highest, "highest")));
        return atLeast(lowest).and(atMost(highest));
    }

    /**
     * Obtains the condition that the number is a bound or more.
     *
     * @param bound  the smallest number that fulfils it
     * @return the condition
     */
    public Condition<T> atLeast(BigDecimal bound) {
        return compare(Relation.AT_LEAST, bound);
    }

    /**
     * Obtains the condition that the number is a bound or more.
     *
     * @param bound  the smallest number that fulfils it
     * @return the condition
     */
    public Condition<T> atLeast(long bound) {
        return atLeast(BigDecimal.valueOf(bound));
    }

    /**
     * Obtains the condition that the number is a bound or more.
     *
     * @param bound  the smallest number that fulfils it, a share in decimal form
     * @return the condition
     */
    public Condition<T> atLeast(Rate bound) {
        return atLeast(Objects.requireNonNull(bound, "bound").value());
    }

    /**
     * Obtains the condition that the number is that of another field or more.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> atLeast(NumberField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_LEAST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the number is more than a bound.
     *
     * @param bound  the largest number that does not fulfil it
     * @return the condition
     */
    public Condition<T> moreThan(BigDecimal bound) {
        return compare(Relation.MORE_THAN, bound);
    }

    /**
     * Obtains the condition that the number is more than a bound.
     *
     * @param bound  the largest number that does not fulfil it
     * @return the condition
     */
    public Condition<T> moreThan(long bound) {
        return moreThan(BigDecimal.valueOf(bound));
    }

    /**
     * Obtains the condition that the number is more than a bound.
     *
     * @param bound  the largest number that does not fulfil it, a share in decimal form
     * @return the condition
     */
    public Condition<T> moreThan(Rate bound) {
        return moreThan(Objects.requireNonNull(bound, "bound").value());
    }

    /**
     * Obtains the condition that the number is more than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> moreThan(NumberField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.MORE_THAN, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the number is a bound or less.
     *
     * @param bound  the largest number that fulfils it
     * @return the condition
     */
    public Condition<T> atMost(BigDecimal bound) {
        return compare(Relation.AT_MOST, bound);
    }

    /**
     * Obtains the condition that the number is a bound or less.
     *
     * @param bound  the largest number that fulfils it
     * @return the condition
     */
    public Condition<T> atMost(long bound) {
        return atMost(BigDecimal.valueOf(bound));
    }

    /**
     * Obtains the condition that the number is a bound or less.
     *
     * @param bound  the largest number that fulfils it, a share in decimal form
     * @return the condition
     */
    public Condition<T> atMost(Rate bound) {
        return atMost(Objects.requireNonNull(bound, "bound").value());
    }

    /**
     * Obtains the condition that the number is that of another field or less.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> atMost(NumberField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_MOST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the number is less than a bound.
     *
     * @param bound  the smallest number that does not fulfil it
     * @return the condition
     */
    public Condition<T> lessThan(BigDecimal bound) {
        return compare(Relation.LESS_THAN, bound);
    }

    /**
     * Obtains the condition that the number is less than a bound.
     *
     * @param bound  the smallest number that does not fulfil it
     * @return the condition
     */
    public Condition<T> lessThan(long bound) {
        return lessThan(BigDecimal.valueOf(bound));
    }

    /**
     * Obtains the condition that the number is less than a bound.
     *
     * @param bound  the smallest number that does not fulfil it, a share in decimal form
     * @return the condition
     */
    public Condition<T> lessThan(Rate bound) {
        return lessThan(Objects.requireNonNull(bound, "bound").value());
    }

    /**
     * Obtains the condition that the number is less than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> lessThan(NumberField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.LESS_THAN, Objects.requireNonNull(other, "other"));
    }

    private Condition<T> compare(Relation relation, BigDecimal bound) {
        return new FieldCondition.Compares<>(this, relation, bound);
    }

    @Override
    public Optional<Function<? super T, ? extends @Nullable BigDecimal>> numberAccessor() {
        return Optional.of(accessor());
    }

    @Override
    @Nullable
    BigDecimal raw(T row) {
        BigDecimal value = super.raw(row);
        // What is derived is made of values that were checked.
        return value == null || origin().definition() != null ? value : Numbers.checked(value, origin().name());
    }

    @Override
    BigDecimal canonical(BigDecimal value) {
        return Numbers.plain(value, name());
    }

    @Override
    BigDecimal normal(BigDecimal value) {
        return Numbers.plain(value, "bound of the field " + name());
    }
}
