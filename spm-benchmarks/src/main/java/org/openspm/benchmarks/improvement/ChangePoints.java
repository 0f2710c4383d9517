package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

/**
 * When the level of a series changed, found afterwards and all at once; a control chart asks point by point.
 *
 * <pre>{@code
 * ChangePoints.penalised(bookings).points();
 * ChangePoints.permuted(bookings, ConfidenceLevel.DEFAULT, 999, 42L).explain();
 * }</pre>
 *
 * <p>Values around a level are taken to be independent of each other: take out season and trend first. Immutable and thread-safe.
 */
public final class ChangePoints {

    private final Series series;
    private final List<ChangePoint> points;
    private final String method;

    private ChangePoints(Series series, List<ChangePoint> points, String method) {
        this.series = series;
        this.points = points;
        this.method = method;
    }

    /**
     * Finds the changes that pay a penalty of 3 ln n variances each, with stretches of two observations or more.
     *
     * @param series  the values, 4 or more
     * @return the changes
     * @throws IllegalArgumentException if there are fewer, or undefined periods were left out
     */
    public static ChangePoints penalised(Series series) {
        Objects.requireNonNull(series, "series");
        return penalised(series, 3 * Math.log(series.size()), 2);
    }

    /**
     * Finds the changes of level that minimise the sum of squares around the levels plus a penalty for each change; the optimum over all ways
     * to cut the series, by dynamic programming with pruning.
     *
     * <p>Source: R. Killick, P. Fearnhead and I. A. Eckley, Journal of the American Statistical Association 107 (2012) 1590-1598 (PELT).
     *
     * @param series  the values, at least two stretches
     * @param penalty  what a change costs, in variances of a single value, positive; the variance is that of the mean moving range, which one
     *     shift hardly touches
     * @param shortest  the fewest observations between two changes, 1 or more
     * @return the changes
     * @throws IllegalArgumentException if the series is too short, a number out of range, or undefined periods were left out
     */
    public static ChangePoints penalised(Series series, double penalty, int shortest) {
        requireLength(series, shortest);
        Preconditions.checkArgument(
                penalty > 0 && penalty < Double.POSITIVE_INFINITY,
                "The penalty (%s) is not a positive number.\nTake 3 ln n, or more to find fewer changes.",
                penalty);
        double sigma = Baseline.of(series).sigma();
        // Without spread there is one level, and no price that could keep rounding errors from looking like two.
        List<Integer> cuts =
                sigma == 0 ? List.of() : new Segmentation(series.values(), penalty * sigma * sigma, shortest).cuts();
        SortedMap<Integer, OptionalDouble> found = new TreeMap<>();
        cuts.forEach(cut -> found.put(cut, OptionalDouble.empty()));
        return new ChangePoints(
                series,
                points(series, found),
                "penalty of " + Words.number(penalty) + " variances a change, stretches of " + shortest + " or more");
    }

    /**
     * Finds changes one by one: where the cumulative sum of deviations ranges wider than it does in shuffled series, the series is cut where
     * that fits best, and both parts are looked at in the same way.
     *
     * <p>Source: W. A. Taylor, Change-point analysis: a powerful new tool for detecting changes (2000).
     *
     * @param series  the values, 4 or more
     * @param level  1 less the chance to find a change where there is none, for each stretch that is looked at
     * @param shuffles  how often to shuffle, 99 or more
     * @param seed  where the shuffling starts: one seed, one result
     * @return the changes, each with its p-value, (1 + shuffles that range as wide) / (1 + shuffles)
     * @throws IllegalArgumentException if a number is out of range, or undefined periods were left out
     */
    public static ChangePoints permuted(Series series, ConfidenceLevel level, int shuffles, long seed) {
        requireLength(series, 2);
        Objects.requireNonNull(level, "level");
        Preconditions.checkArgument(
                shuffles >= 99,
                "The number of shuffles (%s) is below 99.\nTake 999, or more for small p-values.",
                shuffles);
        double alpha = 1 - level.rate().value().doubleValue();
        SortedMap<Integer, OptionalDouble> found = new Shuffling(series.values(), alpha, shuffles, seed).cuts();
        return new ChangePoints(
                series, points(series, found), "shuffled " + shuffles + " times from seed " + seed + ", at " + level);
    }

    private static void requireLength(Series series, int shortest) {
        Objects.requireNonNull(series, "series");
        Preconditions.checkArgument(
                shortest >= 1, "The shortest stretch (%s) is not positive.\nTake two observations or more.", shortest);
        Preconditions.checkArgument(
                series.requireComplete().size() >= Math.max(2, 2 * shortest),
                "The series (%s) of (%s) observations is shorter than two stretches of (%s).\nTake a longer series.",
                series.name(),
                series.size(),
                shortest);
    }

    private static List<ChangePoint> points(Series series, SortedMap<Integer, OptionalDouble> cuts) {
        List<Integer> bounds = new ArrayList<>(cuts.keySet());
        bounds.add(0, 0);
        bounds.add(series.size());
        List<ChangePoint> points = new ArrayList<>();
        for (int i = 1; i < bounds.size() - 1; i++) {
            int cut = bounds.get(i);
            points.add(new ChangePoint(
                    cut,
                    series.label(cut),
                    mean(series, bounds.get(i - 1), cut),
                    mean(series, cut, bounds.get(i + 1)),
                    cuts.getOrDefault(cut, OptionalDouble.empty())));
        }
        return List.copyOf(points);
    }

    private static double mean(Series series, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += series.value(i);
        }
        return sum / (to - from);
    }

    /**
     * Returns the changes.
     *
     * @return the changes in the order of time, none if the level is one
     */
    public List<ChangePoint> points() {
        return points;
    }

    /**
     * Returns the changes in words.
     *
     * @return the text, a line a change
     */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add(series.name() + ": " + (points.isEmpty() ? "no change of level" : points.size() + " change of level")
                + (points.size() > 1 ? "s" : "") + " (" + method + ")");
        for (ChangePoint point : points) {
            lines.add("  " + point.label() + ": from " + series.show(point.before()) + " to "
                    + series.show(point.after())
                    + (point.pValue().isPresent()
                            ? ", p = " + Words.probability(point.pValue().getAsDouble())
                            : ""));
        }
        return String.join("\n", lines);
    }

    /**
     * Returns the series and its levels as data to draw.
     *
     * @return the plot, the changes as marks
     */
    public Plot plot() {
        double[] levels = new double[series.size()];
        int from = 0;
        List<Integer> ends =
                new ArrayList<>(points.stream().map(ChangePoint::index).toList());
        ends.add(series.size());
        for (int end : ends) {
            Arrays.fill(levels, from, end, mean(series, from, end));
            from = end;
        }
        Plot plot = Plot.of(series.name() + ", changes of level", series.labels())
                .withLine("value", series.values())
                .withLine("level", levels);
        for (ChangePoint point : points) {
            plot = plot.withMark(point.index(), "change of level");
        }
        return plot;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ChangePoints other
                && series.equals(other.series)
                && points.equals(other.points)
                && method.equals(other.method);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, points, method);
    }

    /**
     * Returns the first line of the explanation.
     *
     * @return such as {@code "Bookings: 1 change of level (penalty of 9 variances a change, stretches of 2 or more)"}
     */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElse(series.name());
    }
}
