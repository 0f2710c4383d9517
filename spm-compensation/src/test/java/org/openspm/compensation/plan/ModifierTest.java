package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;

class ModifierTest {

    @Test
    void readsInWords() {
        Gate gate = Gate.onPlanAtEnd();
        assertThat(new Modifier.Gated(gate)).hasToString("gate: on the plan on the last day");
        assertThat(new Modifier.Kicker(amount(5), null, gate))
                .hasToString("kicker: 5 more if on the plan on the last day");
        assertThat(new Modifier.Kicker(null, percent(5), gate))
                .hasToString("kicker: 5 % more if on the plan on the last day");
        assertThat(new Modifier.AtMost(new Limit.Fixed(amount(5)))).hasToString("at most 5");
        assertThat(new Modifier.AtLeast(new Limit.Fixed(amount(5)))).hasToString("at least 5");
        assertThat(new Modifier.Custom("own", (pay, at) -> pay)).hasToString("own");
        assertThat(new Modifier.Multiplied(Performance.tenure(), RateTable.flat(percent(5))))
                .hasToString("multiplier: " + RateTable.flat(percent(5)) + ", by months of tenure");
    }

    @Test
    void refusesWhatIsNothing() {
        Gate gate = Gate.onPlanAtEnd();
        assertRefused(
                "The kicker adds (null) and (null).",
                "Give it either an amount or a share of the pay.",
                () -> new Modifier.Kicker(null, null, gate));
        assertRefused(
                "The kicker adds (5) and (5 %).",
                "Give it either an amount or a share of the pay.",
                () -> new Modifier.Kicker(amount(5), percent(5), gate));
        assertNullRefused("gate", () -> new Modifier.Kicker(amount(5), null, null));
        assertNullRefused("gate", () -> new Modifier.Gated(null));
        assertNullRefused("by", () -> new Modifier.Multiplied(null, RateTable.flat(percent(5))));
        assertNullRefused("factors", () -> new Modifier.Multiplied(Performance.tenure(), null));
        assertNullRefused("limit", () -> new Modifier.AtMost(null));
        assertNullRefused("limit", () -> new Modifier.AtLeast(null));
        assertNullRefused("label", () -> new Modifier.Custom(null, (pay, at) -> pay));
        assertNullRefused("rule", () -> new Modifier.Custom("own", null));
    }
}
