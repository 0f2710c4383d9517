package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openspm.benchmarks.series.Words;

/**
 * How far forecasts were off.
 *
 * <p>Errors are actual - forecast. Three formulas go by the name of "forecast accuracy"; here each measure has its own name. Mean absolute
 * percentage errors are left out on purpose: they explode near zero and punish forecasts that are too high more than those that are too low.
 *
 * @param n  how many forecasts
 * @param meanAbsolute  MAE, the mean absolute error in the unit of the series
 * @param rootMeanSquare  RMSE, the root of the mean squared error in the unit of the series
 * @param bias  the mean error in the unit of the series: above 0 if forecasts were too low
 * @param weightedAbsolute  WAPE, absolute errors over absolute actuals in decimal form; empty if all actuals are zero
 * @param scaled  MASE, MAE over that of the (seasonal) naive method within the training data: below 1 is better than naive; empty if those
 *     data are constant. Source: R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22 (2006) 679-688
 */
public record ForecastAccuracy(
        int n,
        double meanAbsolute,
        double rootMeanSquare,
        double bias,
        OptionalDouble weightedAbsolute,
        OptionalDouble scaled) {

    /**
     * Measures forecasts, however they were made.
     *
     * @param actual  what came, one or more
     * @param forecast  what was expected of each
     * @param naiveError  the mean absolute error of the naive method within the training data, 0 or more: {@link #naiveError}
     * @return the accuracy
     * @throws IllegalArgumentException if there are none, not as many of one as of the other, or the naive error is negative
     */
    public static ForecastAccuracy of(double[] actual, double[] forecast, double naiveError) {
        Preconditions.checkArgument(
                Objects.requireNonNull(actual, "actual").length == Objects.requireNonNull(forecast, "forecast").length
                        && actual.length > 0,
                "There are (%s) actual values and (%s) forecasts.\nGive as many of both, one or more.",
                actual.length,
                forecast.length);
        Preconditions.checkArgument(
                naiveError >= 0, "The naive error (%s) is negative.\nIt is a mean of absolute errors.", naiveError);
        double absolute = 0;
        double square = 0;
        double signed = 0;
        double size = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = actual[i] - forecast[i];
            absolute += Math.abs(error);
            square += error * error;
            signed += error;
            size += Math.abs(actual[i]);
        }
        int n = actual.length;
        return new ForecastAccuracy(
                n,
                absolute / n,
                Math.sqrt(square / n),
                signed / n,
                size > 0 ? OptionalDouble.of(absolute / size) : OptionalDouble.empty(),
                naiveError > 0 ? OptionalDouble.of(absolute / n / naiveError) : OptionalDouble.empty());
    }

    /**
     * Measures how far the naive method is off within training data.
     *
     * @param training  the data, more than a cycle
     * @param seasons  1 for the value before, or how many seasons make a cycle
     * @return the mean absolute difference of values a cycle apart
     * @throws IllegalArgumentException if there are too few data, or the number of seasons is not positive
     */
    public static double naiveError(double[] training, int seasons) {
        Preconditions.checkArgument(
                seasons >= 1 && Objects.requireNonNull(training, "training").length > seasons,
                "The (%s) training values are not more than a cycle of (%s).\nTake more, and a cycle of 1 without seasons.",
                training.length,
                seasons);
        double sum = 0;
        for (int i = seasons; i < training.length; i++) {
            sum += Math.abs(training[i] - training[i - seasons]);
        }
        return sum / (training.length - seasons);
    }

    /**
     * Returns the accuracy in words.
     *
     * @return such as {@code "MAE 3.2, RMSE 4.1, bias 0.4 (too low), WAPE 7.9 %, MASE 0.81 (better than naive), n = 12"}
     */
    public String explain() {
        return "MAE " + Words.number(meanAbsolute) + ", RMSE " + Words.number(rootMeanSquare) + ", bias "
                + Words.number(bias) + (bias > 0 ? " (too low)" : bias < 0 ? " (too high)" : "") + ", WAPE "
                + (weightedAbsolute.isPresent()
                        ? Words.number(weightedAbsolute.getAsDouble() * 100) + " %"
                        : "undefined: all values are zero")
                + ", MASE "
                + (scaled.isPresent()
                        ? Words.number(scaled.getAsDouble())
                                + (scaled.getAsDouble() < 1 ? " (better than naive)" : " (no better than naive)")
                        : "undefined: the training data are constant")
                + ", n = " + n;
    }
}
