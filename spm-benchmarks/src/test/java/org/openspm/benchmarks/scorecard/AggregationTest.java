package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AggregationTest {

    @Test
    void means() {
        double[] weights = {1, 3};
        assertThat(Aggregation.LINEAR.of(new double[] {1, 5}, weights)).isEqualTo(4);
        assertThat(Aggregation.GEOMETRIC.of(new double[] {16, 1}, weights)).isCloseTo(2, within(1e-12));
        assertThat(Aggregation.GEOMETRIC.of(new double[] {0, 1}, weights)).isZero();
        assertThat(Aggregation.GEOMETRIC.of(new double[] {0, 7}, new double[] {0, 1}))
                .isCloseTo(7, within(1e-12));
        assertThat(Aggregation.values())
                .extracting(Aggregation::toString)
                .containsExactly("weighted mean", "weighted geometric mean");
    }
}
