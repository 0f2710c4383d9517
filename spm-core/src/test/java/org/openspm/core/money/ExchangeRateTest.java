package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final ExchangeRate RATE = new ExchangeRate(GBP, USD, DAY, Ratio.of(61, 50), "listed");

    @Test
    void convertsExactlyFromItsCurrencyOnly() {
        assertThat(RATE.convert(Money.of("0.10", "GBP"))).isEqualTo(Ratio.of(122, 1000));
        assertThat(RATE.convert(Money.of(-50, "GBP"))).isEqualTo(Ratio.of(-61, 1));
        assertThatThrownBy(() -> RATE.convert(Money.of(1, "USD"))).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void isShownWithWhereItIsKnownFrom() {
        assertThat(RATE).hasToString("1 GBP = 1.22 USD (listed)");
        assertThat(new ExchangeRate(USD, GBP, DAY, Ratio.of(1, 3), "inverse")).hasToString("1 USD = 1/3 GBP (inverse)");
    }

    @Test
    void refusesARateThatIsNotPositive() {
        assertRefused(
                "The rate from (GBP) to (USD) on (2026-03-31) is (0).",
                "State a rate above zero.",
                () -> new ExchangeRate(GBP, USD, DAY, Ratio.ZERO, ""));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("from", () -> new ExchangeRate(null, USD, DAY, Ratio.of(1, 1), ""));
        assertNullRefused("to", () -> new ExchangeRate(GBP, null, DAY, Ratio.of(1, 1), ""));
        assertNullRefused("date", () -> new ExchangeRate(GBP, USD, null, Ratio.of(1, 1), ""));
        assertNullRefused("value", () -> new ExchangeRate(GBP, USD, DAY, null, ""));
        assertNullRefused("basis", () -> new ExchangeRate(GBP, USD, DAY, Ratio.of(1, 1), null));
        assertNullRefused("amount", () -> RATE.convert(null));
    }
}
