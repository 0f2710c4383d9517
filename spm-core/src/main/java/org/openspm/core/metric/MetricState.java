package org.openspm.core.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * What the metrics of a query have seen so far. Rows may be dealt to several states in any way, each filled on its own, and the states merged: the
 * tables are the same.
 *
 * <p>It is mutable and used by one thread at a time; the tables it hands out are immutable and do not change when more rows come.
 */
public final class MetricState {

    private final MetricQuery query;
    private Map<Measure<?>, MeasureGrid<?>> grids;
    private final Map<RowDerivation<?>, DerivedRows<?>> derived = new LinkedHashMap<>();
    private final Map<Metric, MetricTable> tables = new HashMap<>();
    private @Nullable Map<Measure<?>, MeasureGrid<?>> readable;
    private boolean read;

    MetricState(MetricQuery query) {
        this.query = query;
        this.grids = emptyGrids();
        grids.keySet()
                .forEach(measure -> measure.derivation()
                        .ifPresent(derivation -> derived.computeIfAbsent(derivation, DerivedRows::new)));
    }

    private Map<Measure<?>, MeasureGrid<?>> emptyGrids() {
        Needs needs = new Needs(query.calendar(), query.grain().orElse(null));
        query.metrics().forEach(metric -> metric.need(needs, query.dimensions()));
        PeriodCut cut = new PeriodCut(query.calendar(), needs.finest(), query.dates());
        Map<Measure<?>, MeasureGrid<?>> empty = new LinkedHashMap<>();
        needs.axes().forEach((measure, axes) -> empty.put(measure, new MeasureGrid<>(measure, axes, cut)));
        return empty;
    }

    /**
     * Takes in rows, besides those already seen.
     *
     * @param facts  the rows
     * @return this state
     * @throws IllegalArgumentException if a row lacks a required value, or amounts of two currencies meet; the state has then seen a part of
     *     the rows and should be dropped
     */
    public MetricState add(Facts facts) {
        Objects.requireNonNull(facts, "facts");
        keepWhatWasRead();
        facts.schemas().forEach(schema -> scan(schema, facts));
        return this;
    }

    /** Measures that group the rows of a schema in the same way share a pass over them. */
    private <T> void scan(Schema<T> schema, Facts facts) {
        List<List<MeasureGrid<T>>> alike = new ArrayList<>();
        for (MeasureGrid<?> grid : grids.values()) {
            if (grid.measure().schema().equals(schema)
                    && grid.measure().derivation().isEmpty()) {
                MeasureGrid<T> own = sameSchema(grid);
                alike.stream()
                        .filter(others -> others.get(0).groupsLike(own))
                        .findFirst()
                        .orElseGet(() -> {
                            List<MeasureGrid<T>> first = new ArrayList<>();
                            alike.add(first);
                            return first;
                        })
                        .add(own);
            }
        }
        alike.forEach(group -> new GroupScan<>(group, facts.rows(schema)).run());
        for (DerivedRows<?> rows : derived.values()) {
            if (rows.takes(schema)) {
                facts.rows(schema).forEach(row -> rows.add(schema, row));
            }
        }
    }

    @SuppressWarnings("unchecked") // a measure of an equal schema reads the same row type
    private static <T> MeasureGrid<T> sameSchema(MeasureGrid<?> grid) {
        return (MeasureGrid<T>) grid;
    }

    /**
     * Takes in what another state of the same query has seen. The other is left as it is.
     *
     * @param other  the other state
     * @return this state
     * @throws IllegalArgumentException if the other is of another query, or amounts of two currencies meet
     */
    public MetricState merge(MetricState other) {
        if (!query.equals(Objects.requireNonNull(other, "other").query)) {
            throw new IllegalArgumentException("The query (" + other.query + ") is not the query (" + query
                    + ").\nMerge states that were started by equal queries.");
        }
        keepWhatWasRead();
        grids.forEach((measure, grid) -> grid.merge(Objects.requireNonNull(other.grids.get(measure), "grid")));
        derived.forEach(
                (derivation, rows) -> rows.merge(Objects.requireNonNull(other.derived.get(derivation), "rows")));
        return this;
    }

