package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DealRateTest {

    @Test
    void readsInWords() {
        assertThat(DealRate.values())
                .extracting(Object::toString)
                .containsExactly(
                        "each transaction at the rate reached with it",
                        "each transaction at the rate reached before it");
    }
}
