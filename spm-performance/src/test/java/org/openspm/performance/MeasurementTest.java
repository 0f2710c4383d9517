package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured is what was run; how long it took is nobody's promise. */
class MeasurementTest {

    @Test
    void countsTheBytesOfTheThread() {
        List<byte[]> kept = new ArrayList<>();
        Measurement measured = Measurement.of(() -> kept.add(new byte[1_000_000]));
        assertThat(measured.bytes()).isBetween(1_000_000L, 1_200_000L);
        assertThat(measured.clock()).isPositive();
        assertThat(kept).hasSize(1);
    }

    @Test
    void runsAtLeastTwoRoundsAndNoMoreThanAskedFor() {
        List<Integer> runs = new ArrayList<>();
        Measurement.fastest(5, 0, () -> runs.add(1));
        assertThat(runs).hasSize(2);
        Measurement.fastest(5, 60_000_000_000L, () -> runs.add(1));
        assertThat(runs).hasSize(7);
    }

    @Test
    void theFasterOneCounts() {
        Measurement fast = new Measurement(1, 9, 5);
        Measurement slow = new Measurement(2, 3, 4);
        assertThat(slow.orFaster(fast)).isSameAs(fast);
        assertThat(fast.orFaster(slow)).isSameAs(fast);
        assertThat(fast.time(false)).isEqualTo(1);
        assertThat(fast.time(true)).isEqualTo(9);
    }

    @Test
    void theMeanIsOfOneRun() {
        Measurement mean = Measurement.mean(20_000_000, () -> new byte[10_000]);
        assertThat(mean.bytes()).isBetween(10_000L, 11_000L);
    }
}
