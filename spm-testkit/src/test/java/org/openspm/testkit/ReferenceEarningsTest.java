package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openspm.core.time.FiscalCalendar;

class ReferenceEarningsTest {

    private static final ReferenceEarnings EARNINGS =
            ReferenceEvaluator.of(Shop.sound(), Shop.roster()).evaluate(Shop.facts());

    @Test
    void strangersAreNamed() {
        assertThatThrownBy(() -> EARNINGS.earned("nobody", Shop.YEAR_2026))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The period (2026) is no pay period of the plan, which are [");
        var january = FiscalCalendar.gregorian().month(2026, 1);
        assertThatThrownBy(() -> EARNINGS.earned("nobody", january))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The participant (nobody) is not among [boss, jack, jill].\nAsk for somebody of the roster.");
        assertThatThrownBy(() -> EARNINGS.earned("jack", "Bonus", january))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The component (Bonus) is not among [Sales, caps].\nAsk for a component of the plan.");
        assertThat(EARNINGS).hasToString("reference earnings of [boss, jack, jill]");
    }
}
