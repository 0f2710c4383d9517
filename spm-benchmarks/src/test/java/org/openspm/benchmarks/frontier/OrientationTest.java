package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrientationTest {

    @Test
    void words() {
        assertThat(Orientation.values())
                .extracting(Orientation::toString)
                .containsExactly("input oriented", "output oriented");
    }
}
