package org.openspm.core.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact sum of money in one currency.
 *
 * <p>It keeps any number of decimals: {@code USD 22584.6955} stays what it is until a {@link Rounding} is applied to it. Two sums
 * are equal if currency and number are, whatever their scale: {@code USD 1.0} equals {@code USD 1.00}. Amounts of different
 * currencies are never added, subtracted or compared; {@link CurrencyMismatchException} names both.
 *
 * <pre>{@code
 * Money price = Money.of("1999.90", "USD");
 * Money paid  = price.times(Rate.percent(8)).rounded(Rounding.halfUp());   // USD 159.99
 * }</pre>
 *
 * <p>This class is immutable, thread-safe and serializable.
 */
public final class Money implements Amount, Comparable<Money>, Serializable {

    private static final long serialVersionUID = 1L;

    /** As it was handed in: trailing zeros are cut off where the number is shown, not at every step of a calculation. */
    private final BigDecimal value;

    /** What the number counts. */
    private final Currency currency;

    private Money(BigDecimal value, Currency currency) {
        this.value = Decimals.checked(Objects.requireNonNull(value, "value"), "amount");
        this.currency = Objects.requireNonNull(currency, "currency");
    }

    /**
     * Obtains money from an exact number and a currency.
     *
     * @param value  the number of currency units (dollars, not cents), of any scale
     * @param currency  the currency
     * @return the money
     * @throws IllegalArgumentException if the number has more than 200 digits on one side of the decimal point
     */
    public static Money of(BigDecimal value, Currency currency) {
        return new Money(value, currency);
    }

    /**
     * Obtains money from an exact number and a currency code.
     *
     * @param value  the number of currency units (dollars, not cents), of any scale
     * @param currencyCode  the ISO 4217 code, such as {@code "USD"}
     * @return the money
     * @throws IllegalArgumentException if the code is unknown or the number has too many digits
     */
    public static Money of(BigDecimal value, String currencyCode) {
        return new Money(value, currencyOf(currencyCode));
    }

    /**
     * Obtains money from decimal text and a currency code.
     *
     * @param value  the number of currency units, such as {@code "50.25"}
     * @param currencyCode  the ISO 4217 code, such as {@code "USD"}
     * @return the money
     * @throws IllegalArgumentException if the text is not a decimal number or the code is unknown
     */
    public static Money of(String value, String currencyCode) {
        return new Money(Decimals.parse(Objects.requireNonNull(value, "value"), "amount"), currencyOf(currencyCode));
    }

    /**
     * Obtains a sum of whole currency units.
     *
     * @param units  the number of currency units (dollars, not cents)
     * @param currencyCode  the ISO 4217 code, such as {@code "USD"}
     * @return the money
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Money of(long units, String currencyCode) {
        return new Money(BigDecimal.valueOf(units), currencyOf(currencyCode));
    }

    /**
     * Obtains nothing, in a currency.
     *
     * @param currency  the currency
     * @return zero of that currency
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Adds up sums of one currency.
     *
     * @param currency  the currency of all of them; the total of no sums is zero of it
     * @param amounts  the sums
     * @return the total
     * @throws CurrencyMismatchException if one of them is of another currency
     */
    public static Money total(Currency currency, Iterable<Money> amounts) {
        Money total = zero(currency);
        for (Money amount : Objects.requireNonNull(amounts, "amounts")) {
            total = total.plus(amount);
        }
        return total;
    }

    /**
     * Reads back what {@link #toString()} writes.
     *
     * @param text  a currency code, a space and a number, such as {@code "USD 12,400.00"}; commas between thousands are optional
     * @return the money
     * @throws IllegalArgumentException if the text has another form
     */
    public static Money parse(String text) {
        Objects.requireNonNull(text, "text");
        int space = text.indexOf(' ');
        if (space != 3) {
            throw new IllegalArgumentException("The text (" + text
                    + ") is not a sum of money.\nWrite the currency code first, such as \"USD 12400.00\".");
        }
        return of(Decimals.parseGrouped(text.substring(space + 1), "amount"), text.substring(0, space));
    }

