package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PayIndicatorTest {

    private static final Figure HALF = Figure.of(percent(50));

    @Test
    void isANumberWithItsMeaning() {
        PayIndicator indicator = new PayIndicator("share", HALF, "some / all", "us", "");
        assertThat(indicator).hasToString("share: 50 %");
        assertThat(indicator.line().rule()).isEqualTo("some / all");
    }

    @Test
    void refusesNulls() {
        assertNullRefused("name", () -> new PayIndicator(null, HALF, "", "", ""));
        assertNullRefused("value", () -> new PayIndicator("", null, "", "", ""));
        assertNullRefused("definition", () -> new PayIndicator("", HALF, null, "", ""));
        assertNullRefused("source", () -> new PayIndicator("", HALF, "", null, ""));
        assertNullRefused("benchmark", () -> new PayIndicator("", HALF, "", "", null));
    }
}
