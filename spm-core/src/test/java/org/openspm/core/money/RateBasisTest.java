package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateBasisTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final ExchangeRates RATES = ExchangeRates.builder()
            .rate("GBP", "USD", LocalDate.of(2026, 1, 20), "1")
            .rate("GBP", "USD", LocalDate.of(2026, 2, 15), "2")
            .rate("GBP", "USD", LocalDate.of(2026, 2, 22), "4")
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPOT | 2026-02-14 | 1 | of the day | listed on 2026-01-20",
                "SPOT | 2026-02-15 | 2 | of the day | listed on 2026-02-15",
                "MONTH_END | 2026-02-01 | 4 | at the end of the month | listed on 2026-02-22",
                "MONTH_END | 2026-02-28 | 4 | at the end of the month | listed on 2026-02-22",
                "PREVIOUS_MONTH_END | 2026-02-28 | 1 | at the end of the month before | listed on 2026-01-20",
                "MONTH_AVERAGE | 2026-02-03 | 3 | average of the rates listed in the month"
                        + " | average of 2 rates listed from 2026-02-01 to before 2026-03-01",
                // 14 days at 1, 7 at 2, 7 at 4: 56 over 28
                "MONTH_AVERAGE_OF_DAYS | 2026-02-03 | 2 | average over the days of the month"
                        + " | average of 28 days from 2026-02-01 to before 2026-03-01",
            })
    void namesWhichRateIsMeant(RateBasis basis, LocalDate date, int rate, String words, String knownFrom) {
        ExchangeRate quote = RATES.quote(GBP, USD, date, basis);
        assertThat(quote).isEqualTo(new ExchangeRate(GBP, USD, date, Ratio.of(rate, 1), knownFrom));
        assertThat(basis).hasToString(words);
    }
}
