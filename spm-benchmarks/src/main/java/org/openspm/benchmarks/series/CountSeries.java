package org.openspm.benchmarks.series;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Unit;

/**
 * Counts in the order of time, each out of a size of its own: what charts of proportions and rates are made of.
 *
 * <pre>{@code
 * CountSeries won = CountSeries.of(winRatePerMonth);     // numerator and denominator of a ratio of counts
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CountSeries {

    private final String name;
    private final List<Count> counts;
    private final List<String> skipped;

    CountSeries(String name, List<Count> counts, List<String> skipped) {
        this.name = name;
        this.counts = List.copyOf(counts);
        this.skipped = List.copyOf(skipped);
        Set<String> labels = new HashSet<>();
        for (Count count : this.counts) {
            Preconditions.checkArgument(
                    labels.add(count.label()),
                    "The label (%s) of the series (%s) stands for two counts.\nName each by a label of its own.",
                    count.label(),
                    name);
        }
    }

    /**
     * Obtains a series of counts.
     *
     * @param name  what is counted, and out of what
     * @param counts  the counts in the order of time, their labels distinct
     * @return the series
     * @throws IllegalArgumentException if the name is blank or two counts have one label
     */
    public static CountSeries of(String name, List<Count> counts) {
        Preconditions.checkArgument(
                !Objects.requireNonNull(name, "name").isBlank(),
                "The name (%s) of the series is blank.\nSay what is counted.",
                name);
        return new CountSeries(name, Objects.requireNonNull(counts, "counts"), List.of());
    }

    /**
     * Obtains the counts of a ratio per period.
     *
     * @param table  a table per period of a ratio whose numerator is a count
     * @param members  a member of each dimension of the table in order, {@code MetricKey.ALL} for all; none of a table without dimensions
     * @return the series; periods with nothing below the line are left out and stand in {@link #skipped()}
     * @throws IllegalArgumentException if the metric is no ratio or its numerator no count, if the table is not per period or has no rows, or
     *     if the members are not those of a key of the table
     */
    public static CountSeries of(MetricTable table, Object... members) {
        return TableSeries.counts(table, members);
    }

    /**
     * Returns the beginning of this series.
     *
     * @param count  how many counts, 0 to {@link #size()}
     * @return the first of them
     * @throws IllegalArgumentException if there are fewer
     */
    public CountSeries first(int count) {
        Preconditions.checkArgument(
                count >= 0 && count <= size(),
                "The number of counts (%s) is not within 0 to the (%s) of the series (%s).\nAsk for fewer.",
                count,
                size(),
                name);
        return new CountSeries(name, counts.subList(0, count), skipped);
    }

    /**
     * Returns this series with another count at its end.
     *
     * @param count  the count
     * @return the series
     * @throws IllegalArgumentException if its label is in the series
     */
    public CountSeries plus(Count count) {
        List<Count> more = new ArrayList<>(counts);
        more.add(Objects.requireNonNull(count, "count"));
        return new CountSeries(name, more, skipped);
    }

    /**
     * Returns the counts for each unit of their sizes.
     *
     * @return the series of rates, without a unit
     */
    public Series rates() {
        List<Observation> rates = counts.stream()
                .map(count -> new Observation(count.label(), count.rate()))
                .toList();
        return new Series(name, Unit.NUMBER, rates, 1, skipped);
    }

    /**
     * Returns what is counted.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the counts.
     *
     * @return the counts in the order of time
     */
    public List<Count> counts() {
        return counts;
    }

    /**
     * Returns the periods that were left out because there was nothing to count.
     *
     * @return their labels
     */
    public List<String> skipped() {
        return skipped;
    }

    /**
     * Returns how many counts there are.
     *
     * @return the number of counts
     */
    public int size() {
        return counts.size();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CountSeries other
                && name.equals(other.name)
                && counts.equals(other.counts)
                && skipped.equals(other.skipped);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, counts, skipped);
    }

    /**
     * Returns the name and how long the series is.
     *
     * @return such as {@code "Win rate, 24 counts"}
     */
    @Override
    public String toString() {
        return name + ", " + size() + " counts";
    }
}
