package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

class SeasonalityTest {

    @Test
    void readsAsWords() {
        assertThat(Seasonality.even(MONTH)).hasToString("evenly over each MONTH");
        assertThat(Seasonality.percents(QUARTER, percent(20), percent(80))).hasToString("20 %, 80 % over each QUARTER");
        assertThat(Seasonality.percents(QUARTER, percent(20)).freely())
                .hasToString("20 % over each QUARTER, with any total");
        assertThat(Seasonality.weights(MONTH, 4, 4, 5)).hasToString("weights 4, 4, 5 over each MONTH");
        assertThat(Seasonality.amounts(MONTH, amount(10), amount(20))).hasToString("10, 20 over each MONTH");
        assertThat(Seasonality.amounts(MONTH, amount(10)).freely()).hasToString("10 over each MONTH, with any sum");
    }

    @Test
    void isEqualByItsValues() {
        assertThat(Seasonality.weights(MONTH, List.of(new BigDecimal("4.0"), new BigDecimal("5"))))
                .isEqualTo(Seasonality.weights(MONTH, 4, 5))
                .isNotEqualTo(Seasonality.weights(QUARTER, 4, 5));
        assertThat(Seasonality.percents(MONTH, percent(100)))
                .isEqualTo(Seasonality.percents(MONTH, List.of(percent(100))))
                .isNotEqualTo(Seasonality.percents(MONTH, percent(100)).freely());
        assertThat(Seasonality.amounts(MONTH, amount(1)).amounts()).containsExactly(amount(1));
        assertThat(Seasonality.even(MONTH).grain()).isEqualTo(MONTH);
    }

    @Test
    void refusesWhatIsNoSpread() {
        String none = "State one for each period, in order of time.";
        assertRefused("The seasonality over each (MONTH) has no value.", none, () -> Seasonality.percents(MONTH));
        assertRefused("The seasonality over each (MONTH) has no value.", none, () -> Seasonality.amounts(MONTH));
        assertRefused("The seasonality over each (MONTH) has no value.", none, () -> Seasonality.weights(MONTH));
        String negative = "State zero or more for each period.";
        assertRefused(
                "The seasonality (-1 %, 101 %) over each (MONTH) has a negative value.",
                negative, () -> Seasonality.percents(MONTH, percent(-1), percent(101)));
        assertRefused(
                "The seasonality (-1, 2) over each (MONTH) has a negative value.",
                negative,
                () -> Seasonality.weights(MONTH, -1, 2));
        assertRefused(
                "The seasonality (-1) over each (MONTH) has a negative value.",
                negative,
                () -> Seasonality.amounts(MONTH, amount(-1)));
        assertRefused(
                "The weights (0, 0) over each (QUARTER) add up to nothing.",
                "Give at least one period a weight above zero.",
                () -> Seasonality.weights(QUARTER, 0, 0));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("grain", () -> Seasonality.even(null));
        assertNullRefused("grain", () -> Seasonality.percents(null, percent(100)));
        assertNullRefused("percents", () -> Seasonality.percents(MONTH, (Rate[]) null));
        assertNullRefused("percents", () -> Seasonality.percents(MONTH, (List<Rate>) null));
        assertNullRefused("weights", () -> Seasonality.weights(MONTH, (long[]) null));
        assertNullRefused("weights", () -> Seasonality.weights(MONTH, (List<BigDecimal>) null));
        assertNullRefused("amounts", () -> Seasonality.amounts(MONTH, (Amount[]) null));
        assertNullRefused("amounts", () -> Seasonality.amounts(MONTH, (List<Amount>) null));
    }
}
