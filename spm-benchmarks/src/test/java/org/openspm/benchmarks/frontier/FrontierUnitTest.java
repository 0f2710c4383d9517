package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;

class FrontierUnitTest {

    private final FrontierUnit emea = FrontierUnit.of("EMEA").with("Cost", Figure.of(Money.of("400000.50", "USD")));

    @Test
    void amountsByColumn() {
        assertThat(emea.id()).isEqualTo("EMEA");
        assertThat(emea.amount("Cost")).hasValue(400_000.5);
        assertThat(emea.amount("Leads")).isEmpty();
        assertThat(emea.with("Cost", 3).amount("Cost")).hasValue(3);
        assertThat(emea).hasToString("EMEA {Cost=400000.5}");
        assertThat(emea.with("Cost", 400_000.5)).isEqualTo(emea).hasSameHashCodeAs(emea);
        assertThat(emea.with("Leads", 0)).isNotEqualTo(emea);
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> FrontierUnit.of(" "), "The id ( ) of the unit is blank.\nGive it the name readers know it by.");
        Refusal.of(
                () -> emea.with("New ARR", -1),
                "The amount (-1.0) of (New ARR) of (EMEA) is not a number of zero or more.\n"
                        + "Leave the unit out, or choose an input or output that cannot be negative.");
        Refusal.of(
                () -> emea.with("New ARR", Double.NaN),
                "The amount (NaN) of (New ARR) of (EMEA) is not a number of zero or more.\n"
                        + "Leave the unit out, or choose an input or output that cannot be negative.");
        Refusal.of(
                () -> emea.with("Win rate", Figure.of(Rate.percent(20))),
                "The unit (%) of (Win rate) is that of a ratio.\nTake its numerator as an output and its denominator as an input.");
        Figure undefined = Figure.undefined(Unit.DAYS, "no deals");
        Refusal.of(
                () -> emea.with("Days", undefined),
                "The amount (" + undefined
                        + ") of (Days) of (EMEA) is undefined.\nLeave the unit out, or say the amount.");
        Refusal.ofNull(() -> FrontierUnit.of(null), "id");
        Refusal.ofNull(() -> emea.with(null, 1), "column");
        Refusal.ofNull(() -> emea.with("Cost", null), "amount");
        Refusal.ofNull(() -> emea.amount(null), "column");
    }
}
