package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void theGreatestPoint() {
        double[] found = new Program(new double[] {1, 2})
                .atMost(new double[] {1, 1}, 4)
                .atMost(new double[] {0, 1}, 3)
                .solve()
                .orElseThrow();
        assertThat(found[0]).isCloseTo(1, within(1e-12));
        assertThat(found[1]).isCloseTo(3, within(1e-12));
    }

    @Test
    void whatContradictsItselfOrHasNoEndHasNoAnswer() {
        assertThat(new Program(new double[] {1})
                        .equal(new double[] {1}, 2)
                        .atMost(new double[] {1}, 1)
                        .solve())
                .isEmpty();
        assertThat(new Program(new double[] {1}).atMost(new double[] {-1}, 1).solve())
                .isEmpty();
    }
}