    /**
     * Obtains the currency of an ISO 4217 code.
     *
     * @param currencyCode  the code, such as {@code "USD"}
     * @return the currency
     * @throws IllegalArgumentException if no currency has this code
     */
    public static Currency currencyOf(String currencyCode) {
        Objects.requireNonNull(currencyCode, "currencyCode");
        try {
            return Currency.getInstance(currencyCode);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The currency code (" + currencyCode
                            + ") is unknown.\nUse an ISO 4217 code in capitals, such as \"USD\".",
                    e);
        }
    }

    @Override
    public BigDecimal value() {
        return Decimals.stripped(value);
    }

    /**
     * Returns the currency.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    @Override
    public Money in(Currency context) {
        return sameCurrency(Objects.requireNonNull(context, "context"), this);
    }

    /**
     * Returns this sum plus another.
     *
     * @param other  the sum to add
     * @return the exact total
     * @throws CurrencyMismatchException if the other is of another currency
     */
    public Money plus(Money other) {
        return new Money(value.add(sameCurrency(currency, other).value), currency);
    }

    /**
     * Returns this sum minus another.
     *
     * @param other  the sum to subtract
     * @return the exact difference
     * @throws CurrencyMismatchException if the other is of another currency
     */
    public Money minus(Money other) {
        return new Money(value.subtract(sameCurrency(currency, other).value), currency);
    }

    /**
     * Returns this sum with the opposite sign.
     *
     * @return the negated sum
     */
    public Money negated() {
        return new Money(value.negate(), currency);
    }

    /**
     * Returns this sum times an exact number.
     *
     * @param factor  the number, of any scale
     * @return the exact product, not rounded
     */
    public Money times(BigDecimal factor) {
        return new Money(value.multiply(Decimals.checked(factor, "factor")), currency);
    }

    /**
     * Returns this sum times a rate.
     *
     * @param rate  the rate: 8 % of USD 100 is USD 8
     * @return the exact product, not rounded
     */
    public Money times(Rate rate) {
        return times(Objects.requireNonNull(rate, "rate").value());
    }

    /**
     * Returns this sum rounded by a rule.
     *
     * @param rounding  the rule
     * @return the rounded sum
     */
    public Money rounded(Rounding rounding) {
        return Objects.requireNonNull(rounding, "rounding").round(this);
    }

    /**
     * Returns the exact ratio of this sum to another of the same currency.
     *
     * @param other  the sum to divide by, not zero
     * @return the ratio, such as attainment where this is what was achieved and the other is the quota
     * @throws CurrencyMismatchException if the other is of another currency
     * @throws IllegalArgumentException if the other is zero
     */
    public Ratio dividedBy(Money other) {
        return Ratio.of(value, sameCurrency(currency, other).value);
    }

    /**
     * Returns the sign of this sum.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return value.signum();
    }

    /**
     * Compares two sums of one currency by their number.
     *
     * @param other  the sum to compare with
     * @return negative, zero or positive
     * @throws CurrencyMismatchException if the other is of another currency
     */
    @Override
    public int compareTo(Money other) {
        return value.compareTo(sameCurrency(currency, other).value);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Money other && value.compareTo(other.value) == 0 && currency.equals(other.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value(), currency);
    }

    /**
     * Returns the currency code and every digit of the number, at least as many decimals as the currency's minor unit has.
     *
     * @return such as {@code "USD 12,400.00"} or {@code "USD 22,584.6955"}
     */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + Decimals.grouped(value(), Math.max(0, currency.getDefaultFractionDigits()));
    }

    private static Money sameCurrency(Currency expected, Money money) {
        Objects.requireNonNull(money, "other");
        if (!expected.equals(money.currency)) {
            throw new CurrencyMismatchException(expected, money.currency);
        }
        return money;
    }
}
