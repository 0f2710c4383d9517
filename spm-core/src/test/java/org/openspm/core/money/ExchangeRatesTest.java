package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeRatesTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency SEK = Currency.getInstance("SEK");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final ExchangeRates RATES = ExchangeRates.builder()
            .rate("GBP", "USD", APRIL, "1.25")
            .rate("GBP", "USD", MARCH, "1.22")
            .rate("SEK", "EUR", MARCH, "0.09")
            .rate("USD", "EUR", MARCH, "0.8")
            .build();

    private static ExchangeRates.Builder gbp(LocalDate date, String rate) {
        return ExchangeRates.builder().rate("GBP", "USD", date, rate);
    }

    @Test
    void isTheRateListedLastBefore() {
        assertThat(RATES.of(GBP, USD, MARCH)).isEqualTo(Ratio.of(61, 50));
        assertThat(RATES.of(GBP, USD, APRIL.minusDays(1))).isEqualTo(Ratio.of(61, 50));
        assertThat(RATES.of(GBP, USD, APRIL)).isEqualTo(Ratio.of(5, 4));
        assertThat(RATES.of(GBP, USD, LocalDate.MAX)).isEqualTo(Ratio.of(5, 4));
        assertThat(RATES.quote(GBP, USD, APRIL.plusDays(1))).hasToString("1 GBP = 1.25 USD (listed on 2026-04-30)");
    }

    @Test
    void isOneOfACurrencyToItself() {
        assertThat(ExchangeRates.none().of(USD, USD, MARCH)).isEqualTo(Ratio.of(1, 1));
        assertThat(ExchangeRates.none().quote(USD, USD, MARCH)).hasToString("1 USD = 1 USD (the same currency)");
        assertThat(ExchangeRates.none().averageOfListed(USD, USD, MARCH, APRIL).value())
                .isEqualTo(Ratio.of(1, 1));
    }

    @Test
    void isInvertedOnlyWhereThatIsAllowed() {
        assertThatExceptionOfType(MissingRateException.class).isThrownBy(() -> RATES.of(USD, GBP, MARCH));
        assertThat(RATES.allowingInverses().of(USD, GBP, MARCH)).isEqualTo(Ratio.of(50, 61));
        assertThat(RATES.allowingInverses().quote(USD, GBP, APRIL))
                .hasToString("1 USD = 0.8 GBP (inverse of 1.25 listed on 2026-04-30)");
        assertThat(RATES.allowingInverses().quote(USD, GBP, MARCH))
                .hasToString("1 USD = 50/61 GBP (inverse of 1.22 listed on 2026-03-31)");
    }

    @Test
    void goesThroughAStatedCurrencyOnly() {
        assertThatExceptionOfType(MissingRateException.class).isThrownBy(() -> RATES.of(GBP, EUR, MARCH));
        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> RATES.crossingThrough("SEK").of(GBP, EUR, MARCH));
        ExchangeRates crossing = RATES.crossingThrough("SEK").crossingThrough("USD");
        assertThat(crossing.of(GBP, EUR, MARCH)).isEqualTo(Ratio.of(new BigDecimal("0.976")));
        assertThat(crossing.quote(GBP, EUR, APRIL))
                .hasToString("1 GBP = 1 EUR (across USD: listed on 2026-04-30, then listed on 2026-03-31)");
        assertThatExceptionOfType(MissingRateException.class)
                .as("the second step would be an inverse")
                .isThrownBy(() -> RATES.crossingThrough("EUR").of(SEK, USD, MARCH));
        assertThat(RATES.crossingThrough("EUR").allowingInverses().of(SEK, USD, MARCH))
                .isEqualTo(Ratio.of(9, 80));
    }

    @Test
    void prefersWhatIsListedThenTheInverseThenTheCross() {
        ExchangeRates all = ExchangeRates.builder()
                .rate("GBP", "USD", APRIL, "2")
                .rate("USD", "GBP", MARCH, "0.25")
                .rate("GBP", "EUR", MARCH.minusDays(1), "3")
                .rate("EUR", "USD", MARCH.minusDays(1), "5")
                .build()
                .crossingThrough("EUR")
                .allowingInverses();
        assertThat(all.of(GBP, USD, APRIL)).isEqualTo(Ratio.of(2, 1));
        assertThat(all.of(GBP, USD, MARCH)).isEqualTo(Ratio.of(4, 1));
        assertThat(all.of(GBP, USD, MARCH.minusDays(1))).isEqualTo(Ratio.of(15, 1));
        assertThat(all.atMostDaysOld(5).of(GBP, USD, APRIL.plusDays(5))).isEqualTo(Ratio.of(2, 1));
    }

    @Test
    void isNoOlderThanAllowed() {
        ExchangeRates young = RATES.atMostDaysOld(3);
        assertThat(young.of(GBP, USD, MARCH.plusDays(3))).isEqualTo(Ratio.of(61, 50));
        assertThatExceptionOfType(MissingRateException.class).isThrownBy(() -> young.of(GBP, USD, MARCH.plusDays(4)));
        assertThat(RATES.onListedDatesOnly().of(GBP, USD, MARCH)).isEqualTo(Ratio.of(61, 50));
        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> RATES.onListedDatesOnly().of(GBP, USD, MARCH.plusDays(1)));
        assertThat(RATES.onListedDatesOnly().untilNextListed().of(GBP, USD, MARCH.plusDays(1)))
                .isEqualTo(Ratio.of(61, 50));
    }

    @Test
    void convertsExactly() {
        assertThat(RATES.convert(Money.of(100, "GBP"), USD, MARCH)).isEqualTo(Ratio.of(122, 1));
        assertThat(RATES.convertToMoney(Money.of("0.01", "GBP"), USD, MARCH)).contains(Money.of("0.0122", "USD"));
        ExchangeRates both = RATES.allowingInverses();
        assertThat(both.convert(Money.of(1, "USD"), GBP, MARCH)).isEqualTo(Ratio.of(50, 61));
        assertThat(both.convertToMoney(Money.of(1, "USD"), GBP, MARCH)).isEmpty();
        assertThat(both.convertToMoney(Money.of("1.22", "USD"), GBP, MARCH)).contains(Money.of(1, "GBP"));
    }

    @Test
    void averagesOverListedDatesOrOverDays() {
        LocalDate end = APRIL.plusDays(1);
        assertThat(RATES.averageOfListed(GBP, USD, MARCH, end).value()).isEqualTo(Ratio.of(247, 200));
        // 30 days at 1.22 and one at 1.25
        assertThat(RATES.averageOfDays(GBP, USD, MARCH, end).value())
                .isEqualTo(Ratio.of(new BigDecimal("37.85"), new BigDecimal(31)));
        assertThat(RATES.averageOfListed(GBP, USD, MARCH, end).date()).isEqualTo(APRIL);
        assertThatExceptionOfType(MissingRateException.class)
                .as("the first day has no rate")
                .isThrownBy(() -> RATES.averageOfDays(GBP, USD, MARCH.minusDays(1), end));
        assertThat(RATES.averageOfListed(GBP, USD, MARCH.minusDays(1), end).value())
                .isEqualTo(Ratio.of(247, 200));
    }

    @Test
    void averagesWhatItConverts() {
        LocalDate end = APRIL.plusDays(1);
        assertThat(RATES.allowingInverses()
                        .averageOfListed(USD, GBP, MARCH, end)
                        .value())
                .as("the mean of the inverses, not the inverse of the mean")
                .isEqualTo(Ratio.of(50, 61).plus(Ratio.of(4, 5)).dividedBy(Ratio.of(2, 1)));
        assertThat(RATES.crossingThrough("USD")
                        .averageOfListed(GBP, EUR, MARCH, end)
                        .value())
                .isEqualTo(Ratio.of(new BigDecimal("0.988")));
    }

    @Test
    void isPutTogetherFromTwoLists() {
        ExchangeRates sek =
                ExchangeRates.builder().rate("SEK", "USD", MARCH, "0.1").build();
        ExchangeRates same = gbp(MARCH, "1.220").build();
        assertThat(RATES.plus(sek).of(SEK, USD, APRIL)).isEqualTo(Ratio.of(1, 10));
        assertThat(RATES.plus(same)).isEqualTo(RATES);
        assertThat(RATES.onListedDatesOnly().plus(sek).maximumAge()).hasValue(0);
        assertThat(RATES.onListedDatesOnly().overriddenBy(sek).maximumAge()).hasValue(0);
        assertThat(sek.plus(RATES)).isEqualTo(RATES.plus(sek));
        ExchangeRates fixed = gbp(MARCH, "1.3").build();
        assertThat(RATES.overriddenBy(fixed).of(GBP, USD, MARCH)).isEqualTo(Ratio.of(13, 10));
        assertThat(RATES.overriddenBy(fixed).of(GBP, USD, APRIL)).isEqualTo(Ratio.of(5, 4));
        assertThat(RATES.of(GBP, USD, MARCH)).isEqualTo(Ratio.of(61, 50));
        assertThat(RATES.overriddenBy(sek)).isEqualTo(RATES.plus(sek));
    }

    @Test
    void isEqualByRatesAndOptions() {
        ExchangeRates other = gbp(MARCH, "1.22").build();
        assertThat(gbp(MARCH, "1.220").build()).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(ExchangeRates.builder().build()).isEqualTo(ExchangeRates.none());
        assertThat(other)
                .isNotEqualTo(gbp(APRIL, "1.22").build())
                .isNotEqualTo(gbp(MARCH, "1.23").build())
                .isNotEqualTo(other.allowingInverses())
                .isNotEqualTo(other.crossingThrough("EUR"))
                .isNotEqualTo(other.atMostDaysOld(1))
                .isNotEqualTo("GBP to USD");
        assertThat(other.crossingThrough("EUR").crossingThrough("EUR")).isEqualTo(other.crossingThrough("EUR"));
    }

    @Test
    void canBeReadBack() {
        ExchangeRates.Builder copy = ExchangeRates.builder();
        RATES.listed().forEach(copy::rate);
        assertThat(copy.build()).isEqualTo(RATES);
        assertThat(RATES.listed())
                .hasSize(4)
                .startsWith(new ListedRate(GBP, USD, MARCH, new BigDecimal("1.22")))
                .isSorted();
        assertThat(RATES.allowsInverses()).isFalse();
        assertThat(RATES.allowingInverses().allowsInverses()).isTrue();
        assertThat(RATES.crossCurrencies()).isEmpty();
        assertThat(RATES.crossingThrough("USD").crossingThrough("EUR").crossCurrencies())
                .containsExactly(USD, EUR);
        assertThat(RATES.maximumAge()).isEqualTo(OptionalInt.empty());
        assertThat(RATES.atMostDaysOld(7).maximumAge()).hasValue(7);
    }

    @Test
    void saysWhatItHolds() {
        assertThat(RATES)
                .hasToString("GBP to USD from 2026-03-31 to 2026-04-30, SEK to EUR from 2026-03-31 to 2026-03-31,"
                        + " USD to EUR from 2026-03-31 to 2026-03-31");
        assertThat(ExchangeRates.none()
                        .allowingInverses()
                        .crossingThrough("EUR")
                        .atMostDaysOld(7))
                .hasToString("no rates, inverses allowed, across [EUR], at most 7 days old");
        assertThat(ExchangeRates.none().onListedDatesOnly()).hasToString("no rates, on listed dates only");
    }

    @Test
    void aBuilderGoesOnAfterBuilding() {
        ExchangeRates.Builder builder = gbp(MARCH, "1.22");
        ExchangeRates first = builder.build();
        builder.rate("GBP", "USD", APRIL, new BigDecimal("1.25"));
        assertThat(first).isEqualTo(gbp(MARCH, "1.22").build());
        assertThat(builder.build().of(GBP, USD, APRIL)).isEqualTo(Ratio.of(5, 4));
    }

    @Test
    void refusesTwoRatesOfOneDate() {
        String problem = "The rate from (GBP) to (USD) on (2026-03-31) is listed as (1.22) and as (1.23).";
        String remedy = "List it once, or override one list by another.";
        assertConflict(problem, remedy, () -> gbp(MARCH, "1.22").rate("GBP", "USD", MARCH, "1.23"));
        assertConflict(problem, remedy, () -> RATES.plus(gbp(MARCH, "1.23").build()));
    }

    @Test
    void refusesWhatIsNoRateOptionOrRange() {
        assertRefused(
                "The rate (abc) is not a decimal number.",
                "Write digits with an optional point, such as \"12.5\".",
                () -> gbp(MARCH, "abc"));
        assertRefused(
                "The currency code (pounds) is unknown.",
                "Use an ISO 4217 code in capitals, such as \"USD\".",
                () -> RATES.crossingThrough("pounds"));
        assertRefused(
                "The age (-1) of a rate is negative.",
                "Say 0 for its own date only, or more.",
                () -> RATES.atMostDaysOld(-1));
        String problem = "The range from (2026-03-31) to before (2026-03-31) holds no date.";
        String remedy = "The end is exclusive: for one day, end on the day after.";
        assertRefused(problem, remedy, () -> RATES.averageOfDays(GBP, USD, MARCH, MARCH));
        assertRefused(problem, remedy, () -> RATES.averageOfListed(GBP, USD, MARCH, MARCH));
    }

    @ParameterizedTest
    @EnumSource
    void everyBasisNeedsARate(RateBasis basis) {
        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> ExchangeRates.none().quote(GBP, USD, MARCH, basis));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("from", () -> RATES.of(null, USD, MARCH));
        assertNullRefused("to", () -> RATES.of(GBP, null, MARCH));
        assertNullRefused("date", () -> RATES.of(GBP, USD, null));
        assertNullRefused("date", () -> RATES.quote(GBP, USD, null));
        assertNullRefused("date", () -> RATES.quote(GBP, USD, null, RateBasis.SPOT));
        assertNullRefused("basis", () -> RATES.quote(GBP, USD, MARCH, null));
        assertNullRefused("amount", () -> RATES.convert(null, USD, MARCH));
        assertNullRefused("to", () -> RATES.convertToMoney(Money.of(1, "GBP"), null, MARCH));
        assertNullRefused("start", () -> RATES.averageOfDays(GBP, USD, null, MARCH));
        assertNullRefused("endExclusive", () -> RATES.averageOfListed(GBP, USD, MARCH, null));
        assertNullRefused("other", () -> RATES.plus(null));
        assertNullRefused("other", () -> RATES.overriddenBy(null));
        assertNullRefused("line", () -> ExchangeRates.builder().rate(null));
        assertNullRefused("currencyCode", () -> RATES.crossingThrough(null));
    }
}
