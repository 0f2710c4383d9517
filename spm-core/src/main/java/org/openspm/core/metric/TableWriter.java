package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Dimension;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Reads the values of one metric off the grids that a query has filled. The grids are not changed from here on. */
final class TableWriter {

    private final MetricQuery query;
    private final Metric metric;
    private final Map<Measure<?>, MeasureGrid<?>> grids;
    private final @Nullable DateRange allDates;

    /** The period of a day, looked up once for all groups. */
    private final Map<LocalDate, Optional<Period>> periodOf = new HashMap<>();

    TableWriter(MetricQuery query, Metric metric, Map<Measure<?>, MeasureGrid<?>> grids) {
        this.query = query;
        this.metric = metric;
        this.grids = grids;
        this.allDates = allDates(query);
    }

    MetricTable table() {
        GridView view = new GridView(grids);
        NavigableMap<MetricKey, MetricValue> cells = new TreeMap<>(MetricKey.order(query.dimensions()));
        for (MetricKey key : keys()) {
            cells.put(key, value(view, key));
        }
        return new MetricTable(query, metric, cells, value(view, total()), this::reading);
    }

    /** Begins to read other keys, off a view that belongs to one reader. */
    private Function<MetricKey, MetricValue> reading() {
        GridView view = new GridView(grids);
        return key -> value(view, key);
    }

    private MetricKey total() {
        return new MetricKey(
                query.dimensions().stream().map(dimension -> MetricKey.ALL).toList(), null);
    }

    /** Returns the keys that have rows; with a range of dates, those of its periods for every combination of members that has rows. */
    private Set<MetricKey> keys() {
        Set<MetricKey> keys = new HashSet<>();
        if (query.dimensions().isEmpty() && query.range().isPresent()) {
            periods(Set.of()).forEach(period -> keys.add(new MetricKey(List.of(), period.orElse(null))));
        }
        for (Measure<?> measure : metric.measures()) {
            MeasureGrid<?> grid = Objects.requireNonNull(grids.get(measure), "grid");
            grid.groups().forEach((members, days) -> {
                List<Object> chosen = grid.choose(members, query.dimensions());
                periods(days.navigableKeySet()).forEach(period -> keys.add(new MetricKey(chosen, period.orElse(null))));
            });
        }
        return keys;
    }

    private List<Optional<Period>> periods(Set<LocalDate> days) {
        if (query.grain().isEmpty()) {
            return List.of(Optional.empty());
        }
        List<Optional<Period>> periods = new ArrayList<>();
        if (query.range().isPresent()) {
            query.calendar()
                    .periods(query.grain().get(), query.range().get())
                    .forEach(period -> periods.add(Optional.of(period)));
        } else {
            Grain grain = query.grain().get();
            days.forEach(day -> periods.add(periodOf.computeIfAbsent(
                    day, d -> Optional.of(query.calendar().period(grain, d)))));
        }
        return periods;
    }

    private MetricValue value(GridView view, MetricKey key) {
        Map<Dimension, Object> fixed = new HashMap<>();
        for (int i = 0; i < query.dimensions().size(); i++) {
            Object member = key.members().get(i);
            if (member != MetricKey.ALL) {
                fixed.put(query.dimensions().get(i), member);
            }
        }
        Period period = key.period().orElse(null);
        Computed computed = compute(new Cell(view, fixed, period, allDates, null), fixed.size());
        Status status = isPartial(period == null ? allDates : period.range()) && computed.status() == Status.OK
                ? Status.PARTIAL_PERIOD
                : computed.status();
        return new MetricValue(metric, key, status, computed);
    }

    /** Groups of different currencies have values of their own; only what would add them up has none. */
    private Computed compute(Cell cell, int fixed) {
        boolean total = fixed < query.dimensions().size();
        try {
            return metric.at(cell);
        } catch (MixedCurrenciesException e) {
            if (total) {
                return Computed.notApplicable(metric.unit(), "amounts of several currencies do not add up");
            }
            throw e;
        }
    }

    /** Returns the dates that the query is limited to, in whole periods; null if it is not. */
    private static @Nullable DateRange allDates(MetricQuery query) {
        if (query.grain().isEmpty() || query.range().isEmpty()) {
            return null;
        }
        List<Period> periods =
                query.calendar().periods(query.grain().get(), query.range().get());
        return DateRange.of(
                periods.get(0).range().start(),
                periods.get(periods.size() - 1).range().endExclusive());
    }

    private boolean isPartial(@Nullable DateRange range) {
        return range != null
                && query.asOf().filter(date -> date.isBefore(range.last())).isPresent();
    }
}
