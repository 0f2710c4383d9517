package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Certainty;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CalibrationResultTest {

    private static CalibrationPoint point(long value, String cost) {
        return new CalibrationPoint(BigDecimal.valueOf(value), new ExpectedCost(usd(cost), Map.of(), Certainty.EXACT));
    }

    private static final CalibrationResult FOUND = new CalibrationResult(
            usd("25"),
            Optional.of(point(2, "20")),
            Optional.of(point(3, "30")),
            List.of(point(1, "10"), point(4, "40")),
            true,
            "");
    private static final CalibrationResult NONE = new CalibrationResult(
            usd("25"), Optional.empty(), Optional.empty(), List.of(point(1, "30")), false, "It is too dear.");

    @Test
    void saysWhatIsLeft() {
        assertThat(FOUND.orThrow().value()).isEqualByComparingTo("2");
        assertThat(FOUND.remainder()).isEqualTo(usd("5"));
    }

    @Test
    void throwsTheReason() {
        assertConflict("It is too dear.", "Widen the range, or change the budget or the plan.", NONE::orThrow);
        assertConflict("It is too dear.", "Widen the range, or change the budget or the plan.", NONE::remainder);
    }

    @Test
    void explainsItself() {
        assertThat(FOUND.explain().render())
                .contains(
                        "answer", "budget", "USD 25.00", "remainder", "USD 5.00", "the cost goes one way", "USD 40.00");
        assertThat(NONE.explain().render()).contains("undefined: It is too dear.", "the cost goes up and down");
    }

    @Test
    void refusesNulls() {
        Optional<CalibrationPoint> none = Optional.empty();
        assertNullRefused("budget", () -> new CalibrationResult(null, none, none, List.of(), true, ""));
        assertNullRefused("answer", () -> new CalibrationResult(usd("1"), null, none, List.of(), true, ""));
        assertNullRefused("beyond", () -> new CalibrationResult(usd("1"), none, null, List.of(), true, ""));
        assertNullRefused("series", () -> new CalibrationResult(usd("1"), none, none, null, true, ""));
        assertNullRefused("reason", () -> new CalibrationResult(usd("1"), none, none, List.of(), true, null));
    }
}
