package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void saysItselfInOneWord() {
        assertThat(Cause.values())
                .extracting(Cause::toString)
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]+"));
    }
}
