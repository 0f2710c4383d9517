package org.openspm.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectionModeTest {

    @Test
    void readsInWords() {
        assertThat(CollectionMode.values())
                .extracting(CollectionMode::toString)
                .containsExactly(
                        "records of systems",
                        "observation",
                        "survey of executives",
                        "self-report of those who sell",
                        "rule of thumb");
    }
}
