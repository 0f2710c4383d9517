package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;

/**
 * A forecast held against its own past: at each origin the method sees the values before, weights fitted on them alone, and forecasts those
 * that came. A rolling origin, period by period.
 *
 * <pre>{@code
 * Backtest.best(List.of(ForecastMethod.naive(), ForecastMethod.holt()), bookings, 12, 3).explain();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Backtest {

    private final ForecastMethod method;
    private final Series series;
    private final int training;
    private final List<ForecastAccuracy> byHorizon;
    private final ForecastAccuracy overall;
    private final double[] oneAhead;

    private Backtest(
            ForecastMethod method,
            Series series,
            int training,
            List<ForecastAccuracy> byHorizon,
            ForecastAccuracy overall,
            double[] oneAhead) {
        this.method = method;
        this.series = series;
        this.training = training;
        this.byHorizon = byHorizon;
        this.overall = overall;
        this.oneAhead = oneAhead;
    }

    /**
     * Tests a method.
     *
     * @param method  the method
     * @param series  the values
     * @param training  how many values the method sees at the first origin, as many as it needs or more
     * @param horizon  how many periods ahead it forecasts, 1 or more
     * @return the test; each horizon is tested at every origin from which that far ahead something came
     * @throws IllegalArgumentException if a number is out of range, or the series is not longer than training and horizon together
     */
    public static Backtest of(ForecastMethod method, Series series, int training, int horizon) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(method, "method");
        ForecastMethod.requireHorizon(horizon);
        int n = series.requireComplete().size();
        Preconditions.checkArgument(
                training >= Math.max(2, method.shortest()) && training + horizon <= n,
                "The training of (%s) values and horizon of (%s) do not fit the (%s) of the series, or (%s).\n"
                        + "Train on (%s) or more and leave as many as the horizon.",
                training,
                horizon,
                n,
                method.name(),
                Math.max(2, method.shortest()));
        double[][] forecasts = new double[horizon][n - training];
        for (int origin = training; origin < n; origin++) {
            SmoothingRun run = method.run(series.first(origin));
            for (int h = 1; h <= Math.min(horizon, n - origin); h++) {
                forecasts[h - 1][origin - training] = run.ahead(h);
            }
        }
        return measured(method, series, training, forecasts);
    }

    private static Backtest measured(ForecastMethod method, Series series, int training, double[][] forecasts) {
        double[] values = series.values();
        // One scale for all methods and origins, so that they compare: the values that all of them saw, from one to the
        // next.
        double naive = ForecastAccuracy.naiveError(series.first(training).values(), 1);
        List<ForecastAccuracy> byHorizon = new ArrayList<>();
        List<Double> actual = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int h = 1; h <= forecasts.length; h++) {
            int from = actual.size();
            for (int i = 0; i + training + h - 1 < values.length; i++) {
                actual.add(values[i + training + h - 1]);
                expected.add(forecasts[h - 1][i]);
            }
            byHorizon.add(accuracy(actual.subList(from, actual.size()), expected.subList(from, actual.size()), naive));
        }
        return new Backtest(
                method, series, training, List.copyOf(byHorizon), accuracy(actual, expected, naive), forecasts[0]);
    }

    private static ForecastAccuracy accuracy(List<Double> actual, List<Double> forecast, double naive) {
        return ForecastAccuracy.of(
                actual.stream().mapToDouble(Double::doubleValue).toArray(),
                forecast.stream().mapToDouble(Double::doubleValue).toArray(),
                naive);
    }

    /**
     * Tests several methods and returns the one that was least off.
     *
     * @param methods  the methods, one or more
     * @param series  the values
     * @param training  how many values each sees at the first origin
     * @param horizon  how many periods ahead it forecasts
     * @return the test of the method with the least mean absolute error over all horizons; of equal ones the first
     * @throws IllegalArgumentException if there are no methods, or one cannot be tested so
     */
    public static Backtest best(List<ForecastMethod> methods, Series series, int training, int horizon) {
        return Objects.requireNonNull(methods, "methods").stream()
                .map(method -> of(method, series, training, horizon))
                .min(Comparator.comparingDouble(test -> test.accuracy().meanAbsolute()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The methods [] are none.\nName one or more, a naive one among them."));
    }

    /**
     * Returns how far off all forecasts were, whatever their horizon.
     *
     * @return the accuracy
     */
    public ForecastAccuracy accuracy() {
        return overall;
    }

    /**
     * Returns how far off forecasts of one horizon were.
     *
     * @param ahead  how many periods ahead, 1 to the horizon
     * @return the accuracy
     * @throws IllegalArgumentException if that far ahead was not tested
     */
    public ForecastAccuracy accuracy(int ahead) {
        Preconditions.checkArgument(
                ahead >= 1 && ahead <= byHorizon.size(),
                "The horizon (%s) is not within 1 to the (%s) that were tested.\nTest further ahead.",
                ahead,
                byHorizon.size());
        return byHorizon.get(ahead - 1);
    }

    /**
     * Returns how far ahead was tested.
     *
     * @return the number of periods
     */
    public int horizon() {
        return byHorizon.size();
    }

    /**
     * Returns what was tested.
     *
     * @return the method
     */
    public ForecastMethod method() {
        return method;
    }

    /**
     * Returns what it was tested on.
     *
     * @return the series
     */
    public Series series() {
        return series;
    }

    /**
     * Returns the test in words.
     *
     * @return the text: the accuracy of all forecasts, and of each horizon
     */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add(this + ": " + overall.explain());
        for (int h = 1; h <= byHorizon.size(); h++) {
            lines.add("  +" + h + ": " + accuracy(h).explain());
        }
        return String.join("\n", lines);
    }

    /**
     * Returns the values and what was expected of each one period before, as data to draw.
     *
     * @return the plot from the first origin on
     */
    public Plot plot() {
        Series tested = series.last(series.size() - training);
        return Plot.of(series.name() + ", " + method.name() + " one period ahead", tested.labels())
                .withLine("value", tested.values())
                .withLine("forecast", oneAhead);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Backtest other
                && method.equals(other.method)
                && series.equals(other.series)
                && training == other.training
                && byHorizon.equals(other.byHorizon);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, series, training, byHorizon);
    }

    /**
     * Returns what was tested.
     *
     * @return such as {@code "Holt on Bookings from 12 observations on"}
     */
    @Override
    public String toString() {
        return method + " on " + series.name() + " from " + training + " observations on";
    }
}
