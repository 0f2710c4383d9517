package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.series.Series;

class EwmaLimitsTest {

    /** They meet in the long run, and differ at the start. */
    @Test
    void differAtTheStart() {
        Series x = Series.of("x", new double[200]);
        EwmaChart exact = EwmaChart.of(x, Baseline.given(0, 1), 0.2, 3, EwmaLimits.TIME_VARYING);
        EwmaChart steady = EwmaChart.of(x, Baseline.given(0, 1), 0.2, 3, EwmaLimits.ASYMPTOTIC);
        assertThat(exact.points().get(0).upper())
                .isLessThan(steady.points().get(0).upper());
        assertThat(exact.points().get(199).upper())
                .isEqualTo(steady.points().get(199).upper());
    }
}
