package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;

/**
 * Where a series is going: its change for each period, how sure that is, and, if seasons are known, without them.
 *
 * <pre>{@code
 * Trend trend = Trend.of(bookings, TrendMethod.THEIL_SEN, ConfidenceLevel.DEFAULT);
 * Trend seasonal = Trend.of(bookings, SeasonalIndex.ratioToMovingAverage(bookings, 12), TrendMethod.LEAST_SQUARES, ConfidenceLevel.DEFAULT);
 * seasonal.explain();
 * }</pre>
 *
 * <p>The periods are taken to be equally long, the deviations from the line to be independent of each other. Immutable and thread-safe.
 */
public final class Trend {

    private final Series series;
    private final TrendMethod method;
    private final @Nullable SeasonalIndex seasons;
    private final ConfidenceLevel level;
    private final Slope line;

    private Trend(Series series, TrendMethod method, @Nullable SeasonalIndex seasons, ConfidenceLevel level) {
        this.series = series;
        this.method = method;
        this.seasons = seasons;
        this.level = level;
        double[] values = (seasons == null ? series : seasons.adjust(series)).values();
        double share = level.rate().value().doubleValue();
        this.line = method == TrendMethod.THEIL_SEN ? Slope.theilSen(values, share) : Slope.leastSquares(values, share);
    }

    /**
     * Finds the trend of a series without seasons.
     *
     * @param series  the values, 3 or more
     * @param method  how the slope is found
     * @param level  the confidence of its interval
     * @return the trend
     * @throws IllegalArgumentException if there are fewer, or undefined periods were left out
     */
    public static Trend of(Series series, TrendMethod method, ConfidenceLevel level) {
        requireThree(series);
        return new Trend(
                series, Objects.requireNonNull(method, "method"), null, Objects.requireNonNull(level, "level"));
    }

    /**
     * Finds the trend of a series after its seasons were taken out.
     *
     * @param series  the values, 3 or more
     * @param seasons  the factors of the seasons
     * @param method  how the slope is found
     * @param level  the confidence of its interval, in which the factors count as exact
     * @return the trend
     * @throws IllegalArgumentException if there are fewer, or undefined periods were left out
     */
    public static Trend of(Series series, SeasonalIndex seasons, TrendMethod method, ConfidenceLevel level) {
        requireThree(series);
        return new Trend(
                series,
                Objects.requireNonNull(method, "method"),
                Objects.requireNonNull(seasons, "seasons"),
                Objects.requireNonNull(level, "level"));
    }

    private static void requireThree(Series series) {
        Objects.requireNonNull(series, "series");
        Preconditions.checkArgument(
                series.requireComplete().size() >= 3,
                "The series (%s) of (%s) observations has no trend that could be told from chance.\nTake three or more.",
                series.name(),
                series.size());
    }

    /**
     * Returns the change for each period.
     *
     * @return the slope in the unit of the series
     */
    public double slope() {
        return line.slope();
    }

    /**
     * Returns where the line is at the first observation, without its season.
     *
     * @return the intercept in the unit of the series
     */
    public double intercept() {
        return line.intercept();
    }

    /**
     * Returns which slopes are compatible with the data.
     *
     * @return the interval: of Student's t for least squares, of the ranks of pairwise slopes (Sen) for Theil-Sen
     */
    public Interval interval() {
        return new Interval(line.low(), line.high(), level);
    }

    /**
     * Returns how often values without a trend show a slope as steep, or steeper.
     *
     * @return the two-sided p-value: of Student's t, or of Mann-Kendall with its corrections for ties and continuity
     */
    public double pValue() {
        return line.pValue();
    }

    /**
     * Returns the way the series is going, if that can be told from chance.
     *
     * @return 1 if the whole interval is above zero, -1 if it is below, 0 if zero is in it
     */
    public int direction() {
        return line.low() > 0 ? 1 : line.high() < 0 ? -1 : 0;
    }

    /**
     * Returns the line, with its season, at an observation or beyond.
     *
     * @param index  0 for the first observation; from the size of the series on what is still to come
     * @return the value on the line in the unit of the series
     */
    public double value(int index) {
        double straight = line.intercept() + line.slope() * index;
        return seasons == null ? straight : straight * seasons.of(series, index);
    }

    /**
     * Returns the factors of the seasons.
     *
     * @return the factors, or empty if the series was taken as it is
     */
    public Optional<SeasonalIndex> seasons() {
        return Optional.ofNullable(seasons);
    }

    /**
     * Returns the trend in words.
     *
     * @return such as {@code "Bookings rises by 3.2 a period (2.1 to 4.3 at 95 %, least squares, p = 0.03 %)"}
     */
    public String explain() {
        String way = switch (direction()) {
            case 1 -> " rises by ";
            case -1 -> " falls by ";
            default -> " shows no trend that can be told from chance: ";
        };
        double shown = direction() == 0 ? line.slope() : Math.abs(line.slope());
        return series.name() + way + series.show(shown) + " a period (" + series.show(line.low()) + " to "
                + series.show(line.high()) + " at " + level + ", " + method + ", p = "
                + Words.probability(line.pValue()) + ")" + (seasons == null ? "" : "; " + seasons.explain());
    }

    /**
     * Returns the series and its line as data to draw.
     *
     * @return the plot
     */
    public Plot plot() {
        return Plot.of(series.name() + ", trend", series.labels())
                .withLine("value", series.values())
                .withLine(
                        "trend",
                        IntStream.range(0, series.size())
                                .mapToDouble(this::value)
                                .toArray());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Trend other
                && series.equals(other.series)
                && method == other.method
                && Objects.equals(seasons, other.seasons)
                && level.equals(other.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, method, seasons, level);
    }

    /**
     * Returns the trend in words.
     *
     * @return as {@link #explain()}
     */
    @Override
    public String toString() {
        return explain();
    }
}