    /**
     * Returns what was seen as plain data, to be stored or sent to another machine. It holds no rows, fields or code: whoever reads it has an equal query.
     *
     * @return the data; it does not change when more rows come
     * @throws IllegalStateException if a measure is of rows that are put together from rows, such as journeys, or of a host's accumulator that cannot be
     *     written
     */
    public MetricSnapshot snapshot() {
        if (!derived.isEmpty()) {
            throw new IllegalStateException(
                    "The query (" + query + ") measures rows that are put together from rows "
                            + derived.keySet()
                            + ", which only the rows themselves can tell.\nSend the rows, or ask for such metrics in a query of their own.");
        }
        ArrayList<MetricSnapshot.Grid> written = new ArrayList<>();
        grids.values().forEach(grid -> written.add(grid.snapshot()));
        return new MetricSnapshot(query.toString(), written);
    }

    /**
     * Takes in what another state of an equal query had seen when it was written: the same as merging with it.
     *
     * @param snapshot  what {@link #snapshot} returned, here or on another machine
     * @return this state
     * @throws IllegalArgumentException if it was written by a state of another query, or amounts of two currencies meet; this state has taken in a part of it
     *     then, and should be dropped
     * @throws IllegalStateException if a host's accumulator cannot be read; this state should be dropped then
     */
    public MetricState restore(MetricSnapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot");
        List<String> own = grids.values().stream().map(MeasureGrid::toString).toList();
        List<String> written =
                snapshot.grids().stream().map(MetricSnapshot.Grid::what).toList();
        if (!own.equals(written)) {
            throw new IllegalArgumentException("The snapshot (" + snapshot + ") measures " + written + ", the query ("
                    + query + ") " + own + ".\nRead a snapshot with a query that equals the one it was written by.");
        }
        keepWhatWasRead();
        Iterator<MetricSnapshot.Grid> next = snapshot.grids().iterator();
        grids.values().forEach(grid -> grid.restore(next.next()));
        return this;
    }

    /** Tables already handed out keep the grids they read; this state goes on with a copy, made by merging. */
    private void keepWhatWasRead() {
        if (read) {
            Map<Measure<?>, MeasureGrid<?>> copy = emptyGrids();
            copy.forEach((measure, grid) -> grid.merge(Objects.requireNonNull(grids.get(measure), "grid")));
            grids = copy;
            read = false;
            readable = null;
            tables.clear();
        }
    }

    /**
     * Returns the values of a metric of the query, of the rows seen so far. They are computed when first asked for, and again once more rows have come.
     *
     * @param metric  the metric
     * @return the table
     * @throws IllegalArgumentException if the query does not ask for the metric
     */
    public MetricTable table(Metric metric) {
        if (!query.metrics().contains(Objects.requireNonNull(metric, "metric"))) {
            throw new IllegalArgumentException(
                    "The query (" + query + ") does not ask for (" + metric.name() + ").\nUse one of its metrics.");
        }
        MetricTable known = tables.get(metric);
        if (known == null) {
            known = new TableWriter(query, metric, readable()).table();
            tables.put(metric, known);
        }
        return known;
    }

    private Map<Measure<?>, MeasureGrid<?>> readable() {
        read = true;
        Map<Measure<?>, MeasureGrid<?>> filled = readable;
        if (filled == null) {
            filled = derived.isEmpty() ? grids : withDerived();
            readable = filled;
        }
        return filled;
    }

    /** The grids of measures of derived rows are filled when they are read, afresh whenever more rows have come. */
    private Map<Measure<?>, MeasureGrid<?>> withDerived() {
        Map<Measure<?>, MeasureGrid<?>> all = emptyGrids();
        derived.values().forEach(rows -> rows.fill(all, query.asOf().orElse(null)));
        all.replaceAll((measure, grid) ->
                measure.derivation().isPresent() ? grid : Objects.requireNonNull(grids.get(measure), "grid"));
        return all;
    }
}
