package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.util.Currency;
import org.openspm.core.money.Money;

/** Amounts of a currency as whole numbers of its minor unit. */
record MinorUnits(Currency currency, int digits) {

    static MinorUnits of(Currency currency) {
        return new MinorUnits(currency, Math.max(0, currency.getDefaultFractionDigits()));
    }

    Money amount(long units) {
        return Money.of(BigDecimal.valueOf(units, digits), currency);
    }

    long units(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw refused(amount);
        }
        try {
            return amount.value().movePointRight(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw refused(amount);
        }
    }

    private IllegalArgumentException refused(Money amount) {
        return new IllegalArgumentException("The amount (" + amount + ") is not in whole minor units of " + currency
                + ".\nState it in the currency of the plan, with at most " + digits + " decimals.");
    }
}
