package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.Sent;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Money ONE = Money.of(1, "USD");

    @Test
    void isTheSameFromEveryFactory() {
        Money fifty = Money.of("50.25", "USD");
        assertThat(Money.of(new BigDecimal("50.250"), USD)).isEqualTo(fifty);
        assertThat(Money.of(new BigDecimal("50.25"), "USD")).isEqualTo(fifty);
        assertThat(fifty.value()).isEqualTo(new BigDecimal("50.25"));
        assertThat(fifty.currency()).isEqualTo(USD);
        assertThat(Money.of(0, "USD")).isEqualTo(Money.zero(USD));
    }

    @Test
    void isEqualByNumberAndCurrency() {
        assertThat(Money.of("1.0", "USD"))
                .isEqualTo(Money.of("1.00", "USD"))
                .hasSameHashCodeAs(Money.of("1.00", "USD"))
                .isNotEqualTo(Money.of(1, "EUR"))
                .isNotEqualTo(Money.of(2, "USD"))
                .isNotEqualTo("USD 1.00");
        assertThat(Money.of("-0.00", "USD")).isEqualTo(Money.zero(USD));
    }

    @Test
    void calculatesExactly() {
        Money price = Money.of("1999.90", "USD");
        assertThat(price.times(Rate.percent(8))).isEqualTo(Money.of("159.992", "USD"));
        assertThat(price.times(Rate.percent(8)).rounded(Rounding.halfUp())).isEqualTo(Money.of("159.99", "USD"));
        assertThat(price.plus(Money.of("0.10", "USD"))).isEqualTo(Money.of(2000, "USD"));
        assertThat(price.minus(price)).isEqualTo(Money.zero(USD));
        assertThat(price.times(new BigDecimal("-2"))).isEqualTo(Money.of("-3999.80", "USD"));
        assertThat(price.negated().signum()).isEqualTo(-1);
        assertThat(Money.of(7, "USD").dividedBy(Money.of(21, "USD"))).isEqualTo(Ratio.of(1, 3));
    }

    @Test
    void totalsOfNothingOneAndSome() {
        assertThat(Money.total(USD, List.of())).isEqualTo(Money.zero(USD));
        assertThat(Money.total(USD, List.of(ONE))).isEqualTo(ONE);
        assertThat(Money.total(USD, List.of(ONE, ONE.negated(), Money.of("0.001", "USD"))))
                .isEqualTo(Money.of("0.001", "USD"));
    }

    @Test
    void isComparedByNumber() {
        assertThat(Money.of("0.99", "USD")).isLessThan(ONE);
        assertThat(Money.of("1.00", "USD")).isEqualByComparingTo(ONE);
        assertThat(ONE).isGreaterThan(ONE.negated());
    }

    @Test
    void isShownWithAtLeastTheMinorUnit() {
        assertThat(Money.of(12_400, "USD")).hasToString("USD 12,400.00");
        assertThat(Money.of("22584.6955", "USD")).hasToString("USD 22,584.6955");
        assertThat(Money.of("-0.5", "USD")).hasToString("USD -0.50");
        assertThat(Money.of(1_000_000, "JPY")).hasToString("JPY 1,000,000");
        assertThat(Money.of("1.5", "BHD")).hasToString("BHD 1.500");
        assertThat(Money.of(3, "XXX")).hasToString("XXX 3");
    }

    @Test
    void isReadWithOrWithoutThousandsCommas() {
        assertThat(Money.parse("USD 12,400.00")).isEqualTo(Money.of(12_400, "USD"));
        assertThat(Money.parse("USD 12400")).isEqualTo(Money.of(12_400, "USD"));
        assertThat(Money.parse("USD -1,234,567.8901")).isEqualTo(Money.of("-1234567.8901", "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,50", "1,2345", ",123", "1234,567", "1.234,56", "1,000,00"})
    void doesNotTakeADecimalCommaForThousands(String number) {
        assertRefused(
                "The amount (" + number + ") has a comma that does not part thousands.",
                "Write a point before decimals, such as \"1,250.75\".",
                () -> Money.parse("USD " + number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.50", "$ 5", "USD5", "DOLLAR 5"})
    void refusesTextOfAnotherForm(String text) {
        assertRefused(
                "The text (" + text + ") is not a sum of money.",
                "Write the currency code first, such as \"USD 12400.00\".",
                () -> Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 5", "five", "1e"})
    void refusesTextThatIsNoNumber(String number) {
        assertRefused(
                "The amount (" + number + ") is not a decimal number.",
                "Write digits with an optional point, such as \"12.5\".",
                () -> Money.parse("USD " + number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "ZZZ", "", "DOLLAR"})
    void refusesUnknownCurrencies(String code) {
        assertRefused(
                "The currency code (" + code + ") is unknown.",
                "Use an ISO 4217 code in capitals, such as \"USD\".",
                () -> Money.of(1, code));
    }

    @Test
    void refusesToDivideByNothing() {
        assertRefused(
                "The denominator (0) cannot divide (1).",
                "Ask for zero first; a result that may have no value is a Figure.",
                () -> ONE.dividedBy(Money.zero(USD)));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("value", () -> Money.of((BigDecimal) null, USD));
        assertNullRefused("value", () -> Money.of((BigDecimal) null, "USD"));
        assertNullRefused("value", () -> Money.of((String) null, "USD"));
        assertNullRefused("currency", () -> Money.of(BigDecimal.ONE, (Currency) null));
        assertNullRefused("currencyCode", () -> Money.of(1, null));
        assertNullRefused("currency", () -> Money.zero(null));
        assertNullRefused("amounts", () -> Money.total(USD, null));
        assertNullRefused("text", () -> Money.parse(null));
        assertNullRefused("other", () -> ONE.plus(null));
        assertNullRefused("other", () -> ONE.minus(null));
        assertNullRefused("other", () -> ONE.dividedBy(null));
        assertNullRefused("other", () -> ONE.compareTo(null));
        assertNullRefused("factor", () -> ONE.times((BigDecimal) null));
        assertNullRefused("rate", () -> ONE.times((Rate) null));
        assertNullRefused("rounding", () -> ONE.rounded(null));
    }

    @Test
    void arrivesAsItWasSent() {
        assertThat(Sent.copy(Money.of("50.25", "USD"))).isEqualTo(Money.of("50.25", "USD"));
    }
}
