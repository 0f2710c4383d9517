package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void isAnAmountAMultipleOfTheTargetOrAShare() {
        assertThat(new Limit.Fixed(amount(5))).hasToString("5");
        assertThat(Limit.prorated(amount(5)))
                .hasToString("5, prorated")
                .isEqualTo(new Limit.Prorated(amount(5)))
                .isNotEqualTo(new Limit.Fixed(amount(5)));
        assertThat(new Limit.OfPerformance(percent(50), Performance.earned("Sales")))
                .hasToString("50 % of earned by Sales");
        assertThat(new Limit.OfPerformance(percent(100), Performance.earned("Sales")))
                .hasToString("earned by Sales");
        assertNullRefused("amount", () -> new Limit.Fixed(null));
        assertNullRefused("amount", () -> Limit.prorated(null));
        assertNullRefused("share", () -> new Limit.OfPerformance(null, Performance.tenure()));
        assertNullRefused("performance", () -> new Limit.OfPerformance(percent(1), null));
    }
}
