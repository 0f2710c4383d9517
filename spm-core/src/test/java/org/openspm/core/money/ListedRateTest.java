package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ListedRateTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final ListedRate LINE = new ListedRate(GBP, USD, DAY, new BigDecimal("1.220"));

    @Test
    void isEqualWhateverItsScale() {
        assertThat(LINE).isEqualTo(new ListedRate(GBP, USD, DAY, new BigDecimal("1.22")));
        assertThat(LINE.rate()).isEqualTo(new BigDecimal("1.22"));
        assertThat(LINE).hasToString("2026-03-31: 1 GBP = 1.22 USD");
    }

    @Test
    void isOrderedByCurrenciesThenDateThenRate() {
        assertThat(LINE)
                .isLessThan(new ListedRate(USD, GBP, DAY.minusDays(1), BigDecimal.ONE))
                .isLessThan(new ListedRate(GBP, USD, DAY.plusDays(1), BigDecimal.ONE))
                .isLessThan(new ListedRate(GBP, USD, DAY, BigDecimal.TEN))
                .isGreaterThan(new ListedRate(GBP, Currency.getInstance("EUR"), DAY.plusDays(1), BigDecimal.TEN))
                .isEqualByComparingTo(LINE);
    }

    @Test
    void refusesARateThatIsNoPriceOfAnother() {
        assertRefused(
                "The rate from (GBP) to (USD) on (2026-03-31) is (0).",
                "State a rate above zero.",
                () -> new ListedRate(GBP, USD, DAY, BigDecimal.ZERO));
        assertRefused(
                "The rate from (GBP) to (USD) on (2026-03-31) is (-1.2).",
                "State a rate above zero.",
                () -> new ListedRate(GBP, USD, DAY, new BigDecimal("-1.2")));
        assertRefused(
                "The rate from (USD) to itself is always 1.",
                "Name two currencies.",
                () -> new ListedRate(USD, USD, DAY, BigDecimal.ONE));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("from", () -> new ListedRate(null, USD, DAY, BigDecimal.ONE));
        assertNullRefused("to", () -> new ListedRate(GBP, null, DAY, BigDecimal.ONE));
        assertNullRefused("date", () -> new ListedRate(GBP, USD, null, BigDecimal.ONE));
        assertNullRefused("rate", () -> new ListedRate(GBP, USD, DAY, null));
        assertNullRefused("other", () -> LINE.compareTo(null));
    }
}
