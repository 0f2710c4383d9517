package org.openspm.compensation.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class MinorUnitsTest {

    private static final MinorUnits CENTS = MinorUnits.of(Currency.getInstance("USD"));
    private static final MinorUnits YEN = MinorUnits.of(Currency.getInstance("JPY"));

    @Property
    void unitsAndAmountsAreInverse(@ForAll long units) {
        assertThat(CENTS.units(CENTS.amount(units))).isEqualTo(units);
        assertThat(YEN.amount(BigInteger.valueOf(units))).isEqualTo(YEN.amount(units));
    }

    @Test
    void aCurrencyWithoutUnitsHasWholeOnes() {
        assertThat(MinorUnits.of(Currency.getInstance("XXX")).digits()).isZero();
        assertThat(CENTS.amount(150)).isEqualTo(Money.of("1.50", "USD"));
        assertThat(YEN.amount(150)).isEqualTo(Money.of(150, "JPY"));
    }

    @Test
    void halvesGoToTheEvenUnit() {
        assertThat(CENTS.rounded(new BigDecimal("0.125"))).isEqualTo(Money.of("0.12", "USD"));
        assertThat(CENTS.rounded(new BigDecimal("0.135"))).isEqualTo(Money.of("0.14", "USD"));
        assertThat(YEN.rounded(2.5)).isEqualTo(Money.of(2, "JPY"));
    }

    @Test
    void whatIsNoWholeUnitIsRefused() {
        assertThatThrownBy(() -> CENTS.units(Money.of("0.001", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The amount (USD 0.001) is not in whole minor units of USD.\n"
                        + "State it in the currency of the plan, with at most 2 decimals.");
        assertThatThrownBy(() -> CENTS.units(Money.of(1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The amount (EUR 1");
        assertThatThrownBy(() -> YEN.units(Money.of("0.5", "JPY")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The amount (JPY 0.5) is not in whole minor units of JPY.\n");
    }

    @Test
    void whatIsBeyondALongIsRefusedAsThat() {
        assertThat(CENTS.units(Money.of("92233720368547758.070", "USD"))).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> CENTS.units(Money.of("92233720368547758.08", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The amount (USD 92,233,720,368,547,758.08) is beyond (USD 92,233,720,368,547,758.07),"
                        + " the most that is counted in minor units.\nUse a smaller one, or a larger unit.");
        for (String beyond : List.of("1e19", "-1e19", "1e30")) {
            assertThatThrownBy(() -> YEN.units(Money.of(new BigDecimal(beyond), "JPY")))
                    .as(beyond)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is beyond (JPY 9,223,372,036,854,775,807)");
        }
    }
}
