package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PayDifferenceTest {

    @Test
    void isAfterLessBefore() {
        assertThat(new PayDifference("jill", usd("5"), usd("3.50")).change()).isEqualTo(usd("-1.50"));
    }

    @Test
    void refusesNulls() {
        assertNullRefused("participant", () -> new PayDifference(null, usd("1"), usd("1")));
        assertNullRefused("before", () -> new PayDifference("jill", null, usd("1")));
        assertNullRefused("after", () -> new PayDifference("jill", usd("1"), null));
    }
}
