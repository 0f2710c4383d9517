package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CusumPointTest {

    @Test
    void holdsAValueAndItsSums() {
        CusumPoint point = new CusumPoint("2026-03", 5, 2, 0);
        assertThat(point.label()).isEqualTo("2026-03");
        assertThat(point.value()).isEqualTo(5);
        assertThat(point.high()).isEqualTo(2);
        assertThat(point.low()).isZero();
    }
}
