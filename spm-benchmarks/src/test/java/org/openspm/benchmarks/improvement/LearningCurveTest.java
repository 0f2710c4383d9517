package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;

class LearningCurveTest {

    @Test
    void averageFallsInOneModelAndTheUnitInTheOther() {
        LearningCurve average = LearningCurve.of(LearningModel.CUMULATIVE_AVERAGE, 100, 0.8);
        assertThat(average.average(4)).isCloseTo(64, within(1e-12));
        assertThat(average.total(4)).isCloseTo(256, within(1e-12));
        assertThat(average.unit(1)).isEqualTo(100);

        LearningCurve unit = LearningCurve.of(LearningModel.UNIT, 100, 0.8);
        assertThat(unit.unit(4)).isCloseTo(64, within(1e-12));
        assertThat(unit.total(2)).isCloseTo(180, within(1e-12));
        assertThat(unit.average(2)).isCloseTo(90, within(1e-12));
        assertThat(unit.exponent()).isCloseTo(-0.3219280948873623, within(1e-15));
    }

    /** Units add up to the total in both models, and a curve's own efforts fit it back. */
    @Property(tries = 60)
    void fitsItself(
            @ForAll LearningModel model,
            @ForAll @DoubleRange(min = 0.6, max = 1.3) double rate,
            @ForAll @IntRange(min = 2, max = 40) int n) {
        LearningCurve curve = LearningCurve.of(model, 50, rate);
        double[] efforts = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            efforts[i] = curve.unit(i + 1);
            sum += efforts[i];
        }
        assertThat(sum).isCloseTo(curve.total(n), within(1e-9 * sum));
        org.junit.jupiter.api.Assumptions.assumeTrue(
                java.util.Arrays.stream(efforts).allMatch(e -> e > 0));
        LearningCurve found = LearningCurve.fit(model, Series.of("Calls", efforts));
        assertThat(found.first()).isCloseTo(50, within(1e-6));
        assertThat(found.rate()).isCloseTo(rate, within(1e-7));
        assertThat(found.rSquared()).isCloseTo(1, within(1e-6));
    }

    @Test
    void fitIsTheRegressionOfLogarithms() {
        double[] efforts = {100, 85, 60, 70, 55};
        SimpleRegression other = new SimpleRegression();
        for (int i = 0; i < efforts.length; i++) {
            other.addData(Math.log(i + 1), Math.log(efforts[i]));
        }
        LearningCurve found = LearningCurve.fit(LearningModel.UNIT, Series.of("Calls", efforts));
        assertThat(found.exponent()).isCloseTo(other.getSlope(), within(1e-12));
        assertThat(Math.log(found.first())).isCloseTo(other.getIntercept(), within(1e-12));
        assertThat(found.rSquared()).isCloseTo(other.getRSquare(), within(1e-12));
        assertThat(LearningCurve.fit(LearningModel.UNIT, Series.of("flat", 5, 5))
                        .rate())
                .isEqualTo(1);
    }

    @Test
    void explainsAndPlotsItself() {
        LearningCurve curve = LearningCurve.of(LearningModel.CUMULATIVE_AVERAGE, 100, 0.8);
        assertThat(curve.explain())
                .isEqualTo(
                        "with every doubling the cumulative average effort comes to 80 % of what it was, from 100 for the first (R² 1)");
        assertThat(curve.plot(4).line("average").values().get(3)).isCloseTo(64, within(1e-9));
        assertThat(curve.plot(4).line("unit").values()).hasSize(4);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> LearningCurve.of(LearningModel.UNIT, 0, 0.8),
                "The first effort (0.0) or the rate (0.8) is not a positive number.\nAn 80 percent curve has a rate of 0.8.");
        Refusal.of(
                () -> LearningCurve.fit(LearningModel.UNIT, Series.of("Calls", 1)),
                "The series (Calls) of (1) efforts is no curve.\nTake two or more.");
        Refusal.of(
                () -> LearningCurve.fit(LearningModel.UNIT, Series.of("Calls", 1, 0)),
                "The effort (0.0) of (2) is not positive.\nA logarithm needs positive efforts.");
        Refusal.of(
                () -> LearningCurve.of(LearningModel.UNIT, 1, 1).unit(0),
                "The unit (0) does not exist.\nCount from 1.");
        Refusal.ofNull(() -> LearningCurve.of(null, 1, 1), "model");
    }
}
