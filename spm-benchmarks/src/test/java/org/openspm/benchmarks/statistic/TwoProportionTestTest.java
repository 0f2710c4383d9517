package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class TwoProportionTestTest {

    @Test
    void score() {
        TestResult result = TwoProportionTest.withDefaults().of(new Proportion(120, 400), new Proportion(96, 400));

        assertThat(result.statistic().orElseThrow()).isCloseTo(0.06 / Math.sqrt(0.27 * 0.73 / 200), within(1e-13));
        assertThat(result.effect())
                .isEqualTo(EffectSize.withDefaults().riskDifference(new Proportion(120, 400), new Proportion(96, 400)));
    }

    /** Its square is the chi-square of the same table. */
    @Test
    void squareIsChiSquare() {
        double z = TwoProportionTest.withDefaults()
                .with(Alternative.LESS)
                .at(new ConfidenceLevel(percent(99)))
                .of(new Proportion(3, 12), new Proportion(7, 9))
                .statistic()
                .orElseThrow();
        double square = ChiSquareTest.ofIndependence(new long[][] {{3, 9}, {7, 2}})
                .statistic()
                .orElseThrow();
        assertThat(z * z).isCloseTo(square, within(1e-13));
        assertThat(z).isNegative();
    }

    @Test
    void undefinedWithoutTrialsOrDifferences() {
        TwoProportionTest test = TwoProportionTest.withDefaults();
        assertThat(test.of(new Proportion(0, 0), new Proportion(1, 2)).reason())
                .isEqualTo("there were no trials on one side");
        assertThat(test.of(new Proportion(0, 3), new Proportion(0, 2)).reason()).isEqualTo("no trial succeeded");
        assertThat(test.of(new Proportion(3, 3), new Proportion(2, 2)).reason()).isEqualTo("all trials succeeded");
        assertThat(test.of(new Proportion(3, 3), new Proportion(2, 2)).effect().interval())
                .isPresent();
    }
}
