package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class SensitivityTest {

    private static final Sensitivity RATE = new Sensitivity("rate", usd("90"), usd("100"), usd("115"));

    @Test
    void isMeasuredFromTheBase() {
        assertThat(RATE.down()).isEqualTo(usd("-10"));
        assertThat(RATE.up()).isEqualTo(usd("15"));
        assertThat(RATE).hasToString("rate: USD -10.00 or USD 15.00 on USD 100.00");
    }

    @Test
    void refusesNulls() {
        assertNullRefused("what", () -> new Sensitivity(null, usd("1"), usd("1"), usd("1")));
        assertNullRefused("less", () -> new Sensitivity("x", null, usd("1"), usd("1")));
        assertNullRefused("base", () -> new Sensitivity("x", usd("1"), null, usd("1")));
        assertNullRefused("more", () -> new Sensitivity("x", usd("1"), usd("1"), null));
    }
}
