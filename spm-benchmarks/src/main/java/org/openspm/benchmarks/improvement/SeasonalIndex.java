package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * How much above or below the average each season is: 1.25 for a fourth quarter that brings a quarter more than an average one.
 *
 * <pre>{@code
 * SeasonalIndex index = SeasonalIndex.ratioToMean(bookingsPerQuarter, 4);
 * ControlChart.of(index.adjust(bookingsPerQuarter), baseline);
 * }</pre>
 *
 * <p>The indices are factors with a mean of 1. Season 1 is the first of the cycle, such as the first month of the fiscal year; a series knows
 * the place of its first observation. This class is immutable and thread-safe.
 */
public final class SeasonalIndex {

    private final double[] indices;
    private final String source;

    private SeasonalIndex(double[] indices, String source) {
        this.indices = indices;
        this.source = source;
    }

    /**
     * Obtains indices that are known from elsewhere, such as a fiscal phasing of 20, 20, 20 and 40 %.
     *
     * @param weights  a positive weight for each season; only their proportions matter
     * @return the indices, the weights over their mean
     * @throws IllegalArgumentException if there are fewer than two, or one is not a positive number
     */
    public static SeasonalIndex given(double... weights) {
        requireSeasons(Objects.requireNonNull(weights, "weights").length);
        return normalised(weights.clone(), "given");
    }

    /**
     * Finds the indices as the mean of each season over the mean of all: for a series without trend.
     *
     * @param series  the values, one cycle or more
     * @param seasons  how many seasons make a cycle, 2 or more: 4 quarters, 12 months
     * @return the indices
     * @throws IllegalArgumentException if a season was not observed, its mean is not positive, or undefined periods were left out
     */
    public static SeasonalIndex ratioToMean(Series series, int seasons) {
        Objects.requireNonNull(series, "series");
        requireSeasons(seasons);
        return averaged(series.requireComplete(), seasons, series.values(), 0, "ratio to mean");
    }

    /**
     * Finds the indices as the mean ratio of each season to the centred moving average over one cycle: for a series with a trend. Classical
     * decomposition; a cycle of even length takes half of the values at both ends.
     *
     * @param series  the values, two cycles or more, positive on average over any cycle
     * @param seasons  how many seasons make a cycle, 2 or more: 4 quarters, 12 months
     * @return the indices
     * @throws IllegalArgumentException if there are fewer than two cycles, a mean is not positive, or undefined periods were left out
     */
    public static SeasonalIndex ratioToMovingAverage(Series series, int seasons) {
        Objects.requireNonNull(series, "series");
        requireSeasons(seasons);
        double[] x = series.requireComplete().values();
        Preconditions.checkArgument(
                x.length >= 2 * seasons,
                "The series (%s) of (%s) observations is shorter than two cycles of (%s).\nTake ratioToMean, or a longer series.",
                series.name(),
                x.length,
                seasons);
        int half = seasons / 2;
        double[] ratios = new double[x.length - 2 * half];
        for (int i = 0; i < ratios.length; i++) {
            double sum = 0;
            for (int j = i; j <= i + 2 * half; j++) {
                boolean end = seasons % 2 == 0 && (j == i || j == i + 2 * half);
                sum += end ? x[j] / 2 : x[j];
            }
            Preconditions.checkArgument(
                    sum > 0,
                    "The moving average around (%s) of the series (%s) is not positive.\n"
                            + "Factors mean something for positive values only.",
                    series.label(i + half),
                    series.name());
            ratios[i] = x[i + half] / (sum / seasons);
        }
        return averaged(series, seasons, ratios, half, "ratio to moving average");
    }

    private static SeasonalIndex averaged(Series series, int seasons, double[] values, int offset, String method) {
        double[] sums = new double[seasons];
        int[] counts = new int[seasons];
        for (int i = 0; i < values.length; i++) {
            int season = series.season(i + offset, seasons) - 1;
            sums[season] += values[i];
            counts[season]++;
        }
        for (int i = 0; i < seasons; i++) {
            Preconditions.checkArgument(
                    counts[i] > 0,
                    "The season (%s) of (%s) was not observed in the series (%s).\nTake a longer series.",
                    i + 1,
                    seasons,
                    series.name());
            sums[i] /= counts[i];
        }
        return normalised(sums, method + ", " + series);
    }

    private static SeasonalIndex normalised(double[] weights, String source) {
        double mean = Arrays.stream(weights).sum() / weights.length;
        for (int i = 0; i < weights.length; i++) {
            int season = i + 1;
            double weight = weights[i];
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The season (" + season + ") has a weight of (" + weight
                        + "), which is not a positive number.\n"
                        + "Factors mean something for positive values only; join seasons in which nothing happens.");
            }
            weights[i] = weight / mean;
        }
        return new SeasonalIndex(weights, source);
    }

    private static void requireSeasons(int seasons) {
        Preconditions.checkArgument(
                seasons >= 2,
                "The number of seasons (%s) is below two.\nFour quarters or twelve months make a cycle.",
                seasons);
    }

    /**
     * Returns how many seasons make a cycle.
     *
     * @return the number of seasons
     */
    public int seasons() {
        return indices.length;
    }

    /**
     * Returns the factor of a season.
     *
     * @param season  1 for the first
     * @return the factor, 1 for an average season
     * @throws IllegalArgumentException if there is no such season
     */
    public double index(int season) {
        Preconditions.checkArgument(
                season >= 1 && season <= indices.length,
                "The season (%s) is not within 1 to (%s).\nCount from 1.",
                season,
                indices.length);
        return indices[season - 1];
    }

    /**
     * Returns all factors.
     *
     * @return the factors, season 1 first
     */
    public List<Double> indices() {
        return Arrays.stream(indices).boxed().toList();
    }

    /** Returns the factor of an observation, beyond the end of the series too. */
    double of(Series series, int index) {
        return indices[series.season(index, indices.length) - 1];
    }

    /**
     * Returns a series without its seasons: each value over the factor of its season.
     *
     * @param series  the values
     * @return the seasonally adjusted series
     * @throws IllegalArgumentException if undefined periods were left out of it
     */
    public Series adjust(Series series) {
        Objects.requireNonNull(series, "series");
        double[] adjusted = series.requireComplete().values();
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] /= of(series, i);
        }
        return series.withValues(series.name() + ", seasonally adjusted", adjusted);
    }

    /**
     * Returns the factors as data to draw.
     *
     * @return the plot
     */
    public Plot plot() {
        List<String> labels = IntStream.rangeClosed(1, indices.length)
                .mapToObj(Integer::toString)
                .toList();
        return Plot.of("Seasonal index", labels).withLine("index", indices);
    }

    /**
     * Returns the factors in words.
     *
     * @return such as {@code "seasonal index 0.9, 0.8, 1.05, 1.25 (ratio to mean, Bookings, 8 observations from 2024-Q1 to 2025-Q4)"}
     */
    public String explain() {
        return "seasonal index "
                + String.join(
                        ", ", Arrays.stream(indices).mapToObj(Words::number).toList()) + " (" + source + ")";
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SeasonalIndex other
                && Arrays.equals(indices, other.indices)
                && source.equals(other.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(indices), source);
    }

    /**
     * Returns the factors in words.
     *
     * @return as {@link #explain()}
     */
    @Override
    public String toString() {
        return explain();
    }
}
