package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.CONTEXT_ONLY;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.QuantileFunction;

class PublishedPeersTest {

    private final QuantileFunction days =
            QuantileFunction.linear(new double[] {0.25, 0.5, 0.75}, new double[] {60, 72, 84});

    @Test
    void aheadInTheDirection() {
        PublishedPeers shorter = PublishedPeers.of(days, LOWER_IS_BETTER);
        PublishedPeers longer = PublishedPeers.of(days, HIGHER_IS_BETTER);

        assertThat(shorter.percentile(66).orThrow()).isCloseTo(0.625, within(1e-14));
        assertThat(longer.percentile(66).orThrow()).isCloseTo(0.375, within(1e-14));
        assertThat(shorter.atLeast(50)).isEqualTo(0.75);
        assertThat(shorter.atMost(50)).isEqualTo(1.0);
        assertThat(shorter.percentile(50).reason()).isEqualTo("below the published quantile at 25 %");
        assertThat(longer.atLeast(66)).isEqualTo(0.25);
        assertThat(longer.atMost(66)).isEqualTo(0.5);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedPeers.of(days, CONTEXT_ONLY))
                .withMessage(
                        "The direction (CONTEXT_ONLY) has no better and no worse.\nRank metrics of which more or less is better.");
        assertThatNullPointerException()
                .isThrownBy(() -> PublishedPeers.of(null, HIGHER_IS_BETTER))
                .withMessage("quantiles");
        assertThatNullPointerException()
                .isThrownBy(() -> PublishedPeers.of(days, null))
                .withMessage("direction");
    }
}
