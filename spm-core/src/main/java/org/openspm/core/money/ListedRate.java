package org.openspm.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Objects;

/**
 * One line of a list of exchange rates: from its date on, one unit of a currency is so many of another.
 *
 * <p>Lines are ordered by the codes of the currencies, then by date. This record is immutable and thread-safe.
 *
 * @param from  the currency that is converted
 * @param to  the currency that it is converted to, another one
 * @param date  the date for which the rate is listed
 * @param rate  how many units of {@code to} one unit of {@code from} is, above zero
 */
public record ListedRate(Currency from, Currency to, LocalDate date, BigDecimal rate)
        implements Comparable<ListedRate> {

    private static final Comparator<ListedRate> ORDER = Comparator.comparing(
                    (ListedRate line) -> line.from().getCurrencyCode())
            .thenComparing(line -> line.to().getCurrencyCode())
            .thenComparing(ListedRate::date)
            .thenComparing(ListedRate::rate);

    /**
     * Checks that the currencies differ and the rate is positive, and drops its trailing zeros.
     *
     * @param from  the currency that is converted
     * @param to  the currency that it is converted to, another one
     * @param date  the date for which the rate is listed
     * @param rate  how many units of {@code to} one unit of {@code from} is, above zero
     * @throws IllegalArgumentException if the currencies are the same, or the rate is zero or negative
     */
    public ListedRate {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(date, "date");
        rate = Decimals.canonical(rate, "rate");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "The rate from (" + from + ") to itself is always 1.\nName two currencies.");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("The rate from (" + from + ") to (" + to + ") on (" + date + ") is ("
                    + rate.toPlainString() + ").\nState a rate above zero.");
        }
    }

    @Override
    public int compareTo(ListedRate other) {
        return ORDER.compare(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the line as a reader wants it.
     *
     * @return such as {@code "2026-03-31: 1 GBP = 1.22 USD"}
     */
    @Override
    public String toString() {
        return date + ": 1 " + from + " = " + rate.toPlainString() + " " + to;
    }
}
