package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Unit USD = Unit.money(Currency.getInstance("USD"));
    private static final Unit DEALS = Unit.of("deals");

    @Test
    void knowsMoneyAndPercent() {
        assertThat(USD.isMoney()).isTrue();
        assertThat(USD.isPercent()).isFalse();
        assertThat(Unit.PERCENT.isPercent()).isTrue();
        assertThat(Unit.PERCENT.isMoney()).isFalse();
        assertThat(DEALS.isMoney()).isFalse();
    }

    @Test
    void isEqualByKindAndSymbol() {
        assertThat(Unit.of("deals")).isEqualTo(DEALS).hasSameHashCodeAs(DEALS).isNotEqualTo(Unit.of("calls"));
        assertThat(Unit.of("USD")).isNotEqualTo(USD);
        assertThat(Unit.of("%")).isNotEqualTo(Unit.PERCENT);
        assertThat(Unit.money(Currency.getInstance("USD"))).isEqualTo(USD).isNotEqualTo("USD");
    }

    @Test
    void isShownBySymbol() {
        assertThat(USD).hasToString("USD");
        assertThat(Unit.PERCENT).hasToString("%");
        assertThat(Unit.NUMBER).hasToString("");
        assertThat(Unit.DAYS).hasToString("days");
        assertThat(Unit.MONTHS).hasToString("months");
        assertThat(Unit.HOURS).hasToString("hours");
        assertThat(Unit.MINUTES).hasToString("minutes");
    }

    @Test
    void knowsTheCurrencyOfMoney() {
        assertThat(USD.currency()).contains(Currency.getInstance("USD"));
        assertThat(DEALS.currency()).isEmpty();
    }

    @Test
    void showsMoneyWithUpToSixDecimalsElseRounded() {
        assertThat(USD.show(Ratio.of(12_400, 1))).isEqualTo("USD 12,400.00");
        assertThat(USD.show(Ratio.of(new BigDecimal("22584.695512")))).isEqualTo("USD 22,584.695512");
        assertThat(USD.show(Ratio.of(new BigDecimal("0.1234567")))).isEqualTo("USD 0.12");
        assertThat(USD.show(Ratio.of(-2, 3))).isEqualTo("USD -0.67");
        assertThat(Unit.money(Currency.getInstance("JPY")).show(Ratio.of(5, 3))).isEqualTo("JPY 2");
        assertThat(Unit.money(Currency.getInstance("XXX")).show(Ratio.of(4, 3))).isEqualTo("XXX 1");
    }

    @Test
    void showsOtherNumbersWithUpToTwoDecimals() {
        assertThat(Unit.PERCENT.show(Ratio.of(5, 8))).isEqualTo("62.5 %");
        assertThat(Unit.PERCENT.show(Ratio.of(1, 3))).isEqualTo("33.33 %");
        assertThat(DEALS.show(Ratio.of(17, 1))).isEqualTo("17 deals");
        assertThat(DEALS.show(Ratio.of(1_234_567, 1))).isEqualTo("1,234,567 deals");
        assertThat(Unit.TIMES.show(Ratio.of(3, 1))).isEqualTo("3 x");
        assertThat(Unit.NUMBER.show(Ratio.of(-5, 1000))).isEqualTo("-0.01");
        assertThat(Unit.NUMBER.show(Ratio.of(1, 1000))).isEqualTo("0");
    }

    @Test
    void dividesIntoTheUnitOfAQuotient() {
        assertThat(DEALS.per(DEALS)).isEqualTo(Unit.NUMBER);
        assertThat(USD.per(USD)).isEqualTo(Unit.NUMBER);
        assertThat(USD.per(DEALS)).isEqualTo(USD);
        assertThat(Unit.of("calls").per(DEALS)).isEqualTo(Unit.of("calls per deals"));
        assertThat(DEALS.per(Unit.NUMBER)).isEqualTo(DEALS);
    }

    @Test
    void aShareStaysAShareAndAPlainNumberGainsNoBlank() {
        assertThat(Unit.PERCENT.per(DEALS).show(Ratio.of(1, 4))).isEqualTo("25 %");
        assertThat(Unit.NUMBER.per(DEALS).show(Ratio.of(5, 1))).isEqualTo("5 per deals");
    }

    @Test
    void refusesABlankName() {
        assertRefused("The unit ( ) is blank.", "Name what is counted, such as \"deals\".", () -> Unit.of(" "));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("things", () -> Unit.of(null));
        assertNullRefused("currency", () -> Unit.money(null));
        assertNullRefused("denominator", () -> USD.per(null));
        assertNullRefused("value", () -> USD.show(null));
    }
}
