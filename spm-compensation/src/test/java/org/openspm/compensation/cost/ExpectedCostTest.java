package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Certainty;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class ExpectedCostTest {

    private static final ExpectedCost TODAY =
            new ExpectedCost(usd("30"), Map.of("omar", usd("20"), "jill", usd("10")), Certainty.EXACT);
    private static final ExpectedCost TOMORROW =
            new ExpectedCost(usd("24"), Map.of("kim", usd("12"), "jill", usd("12")), Certainty.EXACT);

    @Test
    void differsByParticipant() {
        assertThat(TOMORROW.since(TODAY))
                .containsExactly(
                        new PayDifference("jill", usd("10"), usd("12")),
                        new PayDifference("kim", usd("0"), usd("12")),
                        new PayDifference("omar", usd("20"), usd("0")));
    }

    @Test
    void explainsItself() {
        assertThat(TODAY.explain().render()).contains("expected cost", "USD 30.00", "exact", "jill", "USD 20.00");
        assertThat(TODAY.pay().keySet()).containsExactly("jill", "omar");
    }

    @Test
    void refusesNulls() {
        assertNullRefused("total", () -> new ExpectedCost(null, Map.of(), Certainty.EXACT));
        assertNullRefused("pay", () -> new ExpectedCost(usd("1"), null, Certainty.EXACT));
        assertNullRefused("certainty", () -> new ExpectedCost(usd("1"), Map.of(), null));
        assertNullRefused("earlier", () -> TODAY.since(null));
    }
}
