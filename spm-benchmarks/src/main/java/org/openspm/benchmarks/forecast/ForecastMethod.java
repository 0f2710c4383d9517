package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.Objects;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

/**
 * How values to come are found from those before.
 *
 * <pre>{@code
 * ForecastMethod winter = ForecastMethod.holtWintersAdditive(12);              // parameters fitted
 * Forecast next = winter.forecast(bookings, 6, ConfidenceLevel.DEFAULT);
 * Backtest past = Backtest.of(winter, bookings, 24, 6);                        // how far off it would have been
 * Backtest naive = Backtest.of(ForecastMethod.seasonalNaive(12), bookings, 24, 6);
 * }</pre>
 *
 * <p>Methods of exponential smoothing start from the first values (level: the first value; trend: the difference of the first two; seasons:
 * the first cycle around its mean, the trend from the means of the first two cycles) and minimise the squares of their one-step errors where
 * parameters are not given: a grid, then the simplex of Nelder and Mead from its best points, always with the same result. Sources: C. C. Holt
 * (1957); P. R. Winters, Management Science 6 (1960) 324-342; R. J. Hyndman and G. Athanasopoulos, Forecasting: principles and practice. This
 * class is immutable and thread-safe.
 */
public final class ForecastMethod {

    private final String name;
    private final Smoothing smoothing;
    private final double[] given;

    private ForecastMethod(String name, Smoothing smoothing, double... given) {
        this.name = name;
        this.smoothing = smoothing;
        this.given = given;
    }

    /**
     * Forecasts the last value.
     *
     * @return the method every other has to beat
     */
    public static ForecastMethod naive() {
        return new ForecastMethod("naive", new Smoothing(Smoothing.Kind.NAIVE, 1));
    }

    /**
     * Forecasts the value of the same season a cycle before.
     *
     * @param seasons  how many seasons make a cycle, 2 or more
     * @return the method every other has to beat where there are seasons
     * @throws IllegalArgumentException if there are fewer than two seasons
     */
    public static ForecastMethod seasonalNaive(int seasons) {
        return new ForecastMethod(
                "seasonal naive of " + seasons, new Smoothing(Smoothing.Kind.NAIVE, requireSeasons(seasons)));
    }

    /**
     * Forecasts the mean of all values: the run rate goes on.
     *
     * @return the method
     */
    public static ForecastMethod runRate() {
        return new ForecastMethod("run rate", new Smoothing(Smoothing.Kind.MEAN, 1));
    }

    /**
     * Forecasts an exponentially weighted mean, its weight fitted.
     *
     * @return the method, for a series without trend and seasons
     */
    public static ForecastMethod simpleSmoothing() {
        return new ForecastMethod("simple exponential smoothing", new Smoothing(Smoothing.Kind.SIMPLE, 1));
    }

    /**
     * Forecasts an exponentially weighted mean.
     *
     * @param alpha  the weight of the newest value, 0 to 1
     * @return the method, for a series without trend and seasons
     * @throws IllegalArgumentException if the weight is out of range
     */
    public static ForecastMethod simpleSmoothing(double alpha) {
        return new ForecastMethod(
                "simple exponential smoothing", new Smoothing(Smoothing.Kind.SIMPLE, 1), requireWeights(alpha));
    }

    /**
     * Forecasts a level and a trend, both weighted exponentially, their weights fitted.
     *
     * @return Holt's method, for a series with a trend
     */
    public static ForecastMethod holt() {
        return new ForecastMethod("Holt", new Smoothing(Smoothing.Kind.HOLT, 1));
    }

    /**
     * Forecasts a level and a trend, both weighted exponentially.
     *
     * @param alpha  the weight of the newest value in the level, 0 to 1
     * @param beta  the weight of the newest change of level in the trend, 0 to 1
     * @return Holt's method, for a series with a trend
     * @throws IllegalArgumentException if a weight is out of range
     */
    public static ForecastMethod holt(double alpha, double beta) {
        return new ForecastMethod("Holt", new Smoothing(Smoothing.Kind.HOLT, 1), requireWeights(alpha, beta));
    }

    /**
     * Forecasts level, trend and seasons that add up, their weights fitted.
     *
     * @param seasons  how many seasons make a cycle, 2 or more
     * @return the additive method of Holt and Winters, for seasons of a constant size
     * @throws IllegalArgumentException if there are fewer than two seasons
     */
    public static ForecastMethod holtWintersAdditive(int seasons) {
        return new ForecastMethod(
                "additive Holt-Winters of " + seasons, new Smoothing(Smoothing.Kind.ADDITIVE, requireSeasons(seasons)));
    }

    /**
     * Forecasts level, trend and seasons that add up.
     *
     * @param seasons  how many seasons make a cycle, 2 or more
     * @param alpha  the weight of the newest value in the level, 0 to 1
     * @param beta  the weight of the newest change of level in the trend, 0 to 1
     * @param gamma  the weight of the newest deviation in its season, 0 to 1
     * @return the additive method of Holt and Winters, for seasons of a constant size
     * @throws IllegalArgumentException if there are fewer than two seasons, or a weight is out of range
     */
    public static ForecastMethod holtWintersAdditive(int seasons, double alpha, double beta, double gamma) {
        return new ForecastMethod(
                "additive Holt-Winters of " + seasons,
                new Smoothing(Smoothing.Kind.ADDITIVE, requireSeasons(seasons)),
                requireWeights(alpha, beta, gamma));
    }

