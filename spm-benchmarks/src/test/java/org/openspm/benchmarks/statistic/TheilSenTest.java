package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class TheilSenTest {

    @Test
    void outliersHardlyMoveIt() {
        TheilSen line = TheilSen.of(
                Pairs.of(new double[] {1, 2, 3, 4, 5, 6, 7}, new double[] {3, 5, 7, 900, 11, 13, 15}),
                ConfidenceLevel.DEFAULT);

        assertThat(line.slope().orThrow()).isEqualTo(2.0);
        assertThat(line.intercept().orThrow()).isEqualTo(1.0);
        assertThat(line.slope().interval()).isPresent();
    }

    @Test
    void undefinedOrWithoutInterval() {
        TheilSen none = TheilSen.of(Pairs.of(new double[] {1, 1}, new double[] {1, 2}), ConfidenceLevel.DEFAULT);
        assertThat(none.slope().reason()).isEqualTo("there are not two different first numbers");
        assertThat(none.intercept().isDefined()).isFalse();
        assertThat(TheilSen.of(Pairs.of(new double[0], new double[0]), ConfidenceLevel.DEFAULT)
                        .slope()
                        .isDefined())
                .isFalse();
        assertThat(TheilSen.of(Pairs.of(new double[] {1, 2}, new double[] {1, 2}), ConfidenceLevel.DEFAULT)
                        .slope()
                        .reason())
                .isEqualTo("there are too few pairs for this level");
        assertThat(TheilSen.of(Pairs.of(new double[] {1, 2}, new double[] {2, 2}), ConfidenceLevel.DEFAULT)
                        .slope()
                        .reason())
                .isEqualTo("there are too many ties");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> TheilSen.of(Pairs.of(new double[1], new double[1]), null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> new TheilSen(null, null))
                .withMessage("slope");
        assertThatNullPointerException()
                .isThrownBy(() -> new TheilSen(Estimate.of(1, "a"), null))
                .withMessage("intercept");
    }
}
