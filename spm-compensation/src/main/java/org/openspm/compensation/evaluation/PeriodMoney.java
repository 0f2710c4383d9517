package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;

/** An amount for each pay period of a year: units of the last digit in longs while they fit, money of any size beyond. */
final class PeriodMoney {

    private final Currency currency;
    private final int digits;
    private final long @Nullable [] units;
    private final Money[] amounts;

    private PeriodMoney(Currency currency, int digits, long @Nullable [] units, Money[] amounts) {
        this.currency = currency;
        this.digits = digits;
        this.units = units;
        this.amounts = amounts;
    }

    /** Obtains amounts in units of the last of some digits; the array is the caller's no more. */
    static PeriodMoney of(Currency currency, int digits, long[] units) {
        return new PeriodMoney(currency, digits, units, new Money[0]);
    }

    /** Obtains amounts of any size, of which there is at least one; the array is the caller's no more. */
    static PeriodMoney of(Currency currency, Money[] amounts) {
        return new PeriodMoney(currency, 0, null, amounts);
    }

    Money at(int payPeriod) {
        return units == null ? amounts[payPeriod] : Money.of(BigDecimal.valueOf(units[payPeriod], digits), currency);
    }

    /** Returns whether all amounts are units in longs. */
    boolean isInUnits() {
        return units != null;
    }

    /** Returns the units of a pay period, where {@link #isInUnits}. */
    long units(int payPeriod) {
        return Objects.requireNonNull(units)[payPeriod];
    }

    /** Returns the most whole units that an amount holds; the least long where it holds more or fewer than longs count. */
    long wholeUnits(Money amount) {
        BigDecimal whole = amount.value().setScale(digits, RoundingMode.FLOOR);
        return whole.precision() > 18 ? Long.MIN_VALUE : whole.unscaledValue().longValueExact();
    }

    int size() {
        return units == null ? amounts.length : units.length;
    }

    PeriodMoney plus(PeriodMoney other) {
        if (units != null && other.units != null && digits == other.digits) {
            long[] sums = new long[units.length];
            boolean fits = true;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = units[i] + other.units[i];
                fits &= ((units[i] ^ sums[i]) & (other.units[i] ^ sums[i])) >= 0;
            }
            if (fits) {
                return of(currency, digits, sums);
            }
        }
        Money[] sums = new Money[size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = at(i).plus(other.at(i));
        }
        return of(currency, sums);
    }

    Money total() {
        Money total = Money.zero(currency);
        for (int i = 0; i < size(); i++) {
            total = total.plus(at(i));
        }
        return total;
    }
}
