package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void explainsItself() {
        assertThat(new Look(2, 1.4, 3.2258, 0.612, SequentialDecision.CONTINUE).explain())
                .isEqualTo("look 2: z = 1.4 within 3.2258, conditional power 61.2 %: continue");
        assertThat(new Look(5, -2.5, 2.04, 1, SequentialDecision.EFFECT).explain())
                .isEqualTo("look 5: z = -2.5 at or beyond 2.04, conditional power above 99.99 %: effect");
    }
}
