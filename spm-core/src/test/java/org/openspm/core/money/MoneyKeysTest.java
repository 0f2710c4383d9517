package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hosts use values as keys of maps: a hash that is the same for all of them would turn each map into a list. */
class MoneyKeysTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static void assertToldApart(IntFunction<Object> value) {
        Set<Integer> hashes =
                IntStream.range(0, 20).mapToObj(i -> value.apply(i).hashCode()).collect(Collectors.toSet());
        assertThat(hashes).hasSizeGreaterThan(18);
    }

    @Test
    void hashesTellNumbersApart() {
        assertToldApart(i -> Money.of(i, "USD"));
        assertToldApart(i -> Rate.percent(i));
        assertToldApart(i -> Figure.of(Ratio.of(i, 1), Unit.NUMBER));
        assertToldApart(i -> Figure.undefined(Unit.NUMBER, "no deals in week " + i));
    }

    @Test
    void hashesTellWhatNumbersCountApart() {
        assertToldApart(i -> Unit.of("things of kind " + i));
        assertThat(Unit.money(USD)).doesNotHaveSameHashCodeAs(Unit.of("USD"));
        assertThat(Money.of(1, "USD")).doesNotHaveSameHashCodeAs(Money.of(1, "EUR"));
    }

    @Test
    void hashesTellRulesAndRatesApart() {
        assertToldApart(i -> Rounding.toDigits(i, RoundingMode.HALF_UP));
        assertToldApart(i -> ExchangeRates.builder()
                .rate("GBP", "USD", LocalDate.of(2026, 3, 1 + i), BigDecimal.ONE)
                .build());
    }
}
