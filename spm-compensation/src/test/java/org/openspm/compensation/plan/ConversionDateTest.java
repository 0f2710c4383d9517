package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversionDateTest {

    @Test
    void readsInWords() {
        assertThat(ConversionDate.values())
                .extracting(Object::toString)
                .containsExactly(
                        "on the credit date", "on the last day of the pay period", "on the first day of the plan year");
    }
}
