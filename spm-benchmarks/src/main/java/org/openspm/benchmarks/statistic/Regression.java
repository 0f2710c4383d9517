package org.openspm.benchmarks.statistic;

import java.util.Objects;

/**
 * What least squares found: coefficients with their intervals and tests, how well they fit, and what they predict.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Regression {

    private final ConfidenceLevel level;
    private final int size;
    private final double[] means;
    private final double[] scales;
    private final double[] coefficients;
    private final double[][] variances;
    private final double residual;
    private final double explained;
    private final String reason;

    private Regression(
            ConfidenceLevel level,
            int size,
            double[] means,
            double[] scales,
            double[] coefficients,
            double[][] variances,
            double residual,
            double explained,
            String reason) {
        this.level = level;
        this.size = size;
        this.means = means;
        this.scales = scales;
        this.coefficients = coefficients;
        this.variances = variances;
        this.residual = residual;
        this.explained = explained;
        this.reason = reason;
    }

    static Regression of(
            ConfidenceLevel level,
            double[] means,
            double[] scales,
            double[] coefficients,
            double[][] variances,
            double[] response,
            double[] residuals) {
        double left = Moments.products(residuals, residuals);
        double[] centred = Moments.centred(response);
        double total = Moments.products(centred, centred);
        // Residuals of 1E-14 of the spread are what rounding leaves of a perfect fit.
        double unexplained = total == 0 ? 0 : left / total < 1e-28 ? 0 : left / total;
        double deviation = Math.sqrt(total * unexplained / (response.length - coefficients.length));
        return new Regression(
                level,
                response.length,
                means,
                scales,
                coefficients,
                variances,
                deviation,
                total == 0 ? Double.NaN : 1 - unexplained,
                "");
    }

    static Regression undefined(ConfidenceLevel level, int predictors, int size, String reason) {
        double[] none = new double[predictors];
        return new Regression(
                level, size, none, none, new double[predictors + 1], new double[0][], Double.NaN, Double.NaN, reason);
    }

    /**
     * Returns whether there is a fit.
     *
     * @return false if there are too few observations or the predictors do not allow one
     */
    public boolean isDefined() {
        return reason.isEmpty();
    }

    /**
     * Returns why there is no fit.
     *
     * @return the reason, in words that can follow "because"; empty if there is one
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns how many observations there were.
     *
     * @return the size
     */
    public int size() {
        return size;
    }

    /**
     * Returns how many predictors there are.
     *
     * @return the number, 1 or more
     */
    public int predictors() {
        return means.length;
    }

    private double degrees() {
        return size - means.length - 1.0;
    }

    /**
     * Returns the response where all predictors are zero.
     *
     * @return the intercept with its interval, and the test whether it is zero
     */
    public TestResult intercept() {
        return coefficient("intercept", at(new double[means.length]));
    }

    /**
     * Returns how much the response changes with the only predictor.
     *
     * @return the slope with its interval, and the test whether it is zero
     * @throws IllegalStateException if there are several predictors
     */
    public TestResult slope() {
        if (means.length != 1) {
            throw new IllegalStateException(
                    "There are (" + means.length + ") slopes.\nName one by the index of its predictor, slope(0).");
        }
        return slope(0);
    }

    /**
     * Returns how much the response changes with a predictor, the others held.
     *
     * @param predictor  the index of the predictor, 0 is the first
     * @return the slope with its interval, and the test whether it is zero
     * @throws IllegalArgumentException if there is no such predictor
     */
    public TestResult slope(int predictor) {
        if (predictor < 0 || predictor >= means.length) {
            throw new IllegalArgumentException("There is no predictor (" + predictor + ") among (" + means.length
                    + ").\nCount them from 0, in the order of the rows.");
        }
        double[] direction = new double[means.length + 1];
        direction[predictor + 1] = isDefined() ? 1 / scales[predictor] : 0;
        return coefficient("slope", direction);
    }

    private TestResult coefficient(String what, double[] direction) {
        String method = "t-test of the " + what + " against zero";
        if (!isDefined()) {
            return TestResult.undefined(method, Alternative.TWO_SIDED, reason);
        }
        Estimate estimate = around(direction, 0, what + " of least squares");
        double error = error(direction, 0);
        if (!(error > 0)) {
            return TestResult.undefined(method, Alternative.TWO_SIDED, estimate.reason(), estimate);
        }
        double t = estimate.orThrow() / error;
        double p = Alternative.TWO_SIDED.pValue(t, Distribution.studentT(degrees()));
        return TestResult.of(method, Alternative.TWO_SIDED, "t", t, degrees(), p, estimate);
    }

    /**
     * Predicts the mean response of all that have such predictors.
     *
     * @param predictors  a number each
     * @return the prediction with the confidence interval of the line
     * @throws IllegalArgumentException if there are more or fewer than predictors, or a number is out of range
     */
    public Estimate mean(double... predictors) {
        return predict(predictors, 0, "mean response");
    }

    /**
     * Predicts the response of one more observation that has such predictors.
     *
     * @param predictors  a number each
     * @return the prediction with its prediction interval, which is wider than that of the mean
     * @throws IllegalArgumentException if there are more or fewer than predictors, or a number is out of range
     */
    public Estimate forecast(double... predictors) {
        return predict(predictors, 1, "response of one more");
    }

    private Estimate predict(double[] predictors, double own, String method) {
        Objects.requireNonNull(predictors, "predictors");
        Checks.sameLength(means.length, "predictors", predictors.length, "given");
        for (double number : predictors) {
            Checks.number(number, "predictor");
        }
        return isDefined() ? around(at(predictors), own, method) : Estimate.undefined(method, reason);
    }

    /** A point in the space of the coefficients, of centred and scaled predictors. */
    private double[] at(double[] predictors) {
        double[] direction = new double[means.length + 1];
        direction[0] = 1;
        for (int j = 0; j < means.length && isDefined(); j++) {
            direction[j + 1] = (predictors[j] - means[j]) / scales[j];
        }
        return direction;
    }

    private Estimate around(double[] direction, double own, String method) {
        double value = Moments.products(direction, coefficients);
        double error = error(direction, own);
        if (!(error > 0)) {
            return Estimate.withoutInterval(value, method, "the observations lie on the line");
        }
        double half = Distribution.studentT(degrees()).upperQuantile(level.tail()) * error;
        return Estimate.of(value, new Interval(value - half, value + half, level), method);
    }

    /** The standard error along a direction, and of one more observation with its own deviation. */
    private double error(double[] direction, double own) {
        double sum = own;
        for (int i = 0; i < direction.length; i++) {
            for (int j = 0; j < direction.length; j++) {
                sum += direction[i] * variances[i][j] * direction[j];
            }
        }
        return residual * Math.sqrt(sum);
    }

    /**
     * Returns how far observations lie from the line.
     *
     * @return the residual standard deviation; undefined without a fit
     */
    public Estimate deviation() {
        String method = "residual standard deviation";
        return isDefined() ? Estimate.of(residual, method) : Estimate.undefined(method, reason);
    }

    /**
     * Returns the share of the spread of the response that the predictors explain.
     *
     * @return R², 0 to 1; undefined without a fit or if the response does not vary
     */
    public Estimate rSquared() {
        return explained("R-squared", explained);
    }

    /**
     * Returns the share that the predictors explain beyond what as many random ones would.
     *
     * @return adjusted R², at most 1; undefined without a fit or if the response does not vary
     */
    public Estimate adjustedRSquared() {
        return explained("adjusted R-squared", 1 - (1 - explained) * (size - 1) / degrees());
    }

    private Estimate explained(String method, double value) {
        if (!isDefined()) {
            return Estimate.undefined(method, reason);
        }
        return Double.isNaN(value)
                ? Estimate.undefined(method, "the response does not vary")
                : Estimate.of(value, method);
    }

    /**
     * Returns the fit in words.
     *
     * @return the coefficients and R², or why there are none
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return "undefined: " + reason;
        }
        StringBuilder words = new StringBuilder(
                "intercept " + Words.number(intercept().effect().orThrow()));
        for (int j = 0; j < means.length; j++) {
            words.append(", slope ").append(Words.number(slope(j).effect().orThrow()));
        }
        return words + ", " + Words.plural(size, "observation");
    }
}
