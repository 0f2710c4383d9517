package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Certainty;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CalibrationPointTest {

    private static final ExpectedCost COST = new ExpectedCost(usd("30"), Map.of(), Certainty.EXACT);

    @Test
    void isAValueAndItsCost() {
        assertThat(new CalibrationPoint(new BigDecimal("8.25"), COST)).hasToString("8.25: USD 30.00");
    }

    @Test
    void refusesNulls() {
        assertNullRefused("value", () -> new CalibrationPoint(null, COST));
        assertNullRefused("cost", () -> new CalibrationPoint(BigDecimal.ONE, null));
    }
}
