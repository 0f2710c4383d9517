package org.openspm.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What a number counts: money of a currency, a share, a number of things, days, times.
 *
 * <p>Two numbers are comparable only if their units are equal. A unit also knows how its numbers are shown; showing rounds, the
 * number itself does not.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Unit {

    /** A share, stored in decimal form and shown in percent: 0.25 is shown as {@code 25 %}. */
    public static final Unit PERCENT = new Unit(Kind.PERCENT, "%");

    /** A multiple of something, such as a coverage of {@code 3 x}. */
    public static final Unit TIMES = new Unit(Kind.NUMBER, "x");

    /** A number without a unit. */
    public static final Unit NUMBER = new Unit(Kind.NUMBER, "");

    /** Minutes. */
    public static final Unit MINUTES = new Unit(Kind.NUMBER, "minutes");

    /** Hours. */
    public static final Unit HOURS = new Unit(Kind.NUMBER, "hours");

    /** Calendar days. */
    public static final Unit DAYS = new Unit(Kind.NUMBER, "days");

    /** Months. */
    public static final Unit MONTHS = new Unit(Kind.NUMBER, "months");

    /** How a number of a unit is shown. */
    private enum Kind {
        MONEY,
        PERCENT,
        NUMBER
    }

    private final Kind kind;
    private final String symbol;

    private Unit(Kind kind, String symbol) {
        this.kind = kind;
        this.symbol = symbol;
    }

    /**
     * Obtains the unit of money of a currency.
     *
     * @param currency  the currency
     * @return the unit
     */
    public static Unit money(Currency currency) {
        return new Unit(Kind.MONEY, Objects.requireNonNull(currency, "currency").getCurrencyCode());
    }

    /**
     * Obtains the unit of a number of things.
     *
     * @param things  what is counted, in the plural, such as {@code "deals"}
     * @return the unit
     * @throws IllegalArgumentException if the text is blank
     */
    public static Unit of(String things) {
        Objects.requireNonNull(things, "things");
        if (things.isBlank()) {
            throw new IllegalArgumentException(
                    "The unit (" + things + ") is blank.\nName what is counted, such as \"deals\".");
        }
        return new Unit(Kind.NUMBER, things);
    }

    /**
     * Returns whether numbers of this unit are money.
     *
     * @return true for money of any currency
     */
    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /**
     * Returns the currency of money.
     *
     * @return the currency, or empty if numbers of this unit are no money
     */
    public Optional<Currency> currency() {
        return isMoney() ? Optional.of(Currency.getInstance(symbol)) : Optional.empty();
    }

    /**
     * Returns whether numbers of this unit are shares shown in percent.
     *
     * @return true for {@link #PERCENT}
     */
    public boolean isPercent() {
        return kind == Kind.PERCENT;
    }

    /**
     * Returns the unit of a quotient of numbers of two units.
     *
     * @param denominator  the unit of the number below the line
     * @return {@link #NUMBER} if the units are equal, this unit if it is money or percent, otherwise this unit per the other, such
     *     as {@code calls per deals}
     */
    public Unit per(Unit denominator) {
        Objects.requireNonNull(denominator, "denominator");
        if (equals(denominator)) {
            return NUMBER;
        }
        if (kind != Kind.NUMBER || denominator.symbol.isEmpty()) {
            return this;
        }
        return new Unit(Kind.NUMBER, (symbol + " per " + denominator.symbol).strip());
    }

    /**
     * Shows a number of this unit for a reader: money with every digit if it has at most six decimals and rounded half up to the
     * minor unit otherwise, percent and other numbers with at most two decimals.
     *
     * @param value  the exact number; a share is given in decimal form
     * @return such as {@code "USD 12,400.00"}, {@code "62.5 %"} or {@code "17 deals"}
     */
    public String show(Ratio value) {
        Objects.requireNonNull(value, "value");
        return switch (kind) {
            case MONEY -> showMoney(value);
            case PERCENT -> atMost(2, value.times(Ratio.of(100, 1))) + " %";
            case NUMBER -> symbol.isEmpty() ? atMost(2, value) : atMost(2, value) + " " + symbol;
        };
    }

    private String showMoney(Ratio value) {
        Currency currency = Currency.getInstance(symbol);
        BigDecimal exact =
                value.toExactDecimal().filter(decimal -> decimal.scale() <= 6).orElse(null);
        Money money = exact != null
                ? Money.of(exact, currency)
                : Money.of(
                        value.toDecimal(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP),
                        currency);
        return money.toString();
    }

    private static String atMost(int digits, Ratio value) {
        return Decimals.grouped(Decimals.canonical(value.toDecimal(digits, RoundingMode.HALF_UP), "value"), 0);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Unit other && kind == other.kind && symbol.equals(other.symbol);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, symbol);
    }

    /**
     * Returns the sign of the unit.
     *
     * @return the currency code, {@code "%"}, or the things counted; empty for a number without a unit
     */
    @Override
    public String toString() {
        return symbol;
    }
}
