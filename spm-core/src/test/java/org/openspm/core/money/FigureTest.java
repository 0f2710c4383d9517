package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(MoneyDomain.class)
class FigureTest {

    private static final Unit DEALS = Unit.of("deals");
    private static final Figure SEVEN = Figure.of(new BigDecimal("7"), DEALS);
    private static final Figure NONE = Figure.undefined(DEALS, "no deals were closed");

    @Test
    void holdsANumberWithItsUnit() {
        assertThat(SEVEN.isDefined()).isTrue();
        assertThat(SEVEN.value()).contains(Ratio.of(7, 1));
        assertThat(SEVEN.orThrow()).isEqualTo(Ratio.of(7, 1));
        assertThat(SEVEN.unit()).isEqualTo(DEALS);
        assertThat(SEVEN.reason()).isEmpty();
    }

    @Test
    void isMadeOfMoneyAndRates() {
        assertThat(Figure.of(Money.of(50, "USD"))).hasToString("USD 50.00");
        assertThat(Figure.of(Rate.percent("12.5"))).isEqualTo(Figure.of(Ratio.of(1, 8), Unit.PERCENT));
    }

    @Test
    void saysWhyItIsUndefined() {
        assertThat(NONE.isDefined()).isFalse();
        assertThat(NONE.value()).isEmpty();
        assertThat(NONE.reason()).isEqualTo("no deals were closed");
        assertThat(NONE).hasToString("undefined: no deals were closed");
        assertConflict(
                "The figure has no value: no deals were closed.",
                "Ask isDefined() first, or read value() as an Optional.",
                NONE::orThrow);
    }

    @Test
    void subtractsWhatIsDefined() {
        assertThat(SEVEN.minus(Figure.of(BigDecimal.TEN, DEALS))).isEqualTo(Figure.of(new BigDecimal("-3"), DEALS));
        assertThat(SEVEN.minus(NONE)).isEqualTo(NONE);
        assertThat(NONE.minus(SEVEN)).isEqualTo(NONE);
        assertThat(NONE.minus(Figure.undefined(DEALS, "another"))).isEqualTo(NONE);
    }

    @Test
    void refusesToSubtractAnotherUnit() {
        assertRefused(
                "The units (deals) and (%) differ.",
                "Subtract figures that count the same thing.", () -> SEVEN.minus(Figure.of(Rate.ONE)));
    }

    @Test
    void isEqualByValueUnitAndReason() {
        assertThat(Figure.of(new BigDecimal("7.00"), DEALS)).isEqualTo(SEVEN).hasSameHashCodeAs(SEVEN);
        assertThat(SEVEN)
                .isNotEqualTo(Figure.of(new BigDecimal("7"), Unit.NUMBER))
                .isNotEqualTo(Figure.of(BigDecimal.ONE, DEALS))
                .isNotEqualTo(NONE)
                .isNotEqualTo("7 deals");
        assertThat(NONE).isNotEqualTo(Figure.undefined(DEALS, "another"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("value", () -> Figure.of((Ratio) null, DEALS));
        assertNullRefused("value", () -> Figure.of((BigDecimal) null, DEALS));
        assertNullRefused("unit", () -> Figure.of(Ratio.ZERO, null));
        assertNullRefused("money", () -> Figure.of((Money) null));
        assertNullRefused("rate", () -> Figure.of((Rate) null));
        assertNullRefused("unit", () -> Figure.undefined(null, "why"));
        assertNullRefused("reason", () -> Figure.undefined(DEALS, null));
        assertNullRefused("other", () -> SEVEN.minus(null));
    }

    @Property
    void differencesAreExact(@ForAll Ratio a, @ForAll Ratio b) {
        assertThat(Figure.of(a, DEALS).minus(Figure.of(b, DEALS))).isEqualTo(Figure.of(a.minus(b), DEALS));
    }

    @Test
    void isMoneyWithEveryDigit() {
        assertThat(Figure.of(Money.of("22584.6955", "USD")).toMoney()).isEqualTo(Money.of("22584.6955", "USD"));
        assertThat(Figure.of(Ratio.of(2, 3), Unit.money(Money.currencyOf("USD")))
                        .toMoney(Rounding.halfUp()))
                .isEqualTo(Money.of("0.67", "USD"));
        assertThat(Figure.of(Ratio.of(5, 3), Unit.money(Money.currencyOf("JPY")))
                        .toMoney(Rounding.halfUp()))
                .isEqualTo(Money.of(2, "JPY"));
    }

    @Test
    void isNoMoneyIfItIsUndefinedCountsElseOrDoesNotEnd() {
        Figure third = Figure.of(Ratio.of(1, 3), Unit.money(Money.currencyOf("USD")));
        assertConflict(
                "The figure (1/3 USD) has digits without end.",
                "Say toMoney(rounding), and how many to keep.",
                third::toMoney);
        assertConflict("The figure (7 deals) is no money.", "Read orThrow() for its number.", SEVEN::toMoney);
        assertConflict(
                "The figure (7 deals) is no money.",
                "Read orThrow() for its number.",
                () -> SEVEN.toMoney(Rounding.halfUp()));
        assertConflict(
                "The figure has no value: no deals were closed.",
                "Ask isDefined() first, or read value() as an Optional.",
                NONE::toMoney);
        assertNullRefused("rounding", () -> third.toMoney(null));
    }
}
