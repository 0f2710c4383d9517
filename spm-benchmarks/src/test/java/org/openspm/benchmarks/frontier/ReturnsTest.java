package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnsTest {

    @Test
    void modelsByName() {
        assertThat(Returns.values()).extracting(Returns::toString).containsExactly("CCR", "BCC");
    }
}
