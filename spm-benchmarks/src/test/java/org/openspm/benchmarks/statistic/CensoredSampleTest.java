package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class CensoredSampleTest {

    @Test
    void isSortedEventsFirst() {
        CensoredSample sample = CensoredSample.of(new double[] {5, 3, 5}, new boolean[] {false, true, true});

        assertThat(sample.size()).isEqualTo(3);
        assertThat(sample.events()).isEqualTo(2);
        assertThat(sample.time(0)).isEqualTo(3);
        assertThat(sample.happened(1)).isTrue();
        assertThat(sample.happened(2)).isFalse();
        assertThat(sample).hasToString("2 events of 3");
        assertThat(sample)
                .isEqualTo(CensoredSample.of(new double[] {5, 5, 3}, new boolean[] {true, false, true}))
                .hasSameHashCodeAs(CensoredSample.of(new double[] {5, 5, 3}, new boolean[] {true, false, true}))
                .isNotEqualTo(CensoredSample.of(new double[] {5, 5, 3}, new boolean[] {true, true, true}))
                .isNotEqualTo("3");
    }

    @Test
    void badTimesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CensoredSample.of(new double[1], new boolean[2]))
                .withMessageStartingWith("There are (1) times but (2) marks of what happened.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CensoredSample.of(new double[] {-1}, new boolean[1]))
                .withMessage("The time (-1.0) is not a number from 0 to 1E100.\nGive zero or more.");
        assertThatNullPointerException()
                .isThrownBy(() -> CensoredSample.of(null, new boolean[1]))
                .withMessage("times");
        assertThatNullPointerException()
                .isThrownBy(() -> CensoredSample.of(new double[1], null))
                .withMessage("happened");
    }
}
