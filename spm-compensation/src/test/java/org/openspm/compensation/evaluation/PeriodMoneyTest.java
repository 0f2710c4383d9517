package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class PeriodMoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static PeriodMoney cents(long... cents) {
        return PeriodMoney.of(USD, 2, cents);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void showsUnitsAsMoney() {
        PeriodMoney amounts = cents(1_250, -5);
        assertThat(amounts.at(0)).isEqualTo(usd("12.50"));
        assertThat(amounts.at(1).signum()).isNegative();
        assertThat(amounts.total()).isEqualTo(usd("12.45"));
        assertThat(amounts.size()).isEqualTo(2);
    }

    @Test
    void addsUnitsOfTheSameDigits() {
        PeriodMoney sum = cents(100, 200).plus(cents(1, -200));
        assertThat(sum.at(0)).isEqualTo(usd("1.01"));
        assertThat(sum.at(1).signum()).isZero();
    }

    @Test
    void addsBeyondALong() {
        PeriodMoney sum = cents(Long.MAX_VALUE, 1).plus(cents(1, 1));
        assertThat(sum.at(0)).isEqualTo(usd("92233720368547758.08"));
        assertThat(sum.at(1)).isEqualTo(usd("0.02"));
        assertThat(sum.size()).isEqualTo(2);
        assertThat(sum.at(0).signum()).isPositive();
    }

    @Test
    void addsUnitsAndMoney() {
        PeriodMoney other = PeriodMoney.of(USD, new Money[] {usd("0.005"), usd("1")});
        assertThat(cents(1, 2).plus(other).at(0)).isEqualTo(usd("0.015"));
        assertThat(other.plus(PeriodMoney.of(USD, 0, new long[] {2, 3})).total())
                .isEqualTo(usd("6.005"));
    }

    @Test
    void countsTheWholeUnitsOfALimit() {
        PeriodMoney amounts = cents(1);
        assertThat(amounts.isInUnits()).isTrue();
        assertThat(amounts.units(0)).isEqualTo(1);
        assertThat(amounts.wholeUnits(usd("0.019"))).isEqualTo(1);
        assertThat(amounts.wholeUnits(usd("-0.019"))).isEqualTo(-2);
        assertThat(amounts.wholeUnits(usd("9223372036854775807"))).isEqualTo(Long.MIN_VALUE);
        assertThat(PeriodMoney.of(USD, new Money[] {usd("1")}).isInUnits()).isFalse();
    }
}
