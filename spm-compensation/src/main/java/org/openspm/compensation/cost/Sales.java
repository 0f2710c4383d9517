package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;

/** Amounts in whole minor units. */
final class Sales {

    private static final Rounding HALF_EVEN = Rounding.toMinorUnit(RoundingMode.HALF_EVEN);

    private Sales() {}

    static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    static Money ofUnits(BigInteger units, Currency currency) {
        return Money.of(new BigDecimal(units, digits(currency)), currency);
    }

    /** Returns a number to the minor unit. */
    static Money rounded(BigDecimal value, Currency currency) {
        return Money.of(value, currency).rounded(HALF_EVEN);
    }

    /** Returns a statistic to the minor unit. */
    static Money rounded(double value, Currency currency) {
        return rounded(BigDecimal.valueOf(value), currency);
    }
}
