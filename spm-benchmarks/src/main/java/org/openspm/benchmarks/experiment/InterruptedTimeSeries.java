package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.LinearRegression;
import org.openspm.benchmarks.statistic.Regression;
import org.openspm.benchmarks.statistic.TestResult;

/**
 * Before and after a change without a comparison group: did the level jump, did the slope bend, against where the trend was going?
 *
 * <pre>{@code
 * InterruptedTimeSeries.of(winRatePerMonth, "2026-04", ConfidenceLevel.DEFAULT).levelChange();
 * }</pre>
 *
 * <p>Segmented least squares: value = a + b t + c D + d (t - t0) D, where D is 1 from the first observation after the change at t0 on; c is the change of level, d that of the slope. Errors
 * are taken to be independent of each other; where {@link #durbinWatson()} is far below 2 they are not, and intervals are too narrow. What else happened at that time is part
 * of the change: with a comparison group, {@link DifferenceInDifferences} is better. Source: A. K. Wagner and others, Journal of Clinical Pharmacy and Therapeutics 27 (2002)
 * 299-309. This class is immutable and thread-safe.
 */
public final class InterruptedTimeSeries {

    private static final int FEWEST = 3;
    private static final int COMFORTABLE = 8;
    private static final double AUTOCORRELATED = 1.2;
    private static final int LEVEL = 1;
    private static final int SLOPE = 2;

    private final Series series;
    private final int change;
    private final ConfidenceLevel level;
    private final Regression regression;

    private InterruptedTimeSeries(Series series, int change, ConfidenceLevel level) {
        this.series = series;
        this.change = change;
        this.level = level;
        double[][] rows = new double[series.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, i >= change);
        }
        this.regression = LinearRegression.withDefaults().at(level).of(series.values(), rows);
    }

    private double[] row(int at, boolean isAfter) {
        return new double[] {at, isAfter ? 1 : 0, isAfter ? at - change : 0};
    }

    /**
     * Fits both segments.
     *
     * @param series  the values, three or more before the change and three or more after
     * @param firstAfter  the label of the first observation after the change
     * @param level  the confidence of the intervals
     * @return the fit
     * @throws IllegalArgumentException if there is no such label, there are fewer observations on a side, or undefined periods were left out
     */
    public static InterruptedTimeSeries of(Series series, String firstAfter, ConfidenceLevel level) {
        Objects.requireNonNull(series, "series").requireComplete();
        Objects.requireNonNull(level, "level");
        int change = series.labels().indexOf(Objects.requireNonNull(firstAfter, "firstAfter"));
        Preconditions.checkArgument(
                change >= FEWEST && series.size() - change >= FEWEST,
                "The change at (%s) of the series (%s) has fewer than %s observations before or after it.\n"
                        + "Name a label of the series, and wait until there are enough.",
                firstAfter,
                series.name(),
                FEWEST);
        return new InterruptedTimeSeries(series, change, level);
    }

    /**
     * Returns by how much the level jumped at the change.
     *
     * @return the test of no jump, its effect the jump in the unit of the series
     */
    public TestResult levelChange() {
        return regression.slope(LEVEL);
    }

    /**
     * Returns by how much the slope changed.
     *
     * @return the test of no change, its effect the slope after less that before, in the unit of the series for each period
     */
    public TestResult slopeChange() {
        return regression.slope(SLOPE);
    }

    /**
     * Returns where the trend before the change would have led.
     *
     * @param index  which observation, 0 the first
     * @return the value of the old trend with the interval of its mean
     * @throws IllegalArgumentException if there is no such observation
     */
    public Estimate withoutChange(int index) {
        requireIndex(index);
        return regression.mean(row(index, false));
    }

    /**
     * Returns the value that both segments yield.
     *
     * @param index  which observation, 0 the first
     * @return the fitted value with the interval of its mean
     * @throws IllegalArgumentException if there is no such observation
     */
    public Estimate fitted(int index) {
        requireIndex(index);
        return regression.mean(row(index, index >= change));
    }

    private void requireIndex(int index) {
        Preconditions.checkArgument(
                index >= 0 && index < series.size(),
                "The observation (%s) is none of (%s).\nCount from 0.",
                index,
                series.size());
    }

    /**
     * Returns whether what the fit leaves is correlated from one observation to the next.
     *
     * @return the statistic of Durbin and Watson, 0 to 4: near 2 without correlation, below it where neighbours are alike; undefined if nothing is left
     */
    public Estimate durbinWatson() {
        String method = "Durbin-Watson statistic";
        double squares = 0;
        double steps = 0;
        double before = 0;
        for (int i = 0; i < series.size(); i++) {
            double rest = series.value(i) - fitted(i).value().orElse(Double.NaN);
            squares += rest * rest;
            steps += i == 0 ? 0 : (rest - before) * (rest - before);
            before = rest;
        }
        return squares > 0
                ? Estimate.of(steps / squares, method)
                : Estimate.undefined(method, "the observations lie on the lines");
    }

    /**
     * Returns what to bear in mind.
     *
     * @return that there is no comparison group, and where few observations or correlated errors make intervals too narrow
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.add("there is no comparison group: what else happened at that time is part of the change");
        int after = series.size() - change;
        if (Math.min(change, after) < COMFORTABLE) {
            warnings.add("there are (" + change + ") observations before and (" + after + ") after, fewer than "
                    + COMFORTABLE + " on a side");
        }
        durbinWatson().value().ifPresent(statistic -> {
            if (statistic < AUTOCORRELATED) {
                warnings.add("neighbouring observations are alike (Durbin-Watson " + Words.number(statistic)
                        + "): intervals are too narrow");
            }
        });
        return List.copyOf(warnings);
    }

    /**
     * Returns the series with both segments as data to draw.
     *
     * @return the plot: lines of the values, the fit, and where the old trend would have led, which begins at the change; a mark at the change
     */
    public Plot plot() {
        double[] fit = new double[series.size()];
        double[] without = new double[series.size()];
        for (int i = 0; i < fit.length; i++) {
            fit[i] = fitted(i).value().orElse(Double.NaN);
            without[i] = i < change ? Double.NaN : withoutChange(i).value().orElse(Double.NaN);
        }
        return Plot.of(series.name(), series.labels())
                .withLine("value", series.values())
                .withLine("fit", fit)
                .withLine("without the change", without)
                .withMark(change, "the change");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof InterruptedTimeSeries other
                && series.equals(other.series)
                && change == other.change
                && level.equals(other.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, change, level);
    }

    /**
     * Returns both changes in words.
     *
     * @return such as {@code "Win rate from 2026-04: level 5.1 (2 to 8.2 at 95 %), ..; slope .."}
     */
    @Override
    public String toString() {
        return series.name() + " from " + series.label(change) + ": level "
                + levelChange().effect() + "; slope " + slopeChange().effect();
    }
}
