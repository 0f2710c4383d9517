package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.CONTEXT_ONLY;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class IndicatorTest {

    private final Indicator days = Indicator.of("Days", LOWER_IS_BETTER);

    @Test
    void tailsAreDrawnIn() {
        assertThat(days.winsorised(percent(25)).tamed(new double[] {100, 1, 2, 3, 4}))
                .containsExactly(4, 2, 2, 3, 4);
        assertThat(days.tamed(new double[] {100, 1})).containsExactly(100, 1);
        assertThat(days.winsorised(percent(25)).tamed(new double[0])).isEmpty();
    }

    @Test
    void values() {
        assertThat(days.weighing(3).weight()).isEqualTo(3);
        assertThat(days.direction()).isEqualTo(LOWER_IS_BETTER);
        assertThat(days).hasToString("Days").isEqualTo(Indicator.of("Days", LOWER_IS_BETTER));
        assertThat(days.between(1, 2)).isNotEqualTo(days);
        assertThat(days).hasSameHashCodeAs(Indicator.of("Days", LOWER_IS_BETTER));
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> Indicator.of(" ", HIGHER_IS_BETTER),
                "The name ( ) of the indicator is blank.\nGive it the name readers know it by.");
        Refusal.of(
                () -> Indicator.of("Headcount", CONTEXT_ONLY),
                "The indicator (Headcount) is context only (CONTEXT_ONLY).\n"
                        + "Score metrics of which more or less is better.");
        Refusal.of(
                () -> days.weighing(0),
                "The weight (0.0) of (Days) is not a positive number.\nLeave out an indicator that is not to count.");
        Refusal.of(
                () -> days.winsorised(percent(50)),
                "The share (50 %) of each tail of (Days) is not within 0 % to below 50 %.\n"
                        + "Say how much of each tail to draw in, such as percent(5).");
        Refusal.of(
                () -> days.between(2, 2),
                "The goalposts (2.0 and 2.0) of (Days) are not in order.\nSay the lower first, whichever way is better.");
        Refusal.ofNull(() -> Indicator.of(null, HIGHER_IS_BETTER), "name");
        Refusal.ofNull(() -> Indicator.of("x", null), "direction");
        Refusal.ofNull(() -> days.winsorised(null), "share");
    }
}
