package org.openspm.compensation.statistic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;

/**
 * Amounts of a currency as whole numbers of its minor unit, such as cents.
 *
 * @param currency  the currency
 * @param digits  the decimals of its minor unit, zero or more
 */
public record MinorUnits(Currency currency, int digits) {

    private static final Rounding HALF_EVEN = Rounding.toMinorUnit(RoundingMode.HALF_EVEN);

    /**
     * Obtains the minor units of a currency; those of a currency without any are whole.
     *
     * @param currency  the currency
     * @return the units
     */
    public static MinorUnits of(Currency currency) {
        return new MinorUnits(currency, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /**
     * Returns so many units.
     *
     * @param units  the number
     * @return the amount
     */
    public Money amount(long units) {
        return Money.of(BigDecimal.valueOf(units, digits), currency);
    }

    /**
     * Returns so many units.
     *
     * @param units  the number
     * @return the amount
     */
    public Money amount(BigInteger units) {
        return Money.of(new BigDecimal(units, digits), currency);
    }

    /**
     * Returns how many units an amount is.
     *
     * @param amount  the amount
     * @return the number
     * @throws IllegalArgumentException if it is of another currency, is no whole number of units, or is beyond a {@code long}
     */
    public long units(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw refused(amount);
        }
        BigDecimal units = amount.value().movePointRight(digits).stripTrailingZeros();
        if (units.scale() > 0) {
            throw refused(amount);
        }
        // A long has 19 digits at most; the look at the precision keeps an exponent of a billion from being written
        // out.
        if ((long) units.precision() - units.scale() > 19
                || units.toBigInteger().bitLength() > 63) {
            throw new IllegalArgumentException("The amount (" + amount + ") is beyond (" + amount(Long.MAX_VALUE)
                    + "), the most that is counted in minor units.\nUse a smaller one, or a larger unit.");
        }
        return units.longValueExact();
    }

    private IllegalArgumentException refused(Money amount) {
        return new IllegalArgumentException("The amount (" + amount + ") is not in whole minor units of " + currency
                + ".\nState it in the currency of the plan, with at most " + digits + " decimals.");
    }

    /**
     * Returns a number to the unit, half to even.
     *
     * @param value  the number
     * @return the amount
     */
    public Money rounded(BigDecimal value) {
        return Money.of(value, currency).rounded(HALF_EVEN);
    }

    /**
     * Returns a statistic to the unit, half to even.
     *
     * @param value  the number, finite
     * @return the amount
     */
    public Money rounded(double value) {
        return rounded(BigDecimal.valueOf(value));
    }
}
