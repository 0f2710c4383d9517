package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MissingRateExceptionTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency SEK = Currency.getInstance("SEK");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final ExchangeRates RATES = ExchangeRates.builder()
            .rate("GBP", "USD", MARCH, "1.22")
            .rate("GBP", "USD", MARCH.plusDays(10), "1.23")
            .build();

    private static void assertMissing(String problem, ThrowingCallable call) {
        assertThat(catchThrowableOfType(MissingRateException.class, call))
                .hasMessage(problem
                        + ".\nList one for that date, or allow older ones, inverses or a cross currency;"
                        + " what is missing is never taken for 1.");
    }

    @Test
    void saysWhatIsKnown() {
        assertMissing(
                "The rate from (SEK) to (USD) on (2026-03-31) is missing: nothing is listed between them",
                () -> RATES.of(SEK, USD, MARCH));
        assertMissing(
                "The rate from (GBP) to (USD) on (2026-03-30) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10), none of them on this date or before",
                () -> RATES.of(GBP, USD, MARCH.minusDays(1)));
        assertMissing(
                "The rate from (GBP) to (USD) on (2026-04-04) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10), the last before it (4) days old",
                () -> RATES.atMostDaysOld(3).of(GBP, USD, MARCH.plusDays(4)));
        assertMissing(
                "The rate from (USD) to (GBP) on (2026-03-31) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10), inverses not allowed",
                () -> RATES.of(USD, GBP, MARCH));
        assertMissing(
                "The rate from (GBP) to (SEK) on (2026-03-31) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10)",
                () -> RATES.crossingThrough("USD").of(GBP, SEK, MARCH));
        assertMissing(
                "The rate from (GBP) to (USD) listed from (2026-05-01) to before (2026-06-01) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10)",
                () -> RATES.quote(GBP, USD, LocalDate.of(2026, 5, 20), RateBasis.MONTH_AVERAGE));
    }

    @Test
    void namesBothStepsAcrossACurrencyAndEachPairOnce() {
        ExchangeRates across = RATES.plus(ExchangeRates.builder()
                        .rate("USD", "SEK", MARCH.plusDays(20), "10")
                        .build())
                .crossingThrough("USD")
                .crossingThrough("GBP")
                .crossingThrough("SEK");
        assertMissing(
                "The rate from (GBP) to (SEK) on (2026-03-31) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10);"
                        + " (USD to SEK) from (2026-04-20) to (2026-04-20), none of them on this date or before",
                () -> across.of(GBP, SEK, MARCH));
        assertMissing(
                "The rate from (GBP) to (USD) on (2026-03-30) is missing: listed is"
                        + " (GBP to USD) from (2026-03-31) to (2026-04-10), none of them on this date or before",
                () -> across.of(GBP, USD, MARCH.minusDays(1)));
    }

    @Test
    void keepsCurrenciesAndDateWhenSentElsewhere() throws IOException, ClassNotFoundException {
        MissingRateException thrown = catchThrowableOfType(MissingRateException.class, () -> RATES.of(SEK, USD, MARCH));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MissingRateException read = (MissingRateException) in.readObject();
            assertThat(read.from()).isEqualTo(SEK);
            assertThat(read.to()).isEqualTo(USD);
            assertThat(read.date()).isEqualTo(MARCH);
        }
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    }
}
