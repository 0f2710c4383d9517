package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartPointTest {

    @Test
    void holdsAValueBesideItsLimits() {
        ChartPoint point = new ChartPoint("2026-03", 5, 4, 1, 7, 1, 0);
        assertThat(point.value()).isBetween(point.lower(), point.upper());
        assertThat(point.centre() + 3 * point.sigma()).isEqualTo(point.upper());
        assertThat(point.phase()).isZero();
        assertThat(point.label()).isEqualTo("2026-03");
    }
}
