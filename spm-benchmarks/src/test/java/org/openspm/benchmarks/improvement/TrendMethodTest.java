package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendMethodTest {

    @Test
    void hasItsFieldsName() {
        assertThat(TrendMethod.LEAST_SQUARES).hasToString("least squares");
        assertThat(TrendMethod.THEIL_SEN).hasToString("Theil-Sen");
    }
}
