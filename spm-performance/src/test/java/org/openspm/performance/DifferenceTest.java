package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void equalPayHasNone() {
        assertThat(Difference.of(new long[][] {{1, 2}}, new long[][] {{1, 2}})).isEmpty();
    }

    @Test
    void countsMonthsAndShowsTheLargest() {
        Difference off = Difference.of(new long[][] {{1, 2}, {3, 4}}, new long[][] {{1, 252}, {2, 4}})
                .orElseThrow();
        assertThat(off).hasToString("other pay in 2 of 4 months, by 2.50 at most");
    }
}
