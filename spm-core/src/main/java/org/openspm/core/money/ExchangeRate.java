package org.openspm.core.money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What one unit of a currency is worth in another on a date, and where that is known from.
 *
 * <p>Obtained from {@link ExchangeRates#quote}. This record is immutable and thread-safe.
 *
 * @param from  the currency that is converted
 * @param to  the currency that it is converted to
 * @param date  the date that was asked about
 * @param value  how many units of {@code to} one unit of {@code from} is, exact and positive
 * @param basis  where the rate is known from, in words
 */
public record ExchangeRate(Currency from, Currency to, LocalDate date, Ratio value, String basis) {

    /**
     * Checks that nothing is null and that the rate is positive.
     *
     * @param from  the currency that is converted
     * @param to  the currency that it is converted to
     * @param date  the date that was asked about
     * @param value  how many units of {@code to} one unit of {@code from} is, exact and positive
     * @param basis  where the rate is known from, in words
     * @throws IllegalArgumentException if the rate is zero or negative
     */
    public ExchangeRate {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(basis, "basis");
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("The rate from (" + from + ") to (" + to + ") on (" + date + ") is ("
                    + value + ").\nState a rate above zero.");
        }
    }

    /**
     * Returns an amount converted at this rate.
     *
     * @param amount  the amount, of the currency {@link #from()}
     * @return the exact number of units of the currency {@link #to()}
     * @throws CurrencyMismatchException if the amount is of another currency
     */
    public Ratio convert(Money amount) {
        return Ratio.of(Objects.requireNonNull(amount, "amount").in(from).value())
                .times(value);
    }

    /**
     * Returns the rate as a reader of a statement wants it.
     *
     * @return such as {@code "1 GBP = 1.22 USD (listed on 2026-03-31)"}
     */
    @Override
    public String toString() {
        String number = value.toExactDecimal()
                .map(decimal -> Decimals.grouped(Decimals.stripped(decimal), 0))
                .orElseGet(value::toString);
        return "1 " + from + " = " + number + " " + to + " (" + basis + ")";
    }
}
