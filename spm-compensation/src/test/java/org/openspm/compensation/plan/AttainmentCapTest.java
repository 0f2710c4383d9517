package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class AttainmentCapTest {

    @Test
    void countsUpToALevelUnlessAGateIsOpen() {
        assertThat(new AttainmentCap(percent(100), null)).hasToString("attainment counts up to 100 %");
        AttainmentCap gated = new AttainmentCap(percent(100), Gate.onPlanAtEnd());
        assertThat(gated).hasToString("attainment counts up to 100 % unless on the plan on the last day");
        assertThat(gated.unless()).contains(Gate.onPlanAtEnd());
        assertNullRefused("level", () -> new AttainmentCap(null, null));
    }
}