    /**
     * Forecasts level and trend times a factor for the season, their weights fitted.
     *
     * @param seasons  how many seasons make a cycle, 2 or more
     * @return the multiplicative method of Holt and Winters, for positive values whose seasons grow with the level
     * @throws IllegalArgumentException if there are fewer than two seasons
     */
    public static ForecastMethod holtWintersMultiplicative(int seasons) {
        return new ForecastMethod(
                "multiplicative Holt-Winters of " + seasons,
                new Smoothing(Smoothing.Kind.MULTIPLICATIVE, requireSeasons(seasons)));
    }

    /**
     * Forecasts level and trend times a factor for the season.
     *
     * @param seasons  how many seasons make a cycle, 2 or more
     * @param alpha  the weight of the newest value in the level, 0 to 1
     * @param beta  the weight of the newest change of level in the trend, 0 to 1
     * @param gamma  the weight of the newest ratio in its season, 0 to 1
     * @return the multiplicative method of Holt and Winters, for positive values whose seasons grow with the level
     * @throws IllegalArgumentException if there are fewer than two seasons, or a weight is out of range
     */
    public static ForecastMethod holtWintersMultiplicative(int seasons, double alpha, double beta, double gamma) {
        return new ForecastMethod(
                "multiplicative Holt-Winters of " + seasons,
                new Smoothing(Smoothing.Kind.MULTIPLICATIVE, requireSeasons(seasons)),
                requireWeights(alpha, beta, gamma));
    }

    private static int requireSeasons(int seasons) {
        Preconditions.checkArgument(
                seasons >= 2,
                "The number of seasons (%s) is below two.\nFour quarters or twelve months make a cycle.",
                seasons);
        return seasons;
    }

    private static double[] requireWeights(double... weights) {
        for (double weight : weights) {
            Preconditions.checkArgument(
                    weight >= 0 && weight <= 1,
                    "The weight (%s) is not within 0 to 1.\nThe newest value weighs that much, the past the rest.",
                    weight);
        }
        return weights;
    }

    /**
     * Forecasts a series.
     *
     * @param series  the values so far, as many as the method needs: {@link #shortest()} or more
     * @param horizon  how many periods ahead, 1 or more
     * @param level  the confidence of the prediction intervals
     * @return the forecast
     * @throws IllegalArgumentException if the series is too short or has undefined periods left out, the horizon is not positive, or the
     *     multiplicative method meets a value that is not positive
     */
    public Forecast forecast(Series series, int horizon, ConfidenceLevel level) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(level, "level");
        requireHorizon(horizon);
        return Forecast.of(this, series, run(series), horizon, level);
    }

    static void requireHorizon(int horizon) {
        Preconditions.checkArgument(
                horizon >= 1, "The horizon (%s) is not positive.\nForecast one period ahead or more.", horizon);
    }

    /** Runs over the values, with the given weights or the best. */
    SmoothingRun run(Series series) {
        double[] values = series.requireComplete().values();
        Preconditions.checkArgument(
                values.length >= shortest(),
                "The series (%s) of (%s) observations is too short for (%s).\nIt needs (%s).",
                series.name(),
                values.length,
                name,
                shortest());
        if (smoothing.kind() == Smoothing.Kind.MULTIPLICATIVE) {
            for (int i = 0; i < values.length; i++) {
                Preconditions.checkArgument(
                        values[i] > 0,
                        "The value (%s) of (%s) is not positive, and multiplicative seasons need positive values.\n"
                                + "Take the additive method.",
                        values[i],
                        series.label(i));
            }
        }
        return smoothing.run(
                values, given.length > 0 || smoothing.weights() == 0 ? given : WeightSearch.best(smoothing, values));
    }

    /**
     * Returns how many values the method needs at least.
     *
     * @return two to start from and one to be wrong about, as a rule; two cycles and one for methods with seasons
     */
    public int shortest() {
        return smoothing.warmUp() + 1;
    }

    /**
     * Returns what the method is called.
     *
     * @return such as {@code "additive Holt-Winters of 12"}
     */
    public String name() {
        return name;
    }

    /** Returns how the squares of errors grow with the horizon, or nothing if no formula is known. */
    double[] variances(SmoothingRun run, int horizon) {
        return smoothing.variances(run, horizon);
    }

    /**
     * Returns the name and the given weights.
     *
     * @return such as {@code "Holt (0.5, 0.1)"}
     */
    @Override
    public String toString() {
        return given.length == 0 ? name : name + " " + inWords(given);
    }

    static String inWords(double[] weights) {
        return "("
                + String.join(
                        ", ", Arrays.stream(weights).mapToObj(Words::number).toList())
                + ")";
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ForecastMethod other && name.equals(other.name) && Arrays.equals(given, other.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(given));
    }
}
