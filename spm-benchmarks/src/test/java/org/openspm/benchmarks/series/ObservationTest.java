package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class ObservationTest {

    @Test
    void holdsALabelAndAValue() {
        assertThat(new Observation("2026-03", 4.5).value()).isEqualTo(4.5);
        assertThat(new Observation("2026-03", 4.5).label()).isEqualTo("2026-03");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.ofNull(() -> new Observation(null, 1), "label");
        Refusal.of(
                () -> new Observation(" ", 1),
                "The label ( ) is blank.\nSay when or where the value was observed, such as 2026-03.");
        Refusal.of(
                () -> new Observation("March", Double.NaN),
                "The value (NaN) of (March) is not a finite number.\nLeave out what was not observed.");
    }
}
