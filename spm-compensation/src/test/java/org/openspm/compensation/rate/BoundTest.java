package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

class BoundTest {

    @Test
    void isALevelAnAmountOrANumber() {
        Bound level = new Bound.OnAttainment(Rate.percent(50));
        Bound amount = new Bound.OnAmount(Amount.amount(1_000));
        Bound number = new Bound.OnNumber(new BigDecimal("1000.50"));
        assertThat(level).hasToString("50 %").extracting(Bound::kind).isEqualTo(Bound.Kind.LEVEL);
        assertThat(amount).hasToString("1,000").extracting(Bound::kind).isEqualTo(Bound.Kind.AMOUNT);
        assertThat(number).hasToString("1,000.5").extracting(Bound::kind).isEqualTo(Bound.Kind.NUMBER);
        assertThat(level.value()).isEqualByComparingTo("0.5");
        assertThat(level.position(USD)).isEqualTo(Ratio.of(1, 2));
        assertThat(amount.position(USD)).isEqualTo(Ratio.of(1_000, 1));
        assertThat(number.position(USD)).isEqualTo(Ratio.of(2_001, 2));
        assertThat(number).isEqualTo(new Bound.OnNumber(new BigDecimal("1000.5")));
    }

    @Test
    void refusesMoneyOfAnotherCurrency() {
        assertThatThrownBy(() -> new Bound.OnAmount(Money.of(1, "EUR")).position(USD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("level", () -> new Bound.OnAttainment(null));
        assertNullRefused("amount", () -> new Bound.OnAmount(null));
        assertNullRefused("number", () -> new Bound.OnNumber(null));
    }
}
