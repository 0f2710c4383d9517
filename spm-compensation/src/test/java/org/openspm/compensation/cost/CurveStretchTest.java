package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Certainty;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CurveStretchTest {

    @Test
    void saysWhichPlanPaysMore() {
        assertThat(new CurveStretch(usd("0"), usd("80"), -1, Certainty.EXACT))
                .hasToString("from USD 0.00 to USD 80.00 the other plan pays less");
        assertThat(new CurveStretch(usd("0"), usd("80"), 1, Certainty.EXACT))
                .hasToString("from USD 0.00 to USD 80.00 the other plan pays more");
        assertThat(new CurveStretch(usd("80"), usd("80"), 0, Certainty.EXACT))
                .hasToString("from USD 80.00 to USD 80.00 both plans pay the same");
    }

    @Test
    void refusesWhatIsNone() {
        assertRefused(
                "A stretch goes from (USD 2.00) to (USD 1.00).",
                "Let it end at no less than it starts with.",
                () -> new CurveStretch(usd("2"), usd("1"), 0, Certainty.EXACT));
        assertRefused(
                "The sign (2) is none.",
                "Use -1, 0 or 1.",
                () -> new CurveStretch(usd("1"), usd("2"), 2, Certainty.EXACT));
        assertRefused(
                "The sign (-2) is none.",
                "Use -1, 0 or 1.",
                () -> new CurveStretch(usd("1"), usd("2"), -2, Certainty.EXACT));
        assertNullRefused("from", () -> new CurveStretch(null, usd("2"), 0, Certainty.EXACT));
        assertNullRefused("to", () -> new CurveStretch(usd("2"), null, 0, Certainty.EXACT));
        assertNullRefused("certainty", () -> new CurveStretch(usd("2"), usd("2"), 0, null));
    }
}
