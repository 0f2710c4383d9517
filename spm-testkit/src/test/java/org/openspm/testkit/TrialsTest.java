package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrialsTest {

    @Test
    void areTwentyFiveByTheSeedOneUnlessSaid() {
        assertThat(Trials.usual()).isEqualTo(new Trials(25, 1));
        assertThat(Trials.usual().tries(3).seed(7)).isEqualTo(new Trials(3, 7));
    }

    @Test
    void theSameSeedAndTrialDrawTheSameNumbers() {
        Trials trials = new Trials(5, 3);
        assertThat(trials.random(2).nextLong()).isEqualTo(trials.random(2).nextLong());
        assertThat(trials.random(2).nextLong())
                .isNotEqualTo(trials.random(3).nextLong())
                .isNotEqualTo(trials.seed(4).random(2).nextLong());
        assertThat(trials.seedOf(Law.ORDER, 0))
                .isNotEqualTo(trials.seedOf(Law.MERGE, 0))
                .isNotEqualTo(trials.seedOf(Law.ORDER, 1));
    }

    @Test
    void sayHowToComeByOneAgain() {
        assertThat(new Trials(5, 3).found(2)).isEqualTo("Found with seed (3) in trial (2).");
    }

    @Test
    void areAtLeastOne() {
        assertThat(Trials.usual().tries(1).tries()).isEqualTo(1);
        assertThatThrownBy(() -> Trials.usual().tries(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of trials (0) is below 1.\nTry each law at least once.");
    }
}
