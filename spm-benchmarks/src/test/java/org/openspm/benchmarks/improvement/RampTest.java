package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;

class RampTest {

    private final Ramp ramp = Ramp.of(List.of(Series.of("jill", 20, 60, 100, 90), Series.of("omar", 40, 60)), 100);

    @Test
    void sharesAreMeansOverThoseWhoWereThere() {
        assertThat(ramp.shares().values()).containsExactly(0.3, 0.6, 1.0, 0.9);
        assertThat(ramp.members()).containsExactly(2, 2, 1, 1);
        assertThat(ramp.periodsTo(0.9)).hasValue(3);
        assertThat(ramp.periodsTo(0.95)).isEmpty();
        assertThat(ramp.periodsTo(0.1)).hasValue(1);
        assertThat(ramp.capacity(0)).isZero();
        assertThat(ramp.capacity(6)).isCloseTo(4.6, within(1e-12));
        assertThat(ramp)
                .hasToString("the first 4 periods are worth 2.8 of a ramped member; 90 % are held from period 3 on"
                        + " (means of 2 members at the start, 1 at the end)");
        assertThat(ramp.plot().line("members").values()).containsExactly(2.0, 2.0, 1.0, 1.0);
        assertThat(Ramp.of(List.of(Series.of("a", 1)), 10).explain()).contains("90 % are not reached");
    }

    /** The order of the members changes nothing; twice the productivity and twice the full one is the same ramp. */
    @Test
    void orderAndScaleChangeNothing() {
        assertThat(Ramp.of(List.of(Series.of("omar", 40, 60), Series.of("jill", 20, 60, 100, 90)), 100))
                .isEqualTo(ramp)
                .hasSameHashCodeAs(ramp);
        assertThat(Ramp.of(List.of(Series.of("jill", 40, 120, 200, 180), Series.of("omar", 80, 120)), 200))
                .isEqualTo(ramp);
        assertThat(ramp).isNotEqualTo(Ramp.of(List.of(Series.of("a", 1)), 1)).isNotEqualTo("ramp");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Ramp.of(List.of(), 100),
                "The ramp of (0) members lacks values.\nGive a series a member, with one period or more.");
        Refusal.of(
                () -> Ramp.of(List.of(Series.of("a", 1)), 0),
                "The full productivity (0.0) is not a positive number.\nSay what a ramped member does in a period.");
        Refusal.of(() -> ramp.capacity(-1), "The number of periods (-1) is negative.\nAsk for 0 or more.");
        Refusal.ofNull(() -> Ramp.of(null, 1), "byTenure");
    }
}
