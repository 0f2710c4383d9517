package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void readsInWords() {
        assertThat(Reference.values())
                .extracting(Reference::toString)
                .containsExactly(
                        "best",
                        "best in class",
                        "top quartile",
                        "median",
                        "mean",
                        "average",
                        "laggard",
                        "share",
                        "target",
                        "frontier");
    }
}
