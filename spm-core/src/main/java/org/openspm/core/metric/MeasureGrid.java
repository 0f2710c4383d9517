package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.MemberColumn;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** What one measure has seen, apart by the members of its dimensions and by the start of the finest periods that are asked for. */
final class MeasureGrid<T> {

    /** Where rows without a period are kept. */
    static final LocalDate ALL_DATES = LocalDate.MIN;

    private final Measure<T> measure;
    private final List<Dimension> axes;
    private final List<Field<T, ?>> fields;
    private final @Nullable RowDerivation<T> derivation;
    private final FiscalCalendar calendar;
    private final @Nullable Grain grain;
    private final @Nullable DateField<T> date;
    private final Map<List<Object>, NavigableMap<LocalDate, Tally<T>>> groups = new HashMap<>();

    MeasureGrid(Measure<T> measure, List<Dimension> axes, PeriodCut cut) {
        this.measure = measure;
        this.axes = axes;
        this.derivation = measure.derivation().orElse(null);
        if (derivation == null) {
            this.fields = axes.stream()
                    .<Field<T, ?>>map(axis -> fieldOf(axis, measure.schema()))
                    .toList();
        } else {
            this.fields = List.of();
            derivation.anchors().forEach(schema -> axes.forEach(axis -> fieldOf(axis, schema)));
        }
        this.calendar = cut.calendar();
        this.grain = cut.finest();
        boolean ownDate = derivation != null && measure.date().isEmpty();
        this.date = grain == null || ownDate ? null : cut.dateOf(measure);
    }

    static <T> Field<T, ?> fieldOf(Dimension dimension, Schema<T> schema) {
        Optional<Field<T, ?>> field = dimension.fieldOf(schema);
        return field.orElseThrow(() -> new IllegalStateException("The dimension (" + dimension.name()
                + ") has no field in the schema (" + schema
                + ").\nJoin one field of each schema with Dimension.shared(..)."));
    }

    /** Returns whether another grid of the same schema keeps rows apart in the same way. */
    boolean groupsLike(MeasureGrid<?> other) {
        return axes.equals(other.axes)
                && grain == other.grain
                && Objects.equals(date, other.date)
                && Objects.equals(derivation, other.derivation);
    }

    /** Returns the column of the members of rows on an axis: those of a field, or of the row's anchor. */
    MemberColumn<T> column(int axis, BlockColumns<T> columns) {
        RowDerivation<T> known = derivation;
        if (known == null) {
            return columns.members(fields.get(axis));
        }
        Dimension dimension = axes.get(axis);
        return columns.members(row -> known.anchor(row).member(dimension));
    }

    /** Returns the field of the day that places a row in a period, or null if no field does. */
    @Nullable
    DateField<T> date() {
        return date;
    }

    /** Returns the day that places a row in a period, where it has one. */
    LocalDate dayOf(T row) {
        return date != null
                ? date.require(row)
                : Objects.requireNonNull(derivation, "derivation").date(row);
    }

    /** Returns the start of the period that rows of a day are kept under. */
    LocalDate periodOf(LocalDate day) {
        return grain == null || grain == Grain.DAY
                ? day
                : calendar.period(grain, day).range().start();
    }

    /** Returns whether rows are kept apart by periods. */
    boolean isDated() {
        return grain != null && (date != null || derivation != null);
    }

    /** Takes over a tally that nobody else keeps. */
    void put(List<Object> members, LocalDate period, Tally<T> tally) {
        NavigableMap<LocalDate, Tally<T>> days = groups.computeIfAbsent(members, key -> new TreeMap<>());
        Tally<T> present = days.putIfAbsent(period, tally);
        if (present != null) {
            present.merge(tally);
        }
    }

    void merge(MeasureGrid<?> other) {
        MeasureGrid<T> same = sameMeasure(other);
        same.groups.forEach((members, days) ->
                days.forEach((day, tally) -> groups.computeIfAbsent(members, key -> new TreeMap<>())
                        .computeIfAbsent(day, key -> new Tally<>(measure))
                        .merge(tally)));
    }

    /** Returns what was seen as plain data. */
    MetricSnapshot.Grid snapshot() {
        ArrayList<MetricSnapshot.Group> written = new ArrayList<>();
        groups.forEach((members, days) -> days.forEach((day, tally) ->
                written.add(new MetricSnapshot.Group(new ArrayList<>(members), day, tally.rows(), tally.snapshot()))));
        return new MetricSnapshot.Grid(toString(), written);
    }

    void restore(MetricSnapshot.Grid written) {
        for (MetricSnapshot.Group group : written.groups()) {
            groups.computeIfAbsent(List.copyOf(group.members()), key -> new TreeMap<>())
                    .computeIfAbsent(group.day(), day -> new Tally<>(measure))
                    .restore(group.rows(), group.seen());
        }
    }

    @SuppressWarnings("unchecked") // grids are merged by measure
    private MeasureGrid<T> sameMeasure(MeasureGrid<?> other) {
        return (MeasureGrid<T>) other;
    }

    /** Returns this grid's tallies with some dimensions summed over: the key holds the members of the dimensions kept, in their order. */
    Map<List<Object>, NavigableMap<LocalDate, Tally<T>>> rolledUp(List<Dimension> kept) {
        Map<List<Object>, NavigableMap<LocalDate, Tally<T>>> rolled = new HashMap<>();
        groups.forEach((members, days) -> {
            NavigableMap<LocalDate, Tally<T>> target =
                    rolled.computeIfAbsent(choose(members, kept), key -> new TreeMap<>());
            days.forEach((day, tally) ->
                    target.computeIfAbsent(day, d -> new Tally<>(measure)).merge(tally));
        });
        return rolled;
    }

    /** Returns the members of some of the dimensions, in the order of these. */
    List<Object> choose(List<Object> members, List<Dimension> kept) {
        List<Object> chosen = new ArrayList<>(kept.size());
        for (Dimension dimension : kept) {
            chosen.add(members.get(axes.indexOf(dimension)));
        }
        return chosen;
    }

    Measure<T> measure() {
        return measure;
    }

    List<Dimension> axes() {
        return axes;
    }

    Map<List<Object>, NavigableMap<LocalDate, Tally<T>>> groups() {
        return groups;
    }

    /** Returns what is kept apart by what: states whose grids say the same have seen rows in the same way. */
    @Override
    public String toString() {
        return measure + " of " + measure.schema() + " by "
                + axes.stream().map(Dimension::name).toList() + " per " + grain
                + (grain == null ? "" : " of " + calendar)
                + (date == null ? "" : " on " + date);
    }
}
