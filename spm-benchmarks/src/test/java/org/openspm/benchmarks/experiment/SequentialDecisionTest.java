package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequentialDecisionTest {

    @Test
    void readsAsWords() {
        assertThat(SequentialDecision.NO_EFFECT).hasToString("no effect");
        assertThat(SequentialDecision.CONTINUE).hasToString("continue");
    }
}
