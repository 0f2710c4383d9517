package org.openspm.benchmarks.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;

/**
 * What a {@link ForecastMethod} expects of the periods to come.
 *
 * <p>The intervals are for single values. They take the one-step errors to be independent, normal and of one size, and the weights to be
 * known, so that they are rather too narrow: a {@link Backtest} says how wide they were to be. The variance ahead is the one-step variance
 * times h for naive (whole cycles for seasonal naive), 1 + 1/n for the run rate, and 1 + sum c(j)² for exponential smoothing with
 * c(j) = alpha (1 + beta j), and gamma (1 - alpha) more for whole cycles (R. J. Hyndman and others, Forecasting with exponential smoothing,
 * 2008, class 1). No formula holds for multiplicative seasons: those intervals come from the backtest alone. Immutable and thread-safe.
 */
public final class Forecast {

    private final Series series;
    private final ForecastMethod method;
    private final List<ForecastPoint> points;
    private final List<Double> weights;
    private final ConfidenceLevel level;
    private final String intervals;

    private Forecast(
            Series series,
            ForecastMethod method,
            List<ForecastPoint> points,
            List<Double> weights,
            ConfidenceLevel level,
            String intervals) {
        this.series = series;
        this.method = method;
        this.points = List.copyOf(points);
        this.weights = weights;
        this.level = level;
        this.intervals = intervals;
    }

    static Forecast of(ForecastMethod method, Series series, SmoothingRun run, int horizon, ConfidenceLevel level) {
        double[] factors = method.variances(run, horizon);
        // One degree of freedom for each weight that could have been fitted; none is left of a very short series.
        int freedom = Math.max(1, run.errors() - run.weights().length);
        double variance = run.squares() / freedom;
        List<ForecastPoint> points = new ArrayList<>();
        for (int h = 1; h <= horizon; h++) {
            double value = run.ahead(h);
            Optional<Interval> interval = factors.length == 0
                    ? Optional.empty()
                    : Optional.of(around(value, Math.sqrt(variance * factors[h - 1]), level));
            points.add(new ForecastPoint(h, value, interval));
        }
        return new Forecast(
                series,
                method,
                points,
                Arrays.stream(run.weights()).boxed().toList(),
                level,
                factors.length == 0
                        ? "no interval: none is known by formula for multiplicative seasons, ask a backtest"
                        : "intervals at " + level + " of normal errors with known weights");
    }

    private static Interval around(double value, double error, ConfidenceLevel level) {
        double half = level.normalQuantile() * error;
        return new Interval(value - half, value + half, level);
    }

    /**
     * Returns this forecast with the intervals that its own past asks for: the root mean square errors of the backtest at each horizon.
     *
     * @param past  a backtest of the same method on the same series, of this horizon or a longer one
     * @return the forecast
     * @throws IllegalArgumentException if the backtest is of another method or series, or of a shorter horizon
     */
    public Forecast withIntervalsOf(Backtest past) {
        Objects.requireNonNull(past, "past");
        if (!past.method().equals(method) || !past.series().equals(series) || past.horizon() < points.size()) {
            throw new IllegalArgumentException(
                    "The backtest (" + past + ") is not of this forecast, (" + method + ") of ("
                            + series.name() + ") over (" + points.size()
                            + ") periods.\nTest the same method on the same series and as far ahead.");
        }
        List<ForecastPoint> tested = points.stream()
                .map(point -> new ForecastPoint(
                        point.ahead(),
                        point.value(),
                        Optional.of(around(
                                point.value(), past.accuracy(point.ahead()).rootMeanSquare(), level))))
                .toList();
        return new Forecast(
                series, method, tested, weights, level, "intervals at " + level + " of the errors of " + past);
    }

    /**
     * Returns what is expected of each period.
     *
     * @return the points, the next period first
     */
    public List<ForecastPoint> points() {
        return points;
    }

    /**
     * Returns what is expected of all periods together.
     *
     * @return the sum of the values
     */
    public double total() {
        return points.stream().mapToDouble(ForecastPoint::value).sum();
    }

    /**
     * Returns the weights that were used, fitted or given.
     *
     * @return alpha, beta and gamma as far as the method has them
     */
    public List<Double> weights() {
        return weights;
    }

    /**
     * Returns how the values were found.
     *
     * @return the method
     */
    public ForecastMethod method() {
        return method;
    }

    /**
     * Returns the forecast in words.
     *
     * @return the text: method and weights, a line a period, and what the intervals take for granted
     */
    public String explain() {
        List<String> lines = new ArrayList<>();
        double[] used = weights.stream().mapToDouble(Double::doubleValue).toArray();
        lines.add(series.name() + " by " + method.name() + (used.length == 0 ? "" : " " + ForecastMethod.inWords(used))
                + ", from " + series.size() + " observations");
        for (ForecastPoint point : points) {
            lines.add("  +" + point.ahead() + ": " + series.show(point.value())
                    + point.interval()
                            .map(found -> " (" + series.show(found.low()) + " to " + series.show(found.high()) + ")")
                            .orElse(""));
        }
        lines.add("  " + intervals);
        return String.join("\n", lines);
    }

    /**
     * Returns the series and the forecast as data to draw.
     *
     * @return the plot, labelled +1, +2 and so on beyond the series
     */
    public Plot plot() {
        int n = series.size();
        int all = n + points.size();
        List<String> labels = new ArrayList<>(series.labels());
        double[] values = new double[all];
        double[] expected = new double[all];
        double[] low = new double[all];
        double[] high = new double[all];
        for (double[] line : List.of(values, expected, low, high)) {
            Arrays.fill(line, Double.NaN);
        }
        System.arraycopy(series.values(), 0, values, 0, n);
        for (ForecastPoint point : points) {
            int at = n + point.ahead() - 1;
            labels.add("+" + point.ahead());
            expected[at] = point.value();
            low[at] = point.interval().map(Interval::low).orElse(Double.NaN);
            high[at] = point.interval().map(Interval::high).orElse(Double.NaN);
        }
        return Plot.of(series.name() + ", forecast by " + method.name(), labels)
                .withLine("value", values)
                .withLine("forecast", expected)
                .withLine("lower bound", low)
                .withLine("upper bound", high);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Forecast other
                && series.equals(other.series)
                && method.equals(other.method)
                && points.equals(other.points)
                && level.equals(other.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, method, points, level);
    }

    /**
     * Returns what is expected, in one line.
     *
     * @return such as {@code "Bookings by naive: 41, 41, 41"}
     */
    @Override
    public String toString() {
        return series.name() + " by " + method.name() + ": "
                + String.join(
                        ", ",
                        points.stream()
                                .map(point -> Words.number(point.value()))
                                .toList());
    }
}
