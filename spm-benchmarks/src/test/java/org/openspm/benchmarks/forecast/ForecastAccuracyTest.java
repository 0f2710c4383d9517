package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class ForecastAccuracyTest {

    /** Errors 2, -1 and 3 of actuals 10, 20 and 30. */
    @Test
    void measuresAreTheirDefinitions() {
        ForecastAccuracy found = ForecastAccuracy.of(new double[] {10, 20, 30}, new double[] {8, 21, 27}, 4);

        assertThat(found.n()).isEqualTo(3);
        assertThat(found.meanAbsolute()).isEqualTo(2);
        assertThat(found.rootMeanSquare()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-12));
        assertThat(found.bias()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(found.weightedAbsolute()).hasValue(0.1);
        assertThat(found.scaled()).hasValue(0.5);
        assertThat(found.explain())
                .isEqualTo("MAE 2, RMSE 2.1602, bias 1.3333 (too low), WAPE 10 %, MASE 0.5 (better than naive), n = 3");
    }

    @Test
    void whatIsUndefinedSaysSo() {
        ForecastAccuracy found = ForecastAccuracy.of(new double[] {0}, new double[] {1}, 0);
        assertThat(found.weightedAbsolute()).isEmpty();
        assertThat(found.scaled()).isEmpty();
        assertThat(found.explain())
                .isEqualTo("MAE 1, RMSE 1, bias -1 (too high), WAPE undefined: all values are zero,"
                        + " MASE undefined: the training data are constant, n = 1");
        assertThat(ForecastAccuracy.of(new double[] {2}, new double[] {2}, 0.5).explain())
                .isEqualTo("MAE 0, RMSE 0, bias 0, WAPE 0 %, MASE 0 (better than naive), n = 1");
        assertThat(ForecastAccuracy.of(new double[] {2}, new double[] {1}, 1).explain())
                .contains("(no better than naive)");
    }

    @Test
    void naiveErrorIsThatOfValuesACycleApart() {
        assertThat(ForecastAccuracy.naiveError(new double[] {1, 3, 2, 6}, 1)).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(ForecastAccuracy.naiveError(new double[] {1, 3, 2, 6}, 2)).isEqualTo(2);
    }

    /** Scaling all values scales errors, and leaves WAPE and MASE alone. */
    @Property(tries = 50)
    void scaleFreeMeasuresAreFreeOfScale(@ForAll long seed) {
        double[] actual = new Random(seed).doubles(6, 1, 9).toArray();
        double[] forecast = new Random(seed + 1).doubles(6, 1, 9).toArray();
        ForecastAccuracy one = ForecastAccuracy.of(actual, forecast, 2);
        ForecastAccuracy four = ForecastAccuracy.of(
                Arrays.stream(actual).map(v -> 4 * v).toArray(),
                Arrays.stream(forecast).map(v -> 4 * v).toArray(),
                8);
        assertThat(four.meanAbsolute()).isEqualTo(4 * one.meanAbsolute());
        assertThat(four.weightedAbsolute()).isEqualTo(one.weightedAbsolute());
        assertThat(four.scaled()).isEqualTo(one.scaled());
        assertThat(one.rootMeanSquare()).isGreaterThanOrEqualTo(one.meanAbsolute() - 1e-12);
        assertThat(Math.abs(one.bias())).isLessThanOrEqualTo(one.meanAbsolute() + 1e-12);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> ForecastAccuracy.of(new double[] {1}, new double[] {}, 1),
                "There are (1) actual values and (0) forecasts.\nGive as many of both, one or more.");
        Refusal.of(
                () -> ForecastAccuracy.of(new double[] {1}, new double[] {1}, -1),
                "The naive error (-1.0) is negative.\nIt is a mean of absolute errors.");
        Refusal.of(
                () -> ForecastAccuracy.naiveError(new double[] {1}, 1),
                "The (1) training values are not more than a cycle of (1).\nTake more, and a cycle of 1 without seasons.");
    }
}
