package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearRegressionTest {

    /** NIST Statistical Reference Datasets, Longley (1967): six predictors that nearly depend on each other, certified to 15 digits. */
    @Test
    void agreesWithLongley() {
        double[] employment = new double[] {
            60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
            70551
        };
        double[][] economy = {
            {83.0, 234289, 2356, 1590, 107608, 1947}, {88.5, 259426, 2325, 1456, 108632, 1948},
            {88.2, 258054, 3682, 1616, 109773, 1949}, {89.5, 284599, 3351, 1650, 110929, 1950},
            {96.2, 328975, 2099, 3099, 112075, 1951}, {98.1, 346999, 1932, 3594, 113270, 1952},
            {99.0, 365385, 1870, 3547, 115094, 1953}, {100.0, 363112, 3578, 3350, 116219, 1954},
            {101.2, 397469, 2904, 3048, 117388, 1955}, {104.6, 419180, 2822, 2857, 118734, 1956},
            {108.4, 442769, 2936, 2798, 120445, 1957}, {110.8, 444546, 4681, 2637, 121950, 1958},
            {112.6, 482704, 3813, 2552, 123366, 1959}, {114.2, 502601, 3931, 2514, 125368, 1960},
            {115.7, 518173, 4806, 2572, 127852, 1961}, {116.9, 554894, 4007, 2827, 130081, 1962}
        };
        double[] certified = {
            15.0618722713733,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355
        };

        Regression fit = LinearRegression.withDefaults().of(employment, economy);

        assertThat(fit.intercept().effect().orThrow()).isCloseTo(-3482258.63459582, within(1e-3));
        for (int i = 0; i < 6; i++) {
            assertThat(fit.slope(i).effect().orThrow()).isCloseTo(certified[i], within(1e-9 * Math.abs(certified[i])));
        }
        assertThat(fit.deviation().orThrow()).isCloseTo(304.854073561965, within(1e-8));
        assertThat(fit.rSquared().orThrow()).isCloseTo(0.995479004577296, within(1e-13));
        assertThat(fit.size()).isEqualTo(16);
        assertThat(fit.predictors()).isEqualTo(6);
    }

    /** Anscombe's first quartet: 3 + 0.5 x, R² 0.67. */
    @Test
    void agreesWithAnscombe() {
        Pairs pairs = Pairs.of(
                new double[] {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
                new double[] {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68});
        Regression line = LinearRegression.withDefaults().of(pairs);

        assertThat(line.intercept().effect().orThrow()).isCloseTo(3.0000909, within(1e-7));
        assertThat(line.slope().effect().orThrow()).isCloseTo(0.5000909, within(1e-7));
        assertThat(line.slope().statistic().orElseThrow()).isCloseTo(4.2415, within(5e-4));
        assertThat(line.slope().pValue().orElseThrow()).isCloseTo(0.00217, within(5e-6));
        assertThat(line.rSquared().orThrow()).isCloseTo(0.66654, within(5e-6));
        assertThat(line.adjustedRSquared().orThrow()).isCloseTo(0.62949, within(5e-6));
        assertThat(line.deviation().orThrow()).isCloseTo(1.2366, within(5e-5));
    }

    @Test
    void undefinedOfFewOrUselessObservations() {
        LinearRegression squares = LinearRegression.withDefaults();
        assertThat(squares.of(Pairs.of(new double[] {1, 2}, new double[] {1, 2}))
                        .reason())
                .isEqualTo("there are (2) observations, fewer than 3");
        assertThat(squares.of(Pairs.of(new double[0], new double[0])).isDefined())
                .isFalse();
        assertThat(squares.of(Pairs.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                        .reason())
                .isEqualTo("predictor (1) does not vary");
        assertThat(squares.of(new double[] {1, 2, 4, 9, 5}, new double[][] {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {5, 10}})
                        .reason())
                .isEqualTo("predictors depend on each other");
    }

    @Test
    void badNumbersAreRefused() {
        LinearRegression squares = LinearRegression.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.of(new double[2], new double[3][1]))
                .withMessageStartingWith("There are (2) responses but (3) rows of predictors.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.of(new double[2], new double[][] {{1}, {1, 2}}))
                .withMessageStartingWith("There are (1) predictors in the first row but (2) in row 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.of(new double[1], new double[1][0]))
                .withMessageStartingWith("The number of predictors (0) is below 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.of(new double[] {Double.NaN}, new double[1][1]))
                .withMessageStartingWith("The number (NaN)");
        assertThatNullPointerException().isThrownBy(() -> squares.at(null)).withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> squares.of(null, new double[1][1]))
                .withMessage("response");
        assertThatNullPointerException()
                .isThrownBy(() -> squares.of(new double[1], null))
                .withMessage("predictors");
    }
}
