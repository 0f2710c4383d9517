package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Proportion;

class FunnelUnitTest {

    @Test
    void nothingIsMissing() {
        Proportion counts = new Proportion(1, 2);
        Estimate shrunk = Estimate.of(0.5, "a method");
        assertThat(new FunnelUnit("ann", counts, FunnelPlace.AS_CHANCE_LETS, shrunk).counts())
                .isEqualTo(counts);
        assertThatNullPointerException()
                .isThrownBy(() -> new FunnelUnit(null, counts, FunnelPlace.WORSE, shrunk))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunnelUnit("a", null, FunnelPlace.WORSE, shrunk))
                .withMessage("counts");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunnelUnit("a", counts, null, shrunk))
                .withMessage("place");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunnelUnit("a", counts, FunnelPlace.WORSE, null))
                .withMessage("shrunk");
    }
}
