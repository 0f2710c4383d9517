package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.Sent;

@Domain(MoneyDomain.class)
class RateTest {

    @Test
    void isStoredInDecimalForm() {
        assertThat(Rate.percent(8).value()).isEqualTo(new BigDecimal("0.08"));
        assertThat(Rate.percent("12.5").value()).isEqualTo(new BigDecimal("0.125"));
        assertThat(Rate.percent(new BigDecimal("-150")).value()).isEqualTo(new BigDecimal("-1.5"));
        assertThat(Rate.ofDecimal(new BigDecimal("0.08"))).isEqualTo(Rate.percent(8));
        assertThat(Rate.percent(100)).isEqualTo(Rate.ONE);
        assertThat(Rate.percent(0)).isEqualTo(Rate.ZERO);
        assertThat(Rate.percent(Long.MAX_VALUE).value()).isEqualTo(new BigDecimal("92233720368547758.07"));
    }

    @Test
    void isEqualByValueWhateverTheScale() {
        assertThat(Rate.percent("12.50"))
                .isEqualTo(Rate.percent("12.5"))
                .hasSameHashCodeAs(Rate.percent("12.5"))
                .isNotEqualTo(Rate.percent("12.51"))
                .isNotEqualTo(new BigDecimal("0.125"));
    }

    @Test
    void isShownInPercentWithEveryDigit() {
        assertThat(Rate.percent("12.5")).hasToString("12.5 %");
        assertThat(Rate.ZERO).hasToString("0 %");
        assertThat(Rate.percent("-0.0001")).hasToString("-0.0001 %");
        assertThat(Rate.percent(1_000_000)).hasToString("1,000,000 %");
    }

    @Test
    void isReadWithOrWithoutASpace() {
        assertThat(Rate.parse("12.5%")).isEqualTo(Rate.percent("12.5"));
        assertThat(Rate.parse("1,250.5 %")).isEqualTo(Rate.percent("1250.5"));
    }

    @Test
    void becomesARatioAndOrdersByValue() {
        assertThat(Rate.percent(8).toRatio()).isEqualTo(Ratio.of(2, 25));
        assertThat(Rate.percent(8)).isLessThan(Rate.percent("8.01")).isEqualByComparingTo(Rate.percent("8.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.5", "% 12", "12 percent"})
    void refusesTextWithoutPercentSign(String text) {
        assertRefused(
                "The text (" + text + ") is not a rate.",
                "End it with a percent sign, such as \"12.5 %\".",
                () -> Rate.parse(text));
    }

    @Test
    void refusesTextThatIsNoNumber() {
        assertRefused(
                "The percent () is not a decimal number.",
                "Write digits with an optional point, such as \"12.5\".",
                () -> Rate.parse("%"));
        assertRefused(
                "The percent (x) is not a decimal number.",
                "Write digits with an optional point, such as \"12.5\".",
                () -> Rate.percent("x"));
        assertRefused(
                "The percent (12,5) has a comma that does not part thousands.",
                "Write a point before decimals, such as \"1,250.75\".",
                () -> Rate.parse("12,5 %"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("percent", () -> Rate.percent((String) null));
        assertNullRefused("percent", () -> Rate.percent((BigDecimal) null));
        assertNullRefused("value", () -> Rate.ofDecimal(null));
        assertNullRefused("text", () -> Rate.parse(null));
        assertNullRefused("other", () -> Rate.ONE.plus(null));
        assertNullRefused("other", () -> Rate.ONE.compareTo(null));
    }

    @Test
    void parseReadsBackTheLargestAndTheSmallestRate() {
        for (Rate rate : new Rate[] {
            Rate.ofDecimal(new BigDecimal("9".repeat(200))),
            Rate.ofDecimal(new BigDecimal("-" + "9".repeat(200) + "." + "9".repeat(200))),
            Rate.ofDecimal(new BigDecimal("1E-200"))
        }) {
            assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
        }
    }

    @Property
    void parseReadsBackWhatIsShown(@ForAll Rate rate) {
        assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    }

    @Property
    void additionIsThatOfTheDecimalForms(@ForAll Rate a, @ForAll Rate b, @ForAll Rate c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Rate.ZERO)).isEqualTo(a);
        assertThat(a.plus(b).value()).isEqualByComparingTo(a.value().add(b.value()));
        assertThat(a.plus(b).toRatio()).isEqualTo(a.toRatio().plus(b.toRatio()));
    }

    @Property
    void orderAgreesWithTheDecimalForm(@ForAll Rate a, @ForAll Rate b) {
        assertThat(a.compareTo(b)).isEqualTo(a.value().compareTo(b.value()));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void equalityIgnoresScale(@ForAll BigDecimal percent) {
        assertThat(Rate.percent(percent.setScale(Math.max(0, percent.scale()) + 3)))
                .isEqualTo(Rate.percent(percent));
    }

    @Test
    void arrivesAsItWasSent() {
        assertThat(Sent.copy(Rate.percent("12.5"))).isEqualTo(Rate.percent("12.5"));
    }
}
