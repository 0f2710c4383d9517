package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;

class FunnelLineTest {

    @Test
    void nothingIsMissing() {
        Interval limits = new Interval(0, 1, ConfidenceLevel.DEFAULT);
        assertThat(new FunnelLine(3, limits, limits).trials()).isEqualTo(3);
        assertThatNullPointerException()
                .isThrownBy(() -> new FunnelLine(3, null, limits))
                .withMessage("inner");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunnelLine(3, limits, null))
                .withMessage("outer");
    }
}
