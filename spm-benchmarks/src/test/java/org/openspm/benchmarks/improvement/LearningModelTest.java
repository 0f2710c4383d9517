package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningModelTest {

    /** Of one rate the two models differ from the second unit on. */
    @Test
    void namesWhatFalls() {
        assertThat(LearningCurve.of(LearningModel.UNIT, 100, 0.8).unit(2)).isCloseTo(80, within(1e-12));
        assertThat(LearningCurve.of(LearningModel.CUMULATIVE_AVERAGE, 100, 0.8).unit(2))
                .isCloseTo(60, within(1e-12));
    }
}
