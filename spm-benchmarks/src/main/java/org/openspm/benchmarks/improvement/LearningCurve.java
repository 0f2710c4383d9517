package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * How effort falls with practice: by a constant share with every doubling of the units done.
 *
 * <pre>{@code
 * LearningCurve curve = LearningCurve.of(LearningModel.UNIT, 100, 0.8);
 * curve.unit(4);                                         // 64: calls a fourth deal takes if the first took 100
 * LearningCurve.fit(LearningModel.UNIT, callsPerDeal);   // found from a new rep's first deals
 * }</pre>
 *
 * <p>y = first n^b with b = log2(rate), y the average or the unit by the {@link LearningModel}. A rate above 1 describes what grows with
 * practice, such as deals a month. Source: T. P. Wright, Journal of the Aeronautical Sciences 3 (1936) 122-128.
 *
 * @param model  what falls by the rate
 * @param first  the effort of the first unit, positive
 * @param rate  what remains with every doubling, positive: 0.8 for an 80 % curve
 * @param rSquared  how much of the variation of the logarithms the curve explains, 0 to 1; 1 of a curve that is given
 */
public record LearningCurve(LearningModel model, double first, double rate, double rSquared) {

    /**
     * Checks the curve.
     *
     * @param model  what falls by the rate
     * @param first  the effort of the first unit, positive
     * @param rate  what remains with every doubling, positive: 0.8 for an 80 % curve
     * @param rSquared  how much of the variation of the logarithms the curve explains, 0 to 1; 1 of a curve that is given
     * @throws IllegalArgumentException if first or rate are not positive numbers
     */
    public LearningCurve {
        Objects.requireNonNull(model, "model");
        Preconditions.checkArgument(
                first > 0 && first < Double.POSITIVE_INFINITY && rate > 0 && rate < Double.POSITIVE_INFINITY,
                "The first effort (%s) or the rate (%s) is not a positive number.\nAn 80 percent curve has a rate of 0.8.",
                first,
                rate);
    }

    /**
     * Obtains a curve.
     *
     * @param model  what falls by the rate
     * @param first  the effort of the first unit, positive
     * @param rate  what remains with every doubling, positive: 0.8 for an 80 % curve
     * @return the curve
     * @throws IllegalArgumentException if first or rate are not positive numbers
     */
    public static LearningCurve of(LearningModel model, double first, double rate) {
        return new LearningCurve(model, first, rate, 1);
    }

    /**
     * Finds the curve of efforts by a regression of their logarithms.
     *
     * @param model  what falls by the rate
     * @param efforts  the effort of the first unit, the second, and so on: two or more, positive
     * @return the curve
     * @throws IllegalArgumentException if there are fewer, or one is not positive
     */
    public static LearningCurve fit(LearningModel model, Series efforts) {
        Objects.requireNonNull(efforts, "efforts");
        Objects.requireNonNull(model, "model");
        int n = efforts.requireComplete().size();
        Preconditions.checkArgument(
                n >= 2, "The series (%s) of (%s) efforts is no curve.\nTake two or more.", efforts.name(), n);
        double[] x = new double[n];
        double[] y = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            Preconditions.checkArgument(
                    efforts.value(i) > 0,
                    "The effort (%s) of (%s) is not positive.\nA logarithm needs positive efforts.",
                    efforts.value(i),
                    efforts.label(i));
            total += efforts.value(i);
            x[i] = Math.log(i + 1);
            y[i] = Math.log(model == LearningModel.UNIT ? efforts.value(i) : total / (i + 1));
        }
        return regression(model, x, y);
    }

    private static LearningCurve regression(LearningModel model, double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / y.length;
        }
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < x.length; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
            syy += (y[i] - meanY) * (y[i] - meanY);
        }
        double b = sxy / sxx;
        // Logarithms that differ by rounding errors only leave nothing to explain.
        double explained = syy < 1e-20 ? 1 : Math.min(1, sxy * sxy / sxx / syy);
        return new LearningCurve(model, Math.exp(meanY - b * meanX), Math.pow(2, b), explained);
    }

    /**
     * Returns the exponent.
     *
     * @return log2(rate), negative of an effort that falls
     */
    public double exponent() {
        return Math.log(rate) / Math.log(2);
    }

    /**
     * Returns the effort of one unit.
     *
     * @param number  1 for the first
     * @return the effort
     * @throws IllegalArgumentException if the number is not positive
     */
    public double unit(int number) {
        requirePositive(number);
        return model == LearningModel.UNIT
                ? power(number)
                : number * power(number) - (number == 1 ? 0 : (number - 1) * power(number - 1));
    }

    /**
     * Returns the effort of all units up to one.
     *
     * @param number  how many, 1 or more
     * @return the sum of their efforts
     * @throws IllegalArgumentException if the number is not positive
     */
    public double total(int number) {
        requirePositive(number);
        return model == LearningModel.CUMULATIVE_AVERAGE
                ? number * power(number)
                : IntStream.rangeClosed(1, number).mapToDouble(this::power).sum();
    }

    /**
     * Returns the average effort of all units up to one.
     *
     * @param number  how many, 1 or more
     * @return total over number
     * @throws IllegalArgumentException if the number is not positive
     */
    public double average(int number) {
        requirePositive(number);
        return model == LearningModel.CUMULATIVE_AVERAGE ? power(number) : total(number) / number;
    }

    private double power(int number) {
        return first * Math.pow(number, exponent());
    }

    private static void requirePositive(int number) {
        Preconditions.checkArgument(number >= 1, "The unit (%s) does not exist.\nCount from 1.", number);
    }

    /**
     * Returns the curve as data to draw.
     *
     * @param units  how many, 1 or more
     * @return the plot
     * @throws IllegalArgumentException if there are none
     */
    public Plot plot(int units) {
        requirePositive(units);
        return Plot.of(
                        "Learning curve",
                        IntStream.rangeClosed(1, units)
                                .mapToObj(Integer::toString)
                                .toList())
                .withLine(
                        "unit",
                        IntStream.rangeClosed(1, units).mapToDouble(this::unit).toArray())
                .withLine(
                        "average",
                        IntStream.rangeClosed(1, units)
                                .mapToDouble(this::average)
                                .toArray());
    }

    /**
     * Returns the curve in words.
     *
     * @return such as {@code "with every doubling the unit effort comes to 80 % of what it was, from 100 for the first (R² 0.97)"}
     */
    public String explain() {
        return "with every doubling the "
                + model.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " effort comes to " + Words.number(rate * 100) + " % of what it was, from " + Words.number(first)
                + " for the first (R² " + Words.number(rSquared) + ")";
    }
}
