package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Ordinary least squares: a line, or a plane of several predictors, through observations.
 *
 * <p>Predictors are centred and scaled before they are fitted, and each observation counts the same whatever its place, so that the result
 * does not depend on units, origins or order. Deviations from the line are taken to be independent, normal and of one spread: of deals
 * of the same rep, or of successive months, they are not independent.
 *
 * <pre>{@code
 * Regression line = LinearRegression.withDefaults().of(Pairs.of(tenure, sales));
 * line.slope().effect();          // with its interval
 * line.forecast(14).interval();   // where the sales of one more rep with 14 months would lie
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LinearRegression {

    /** A predictor that the others explain but for this part of its spread is taken to depend on them. */
    private static final double DEPENDENT = 1e-10;

    private final ConfidenceLevel level;

    private LinearRegression(ConfidenceLevel level) {
        this.level = Objects.requireNonNull(level, "level");
    }

    /**
     * Obtains least squares with 95 % intervals.
     *
     * @return the regression
     */
    public static LinearRegression withDefaults() {
        return new LinearRegression(ConfidenceLevel.DEFAULT);
    }

    /**
     * Returns least squares with intervals of another level.
     *
     * @param other  the level of confidence
     * @return the changed regression
     */
    public LinearRegression at(ConfidenceLevel other) {
        return new LinearRegression(other);
    }

    /**
     * Fits a line to the second numbers of pairs, by the first.
     *
     * @param pairs  predictor and response of each observation
     * @return the line; undefined of fewer than three pairs, or if the predictor does not vary
     */
    public Regression of(Pairs pairs) {
        double[][] predictors =
                Arrays.stream(pairs.first()).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        return of(pairs.second(), predictors);
    }

    /**
     * Fits a plane to a response, by several predictors.
     *
     * @param response  the response of each observation
     * @param predictors  the predictors of each observation in the same order, as many of each, 1 or more
     * @return the plane; undefined unless there are two observations more than predictors, or if predictors do not vary or depend on each
     *     other
     * @throws IllegalArgumentException if there are more of one than of the other, or a number is NaN, infinite or out of range
     */
    public Regression of(double[] response, double[][] predictors) {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(predictors, "predictors");
        Checks.sameLength(response.length, "responses", predictors.length, "rows of predictors");
        int width = predictors.length == 0 ? 1 : (int) Checks.atLeast(1, predictors[0].length, "number of predictors");
        double[][] rows = new double[response.length][];
        for (int i = 0; i < rows.length; i++) {
            Checks.sameLength(width, "predictors in the first row", predictors[i].length, "in row " + (i + 1));
            rows[i] = Arrays.copyOf(predictors[i], width + 1);
            rows[i][width] = response[i];
            for (double number : rows[i]) {
                Checks.number(number, "number");
            }
        }
        if (rows.length < width + 2) {
            return Regression.undefined(
                    level,
                    width,
                    rows.length,
                    "there are (" + rows.length + ") observations, fewer than " + (width + 2));
        }
        Arrays.sort(rows, Arrays::compare);
        return fit(rows, width);
    }

    private Regression fit(double[][] rows, int width) {
        double[] means = new double[width];
        double[] scales = new double[width];
        double[][] design = new double[rows.length][width];
        for (int j = 0; j < width; j++) {
            double[] column = column(rows, j);
            means[j] = Moments.mean(column);
            scales[j] = Moments.deviation(column);
            if (scales[j] == 0) {
                return Regression.undefined(level, width, rows.length, "predictor (" + (j + 1) + ") does not vary");
            }
            for (int i = 0; i < rows.length; i++) {
                design[i][j] = (column[i] - means[j]) / scales[j];
            }
        }
        double[] response = column(rows, width);
        OLSMultipleLinearRegression squares = new OLSMultipleLinearRegression(DEPENDENT * Math.sqrt(rows.length));
        squares.newSampleData(response, design);
        try {
            return Regression.of(
                    level,
                    means,
                    scales,
                    squares.estimateRegressionParameters(),
                    squares.estimateRegressionParametersVariance(),
                    response,
                    squares.estimateResiduals());
        } catch (SingularMatrixException e) {
            return Regression.undefined(level, width, rows.length, "predictors depend on each other");
        }
    }

    private static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }
}
