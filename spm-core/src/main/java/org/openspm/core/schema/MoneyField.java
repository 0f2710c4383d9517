package org.openspm.core.schema;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;

/**
 * A field of money, either all of one currency or with a currency in every row.
 *
 * <p>Amounts keep all their decimals. This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class MoneyField<T> extends QuantityField<T, Money> {

    private final @Nullable Currency currency;
    private final @Nullable Function<? super T, ? extends @Nullable BigDecimal> amounts;

    private MoneyField(
            Origin<T, Money> origin,
            @Nullable Currency currency,
            @Nullable Function<? super T, ? extends @Nullable BigDecimal> amounts) {
        super(origin);
        this.currency = currency;
        this.amounts = amounts;
    }

    /** A field of one currency, whose amounts are read as numbers. */
    static <T> MoneyField<T> of(
            Schema<T> schema,
            String fieldName,
            Currency currency,
            Function<? super T, ? extends @Nullable BigDecimal> amounts) {
        Objects.requireNonNull(amounts, "accessor");
        return new MoneyField<>(
                Origin.read(schema, fieldName, row -> {
                    BigDecimal value = amounts.apply(row);
                    return value == null ? null : Money.of(value, currency);
                }),
                currency,
                amounts);
    }

    /** A field whose rows hold their currency in another field. */
    static <T> MoneyField<T> of(
            Schema<T> schema,
            String fieldName,
            TextField<T> currencyCode,
            Function<? super T, ? extends @Nullable BigDecimal> amounts) {
        Objects.requireNonNull(amounts, "accessor");
        if (!Objects.requireNonNull(currencyCode, "currencyCode").schema().equals(schema)) {
            throw new IllegalArgumentException("The currency of the field (" + fieldName + ") stands in the field ("
                    + currencyCode + ") of the schema (" + currencyCode.schema() + "), not of (" + schema
                    + ").\nName a field of the same schema.");
        }
        return of(Origin.read(schema, fieldName, row -> {
            BigDecimal value = amounts.apply(row);
            String code = value == null ? null : currencyCode.valueOrNull(row);
            return value == null || code == null ? null : Money.of(value, currencyOf(currencyCode, code, row));
        }));
    }

    private static <T> Currency currencyOf(TextField<T> field, String code, T row) {
        try {
            return Money.currencyOf(code);
        } catch (IllegalArgumentException e) {
            throw new RefusedRowException(
                    field,
                    row,
                    "The currency code (" + code + ") in the field (" + field + ") of ("
                            + field.schema().describe(row)
                            + ") is unknown.\nUse an ISO 4217 code in capitals, such as \"USD\".",
                    e);
        }
    }

    /** A field whose rows name their currency. */
    static <T> MoneyField<T> of(Origin<T, Money> origin) {
        return new MoneyField<>(origin, null, null);
    }

    static <T> MoneyField<T> derived(MoneyDerivation<T> definition) {
        return new MoneyField<>(
                Origin.derived(definition),
                definition.currency().orElse(null),
                definition.isOfOneCurrency() ? definition::amount : null);
    }

    /**
     * Returns this field with rows allowed to lack a value.
     *
     * @return the optional field
     */
    public MoneyField<T> optional() {
        return new MoneyField<>(origin().asOptional(), currency, amounts);
    }

    /**
     * Returns this field under another name.
     *
     * @param name  what it is called
     * @return the field
     * @throws IllegalArgumentException if the name is blank
     */
    public MoneyField<T> named(String name) {
        return new MoneyField<>(origin().named(name), currency, amounts);
    }

    /**
     * Returns the currency of all amounts of this field.
     *
     * @return the currency, or empty if every row names its own
     */
    public Optional<Currency> currency() {
        return Optional.ofNullable(currency);
    }

    /**
     * Returns the number of currency units of a row: for loops over many rows of one currency, which need no {@link Money} of each.
     *
     * @param row  the row
     * @return the number as the host wrote it, of any scale; null if this field is optional and the row lacks it
     * @throws MissingValueException if this field is required and the row lacks it
     */
    public @Nullable BigDecimal amountOrNull(T row) {
        if (amounts == null) {
            Money money = valueOrNull(row);
            return money == null ? null : money.value();
        }
        BigDecimal amount = amounts.apply(row);
        if (amount != null) {
            return Numbers.checked(amount, name());
        }
        if (isOptional()) {
            return null;
        }
        throw new MissingValueException(this, row);
    }

    @Override
    public Optional<Function<? super T, ? extends @Nullable BigDecimal>> numberAccessor() {
        return Optional.ofNullable(amounts);
    }

    @Override
    boolean lacks(T row) {
        return amountOrNull(row) == null;
    }

    @Override
    boolean stands(T row, Relation relation, Money bound) {
        if (amounts == null) {
            return super.stands(row, relation, bound);
        }
        BigDecimal amount = amountOrNull(row);
        return amount != null && relation.holds(amount.compareTo(bound.value()));
    }

    @Override
    Money normal(Money value) {
        return currency == null ? value : value.in(currency);
    }

    @Override
    void checkComparable(Field<T, Money> other) {
        super.checkComparable(other);
        if (currency != null) {
            ((MoneyField<T>) other)
                    .currency()
                    .ifPresent(another -> Money.zero(another).in(currency));
        }
    }

    /**
     * Returns the field of the sums of this amount and another.
     *
     * @param other  the field to add
     * @return the derived field
     * @throws IllegalArgumentException if the fields are of two currencies
     */
    public MoneyField<T> plus(MoneyField<T> other) {
        return derived(new Formula.OfAmounts<>(this, Formula.Operator.PLUS, Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns the field of the differences of this amount and another.
     *
     * @param other  the field to subtract
     * @return the derived field
     * @throws IllegalArgumentException if the fields are of two currencies
     */
    public MoneyField<T> minus(MoneyField<T> other) {
        return derived(new Formula.OfAmounts<>(this, Formula.Operator.MINUS, Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns the field of the products of this amount and a number: price times quantity, or amount times share.
     *
     * @param factor  the field to multiply by
     * @return the derived field, in the currency of this one
     */
    public MoneyField<T> times(NumberField<T> factor) {
        return Objects.requireNonNull(factor, "factor").times(this);
    }

    /**
     * Returns the field of the products of this amount and a whole number: price times quantity.
     *
     * @param factor  the field to multiply by
     * @return the derived field, in the currency of this one
     */
    public MoneyField<T> times(WholeField<T> factor) {
        return Objects.requireNonNull(factor, "factor").times(this);
    }

    /**
     * Returns the field of the smaller of this amount and another.
     *
     * @param other  the other field
     * @return the derived field
     * @throws IllegalArgumentException if the fields are of two currencies
     */
    public MoneyField<T> lesser(MoneyField<T> other) {
        return derived(new Formula.OfAmounts<>(this, Formula.Operator.LESSER, Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns the field of the larger of this amount and another.
     *
     * @param other  the other field
     * @return the derived field
     * @throws IllegalArgumentException if the fields are of two currencies
     */
    public MoneyField<T> greater(MoneyField<T> other) {
        return derived(new Formula.OfAmounts<>(this, Formula.Operator.GREATER, Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns the field of this amount without its sign.
     *
     * @return the derived field
     */
    public MoneyField<T> absolute() {
        return derived(new Formula.AbsoluteAmount<>(this));
    }

    /**
     * Returns the field of the bands the amounts lie in; the bounds of the bands are units of this field's currency.
     *
     * @param bands  the bands
     * @return the derived field
     * @throws IllegalArgumentException if every row of this field names its own currency
     */
    public BandField<T> band(Bands bands) {
        return new BandField<>(new Derivation.InBand<>(this, Objects.requireNonNull(bands, "bands")));
    }

    /**
     * Obtains the condition that the amount equals another.
     *
     * @param value  the amount, in this field's currency
     * @return the condition
     * @throws IllegalArgumentException if it is of another currency, or names none and neither does this field
     */
    public Condition<T> is(Amount value) {
        return oneOf(List.of(inOwnCurrency(Objects.requireNonNull(value, "value"))));
    }

    /**
     * Obtains the condition that the amount equals that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> is(MoneyField<T> other) {
        return same(other);
    }

    /**
     * Obtains the condition that the amount is one of some.
     *
     * @param values  the amounts, at least one, in this field's currency
     * @return the condition
     * @throws IllegalArgumentException if there are none, or one is of another currency
     */
    public Condition<T> in(Amount... values) {
        return oneOf(Elements.copy(values, "values").stream()
                .map(this::inOwnCurrency)
                .toList());
    }

    /**
     * Obtains the condition that the amount lies between two bounds, both included.
     *
     * @param lowest  the smallest amount that fulfils it
     * @param highest  the largest amount that fulfils it, not less than the smallest
     * @return the condition
     * @throws IllegalArgumentException if the bounds are the wrong way round
     */
    public Condition<T> between(Amount lowest, Amount highest) {
        Money low = inOwnCurrency(Objects.requireNonNull(lowest, "lowest"));
        Money high = inOwnCurrency(Objects.requireNonNull(highest, "highest"));
        Bounds.check(this, low, high, low.compareTo(high));
        return atLeast(low).and(atMost(high));
    }

    /**
     * Obtains the condition that the amount is a bound or more.
     *
     * @param bound  the smallest amount that fulfils it, in this field's currency
     * @return the condition
     * @throws IllegalArgumentException if the bound is of another currency, or names none and neither does this field
     */
    public Condition<T> atLeast(Amount bound) {
        return compare(Relation.AT_LEAST, bound);
    }

    /**
     * Obtains the condition that the amount is that of another field or more.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> atLeast(MoneyField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_LEAST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the amount is more than a bound.
     *
     * @param bound  the largest amount that does not fulfil it, in this field's currency
     * @return the condition
     * @throws IllegalArgumentException if the bound is of another currency, or names none and neither does this field
     */
    public Condition<T> moreThan(Amount bound) {
        return compare(Relation.MORE_THAN, bound);
    }

    /**
     * Obtains the condition that the amount is more than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> moreThan(MoneyField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.MORE_THAN, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the amount is a bound or less.
     *
     * @param bound  the largest amount that fulfils it, in this field's currency
     * @return the condition
     * @throws IllegalArgumentException if the bound is of another currency, or names none and neither does this field
     */
    public Condition<T> atMost(Amount bound) {
        return compare(Relation.AT_MOST, bound);
    }

    /**
     * Obtains the condition that the amount is that of another field or less.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> atMost(MoneyField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_MOST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the amount is less than a bound.
     *
     * @param bound  the smallest amount that does not fulfil it, in this field's currency
     * @return the condition
     * @throws IllegalArgumentException if the bound is of another currency, or names none and neither does this field
     */
    public Condition<T> lessThan(Amount bound) {
        return compare(Relation.LESS_THAN, bound);
    }

    /**
     * Obtains the condition that the amount is less than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> lessThan(MoneyField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.LESS_THAN, Objects.requireNonNull(other, "other"));
    }

    private Condition<T> compare(Relation relation, Amount bound) {
        return new FieldCondition.Compares<>(this, relation, inOwnCurrency(Objects.requireNonNull(bound, "bound")));
    }

    private Money inOwnCurrency(Amount bound) {
        if (currency != null) {
            return bound.in(currency);
        }
        if (bound instanceof Money money) {
            return money;
        }
        throw new IllegalArgumentException("The amount (" + bound + ") has no currency, and neither has the field ("
                + name() + ").\nCompare with Money.of(..), which names its currency.");
    }
}
