package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class CountTest {

    @Test
    void rateIsCountOverSize() {
        assertThat(new Count("2026-03", 3, 12).rate()).isEqualTo(0.25);
        assertThat(new Count("2026-03", 3, 1.5).rate()).isEqualTo(2);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.ofNull(() -> new Count(null, 1, 2), "label");
        Refusal.of(
                () -> new Count("", 1, 2),
                "The label () is blank.\nSay when or where it was counted, such as 2026-03.");
        Refusal.of(
                () -> new Count("March", -1, 2),
                "The count (-1) of (March) is negative.\nCount what happened, 0 or more.");
        Refusal.of(
                () -> new Count("March", 0, 0),
                "The size (0.0) of (March) is not a positive number.\nLeave out times in which there was nothing to count.");
        Refusal.of(
                () -> new Count("March", 0, Double.NaN),
                "The size (NaN) of (March) is not a positive number.\nLeave out times in which there was nothing to count.");
    }
}
