package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private final Regression line =
            LinearRegression.withDefaults().of(Pairs.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 5, 4, 5}));

    /** y = 2.2 + 0.6 x; residual sum 2.4, spread of x 10: the intervals by the textbook. */
    @Test
    void predictions() {
        double t = Distribution.studentT(3).upperQuantile(0.025);
        double s = Math.sqrt(0.8);

        assertThat(line.mean(4).orThrow()).isCloseTo(4.6, within(1e-14));
        assertThat(line.mean(4).interval().orElseThrow().width())
                .isCloseTo(2 * t * s * Math.sqrt(0.2 + 0.1), within(1e-12));
        assertThat(line.forecast(4).interval().orElseThrow().width())
                .isCloseTo(2 * t * s * Math.sqrt(1.3), within(1e-12));
        assertThat(line.slope().effect().interval().orElseThrow().width())
                .isCloseTo(2 * t * s / Math.sqrt(10), within(1e-12));
        assertThat(line.rSquared().orThrow()).isCloseTo(0.6, within(1e-14));
        assertThat(line).hasToString("intercept 2.2, slope 0.6, 5 observations");
    }

    /** Observations on a line leave nothing to estimate a spread from. */
    @Test
    void perfectFit() {
        Regression perfect =
                LinearRegression.withDefaults().of(Pairs.of(new double[] {1, 2, 3.5, 7}, new double[] {3, 5, 8, 15}));

        assertThat(perfect.slope().effect().orThrow()).isCloseTo(2, within(1e-14));
        assertThat(perfect.slope().reason()).isEqualTo("the observations lie on the line");
        assertThat(perfect.mean(4).reason()).isEqualTo("the observations lie on the line");
        assertThat(perfect.rSquared().orThrow()).isEqualTo(1.0);
        Regression flat = LinearRegression.withDefaults().of(Pairs.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}));
        assertThat(flat.rSquared().reason()).isEqualTo("the response does not vary");
        assertThat(flat.slope().effect().orThrow()).isEqualTo(0.0);
    }

    @Test
    void undefinedInEveryRespect() {
        Regression none = LinearRegression.withDefaults().of(Pairs.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}));
        String reason = "predictor (1) does not vary";

        assertThat(none.isDefined()).isFalse();
        assertThat(none.slope().reason()).isEqualTo(reason);
        assertThat(none.intercept().reason()).isEqualTo(reason);
        for (Estimate estimate :
                List.of(none.mean(1), none.forecast(1), none.deviation(), none.rSquared(), none.adjustedRSquared())) {
            assertThat(estimate.reason()).isEqualTo(reason);
        }
        assertThat(none).hasToString("undefined: " + reason);
    }

    @Test
    void badQuestionsAreRefused() {
        Regression plane = LinearRegression.withDefaults().of(new double[] {1, 2, 4, 9, 5}, new double[][] {
            {1, 2}, {2, 3}, {3, 1}, {4, 8}, {5, 1}
        });
        assertThatIllegalStateException()
                .isThrownBy(plane::slope)
                .withMessage("There are (2) slopes.\nName one by the index of its predictor, slope(0).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plane.slope(2))
                .withMessage("There is no predictor (2) among (2).\nCount them from 0, in the order of the rows.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plane.slope(-1))
                .withMessageStartingWith("There is no predictor (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plane.mean(1))
                .withMessageStartingWith("There are (2) predictors but (1) given.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plane.forecast(1, Double.NaN))
                .withMessageStartingWith("The predictor (NaN)");
        assertThatNullPointerException()
                .isThrownBy(() -> plane.mean((double[]) null))
                .withMessage("predictors");
    }
}
