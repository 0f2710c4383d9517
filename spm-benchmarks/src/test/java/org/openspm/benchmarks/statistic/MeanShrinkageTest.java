package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanShrinkageTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    @Test
    void towardsAPrior() {
        Estimate drawn = MeanShrinkage.withPrior(100, 3).of(120, 4, LEVEL);
        assertThat(drawn.orThrow()).isCloseTo(100 + 20 * 9.0 / 25, within(1e-12));
        assertThat(drawn.interval().orElseThrow().width())
                .isCloseTo(2 * 1.959963984540054 * Math.sqrt(9 * 16 / 25.0), within(1e-12));
    }

    /** The eight schools of Rubin (1981): the method of moments finds no variance beyond chance, mean 7.69. */
    @Test
    void eightSchools() {
        double[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] errors = {15, 10, 16, 11, 9, 11, 10, 18};
        MeanShrinkage schools = MeanShrinkage.of(effects, errors);

        assertThat(schools.deviation().orThrow()).isEqualTo(0.0);
        assertThat(schools.mean().orThrow()).isCloseTo(7.6856, within(5e-5));
        assertThat(schools.of(28, 15, LEVEL).orThrow()).isCloseTo(7.6856, within(5e-5));
        assertThat(schools.of(28, 15, LEVEL).reason()).isEqualTo("units differ no more than chance lets them");
    }

    /** Of equal errors the moments are those of the textbook: variance of the numbers less that of the errors. */
    @Test
    void equalErrors() {
        double[] numbers = {1, 4, 7, 12};
        MeanShrinkage units = MeanShrinkage.of(numbers, new double[] {2, 2, 2, 2});
        assertThat(units.mean().orThrow()).isCloseTo(6, within(1e-14));
        assertThat(Math.pow(units.deviation().orThrow(), 2)).isCloseTo(66.0 / 3 - 4, within(1e-12));
        assertThat(units.of(12, 2, LEVEL).orThrow()).isCloseTo(6 + 6 * 18 / 22.0, within(1e-12));
    }

    @Test
    void undefinedOfOneUnit() {
        MeanShrinkage none = MeanShrinkage.of(new double[] {1}, new double[] {1});
        String reason = "there are (1) units, fewer than 2";
        assertThat(none.mean().reason()).isEqualTo(reason);
        assertThat(none.deviation().reason()).isEqualTo(reason);
        assertThat(none.of(1, 1, LEVEL).reason()).isEqualTo(reason);
    }

    @Test
    void jamesSteinKeepsFewAndDrawsMany() {
        assertThat(MeanShrinkage.jamesStein(new double[] {1, 2, 9}, 1)).containsExactly(1, 2, 9);
        assertThat(MeanShrinkage.jamesStein(new double[] {4, 4, 4, 4}, 1)).containsExactly(4, 4, 4, 4);
        // Four numbers: S = 20, keeps 1 - 2 / 20.
        assertThat(MeanShrinkage.jamesStein(new double[] {1, 3, 7, 5}, 2))
                .containsExactly(new double[] {1.3, 3.1, 6.7, 4.9}, within(1e-14));
        assertThat(MeanShrinkage.jamesStein(new double[] {1, 3, 5, 7}, 100)).containsExactly(4, 4, 4, 4);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.withPrior(1, 0))
                .withMessageStartingWith("The standard deviation (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.withPrior(Double.NaN, 1))
                .withMessageStartingWith("The mean (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.of(new double[2], new double[1]))
                .withMessageStartingWith("There are (2) first numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.of(new double[1], new double[1]))
                .withMessageStartingWith("The standard error (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.withPrior(1, 1).of(Double.NaN, 1, LEVEL))
                .withMessageStartingWith("The number (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.withPrior(1, 1).of(1, -1, LEVEL))
                .withMessageStartingWith("The standard error (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanShrinkage.jamesStein(new double[4], 0))
                .withMessageStartingWith("The variance (0.0)");
        assertThatNullPointerException()
                .isThrownBy(() -> MeanShrinkage.withPrior(1, 1).of(1, 1, null))
                .withMessage("level");
    }
}
