package org.openspm.core.metric;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openspm.core.schema.Dimension;
import org.openspm.core.time.Period;

/**
 * A metric's values by dimension and period, with a total that is computed afresh from all rows.
 *
 * <pre>{@code
 * table.value("jill", calendar.quarter(2026, 1));   // one cell
 * table.values();                                   // all cells, ordered by key
 * table.total();                                    // over everything
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MetricTable {

    private final MetricQuery query;
    private final Metric metric;
    private final NavigableMap<MetricKey, MetricValue> cells;
    private final MetricValue total;
    private final Supplier<Function<MetricKey, MetricValue>> reading;
    private final KnownMembers known;

    MetricTable(
            MetricQuery query,
            Metric metric,
            NavigableMap<MetricKey, MetricValue> cells,
            MetricValue total,
            Supplier<Function<MetricKey, MetricValue>> reading) {
        this.query = query;
        this.metric = metric;
        this.cells = cells;
        this.total = total;
        this.reading = reading;
        this.known = new KnownMembers(query, cells.keySet());
    }

    /**
     * Returns the metric.
     *
     * @return the metric
     */
    public Metric metric() {
        return metric;
    }

    /**
     * Returns the value of one group, or a total over all members of some dimensions or all periods.
     *
     * @param key  the member of each dimension in the order of the query, then the {@link Period} if it was asked per period;
     *     {@link MetricKey#ALL} stands for all of them
     * @return the value; of a group without rows, the metric of no rows: zero for a count or sum, undefined for a ratio
     * @throws IllegalArgumentException if the key has not as many parts as the query asks for, a part can be no member of its dimension, or
     *     the last part is no period of the query's grain and calendar
     */
    public MetricValue value(Object... key) {
        MetricKey wanted = keyOf(key);
        known.check(wanted);
        return at(wanted);
    }

    /**
     * Returns the value of one group as {@link #value} does, and refuses a name that no row of the metric has: for names that are written down,
     * where such a name is a slip. What names a list of the host's, some of whom may have no rows yet, is {@link #value}.
     *
     * @param key  the key
     * @return the value; of known members without rows together or in a period, the metric of no rows
     * @throws IllegalArgumentException if no row has one of the members, or the key is none of this table
     */
    public MetricValue require(Object... key) {
        MetricKey wanted = keyOf(key);
        known.require(wanted);
        return at(wanted);
    }

    private MetricKey keyOf(Object... key) {
        Object[] parts = known.normal(Objects.requireNonNull(key, "key"));
        return MetricKey.in(query.dimensions().size(), query.grain().orElse(null), query.calendar(), parts);
    }

    /** Returns the value at a key that this table or one of the same question made. */
    MetricValue at(MetricKey key) {
        return reader().apply(key);
    }

    /** Returns what reads many keys and remembers what they have in common; it is used by one thread at a time. */
    Function<MetricKey, MetricValue> reader() {
        Function<MetricKey, MetricValue> others = reading.get();
        return key -> {
            MetricValue value = cells.get(key);
            return value == null ? others.apply(key) : value;
        };
    }

    List<Dimension> dimensions() {
        return query.dimensions();
    }

    /**
     * Returns this table with its periods beside each other, and everything else below each other.
     *
     * @return the pivot
     * @throws IllegalStateException if the metric was not asked per period
     */
    public MetricPivot pivot() {
        if (query.grain().isEmpty()) {
            throw new IllegalStateException("The table (" + query
                    + ") has no periods.\nName the dimension to stand across, or ask the metric per(..) period.");
        }
        return new MetricPivot(this, query.dimensions(), -1);
    }

    /**
     * Returns this table with the members of a dimension beside each other, and everything else below each other.
     *
     * @param across  a dimension of the query
     * @return the pivot
     * @throws IllegalArgumentException if the query does not ask by the dimension
     */
    public MetricPivot pivot(Dimension across) {
        known.of(Objects.requireNonNull(across, "across"));
        return new MetricPivot(this, query.dimensions(), query.dimensions().indexOf(across));
    }

    /**
     * Returns what changed between another table of the same question and this one: of other facts, or of the same later on.
     *
     * @param other  the table to subtract
     * @return the difference, this minus the other
     * @throws IllegalArgumentException if the other is by other dimensions or periods, or its metric counts something else
     */
    public TableDifference minus(MetricTable other) {
        boolean alike = query.dimensions()
                        .equals(Objects.requireNonNull(other, "other").query.dimensions())
                && query.grain().equals(other.query.grain())
                && query.calendar().equals(other.query.calendar())
                && metric.unit().equals(other.metric.unit());
        if (!alike) {
            throw new IllegalArgumentException("The tables (" + query + " in " + metric.unit() + ") and (" + other.query
                    + " in " + other.metric.unit()
                    + ") do not answer one question.\nCompare metrics of one unit by the same dimensions and periods.");
        }
        return TableDifference.between(other, this);
    }

    /**
     * Returns the members of a dimension that have rows, such as the rows of a pivot.
     *
     * @param dimension  a dimension of the query
     * @return the members in the order of the dimension, without {@link MetricKey#MISSING}
     * @throws IllegalArgumentException if the query does not ask by the dimension
     */
    public List<Object> members(Dimension dimension) {
        return known.of(Objects.requireNonNull(dimension, "dimension"));
    }

    /**
     * Returns the values of all groups that have rows; of a query {@link MetricQuery#over over} a range, of all its periods.
     *
     * @return the values in the order of their keys
     */
    public List<MetricValue> values() {
        return List.copyOf(cells.values());
    }

    /**
     * Returns the value over all rows.
     *
     * @return the value, computed from the rows and not from the groups' values
     */
    public MetricValue total() {
        return total;
    }

    /**
     * Returns the periods of the values.
     *
     * @return the periods in order, none if the metric was not asked per period
     */
    public List<Period> periods() {
        return cells.keySet().stream()
                .flatMap(key -> key.period().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MetricTable other
                && metric.equals(other.metric)
                && cells.equals(other.cells)
                && total.equals(other.total);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, cells);
    }

    /**
     * Returns the table as text, a line a group and the total last.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return String.join(
                "\n",
                Stream.concat(cells.values().stream(), Stream.of(total))
                        .map(value -> metric.name() + " of " + value.key() + ": " + value)
                        .toList());
    }
}
