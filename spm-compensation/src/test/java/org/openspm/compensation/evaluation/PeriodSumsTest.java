package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodSumsTest {

    @Test
    void addsUpForEachPersonAndPeriod() {
        PeriodSums sums = new PeriodSums(2, 3);
        sums.add(0, 2, 5);
        sums.add(1, 0, 7);
        sums.add(1, 0, -9);
        assertThat(sums.at(0, 2)).isEqualTo(5);
        assertThat(sums.at(1, 0)).isEqualTo(-2);
        assertThat(sums.at(0, 0)).isZero();
    }

    @Test
    void marksWhoseSumsDoNotFit() {
        PeriodSums sums = new PeriodSums(2, 1);
        sums.add(1, 0, Long.MAX_VALUE);
        assertThat(sums.overflowed(1)).isFalse();
        sums.add(1, 0, 1);
        assertThat(sums.overflowed(1)).isTrue();
        assertThat(sums.overflowed(0)).isFalse();
    }
}
