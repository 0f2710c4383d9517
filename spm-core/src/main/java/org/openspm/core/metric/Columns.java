package org.openspm.core.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.QuantityField;

/** The columns that a scan reads, each once for all who ask for it: the axes, the date, conditions and measures. */
final class Columns<T> {

    private final MeasureGrid<T> grid;
    private final int length;
    private final MemberColumn<T>[] axes;
    private final Map<Field<T, ?>, DateColumn<T>> dates = new LinkedHashMap<>();
    private final Map<Field<T, ?>, NumberColumn<T>> numbers = new LinkedHashMap<>();
    private final @Nullable DateColumn<T> day;

    @SuppressWarnings("unchecked") // an array of a generic type holds nothing else
    Columns(MeasureGrid<T> grid, int length) {
        this.grid = grid;
        this.length = length;
        this.axes = (MemberColumn<T>[]) new MemberColumn<?>[grid.axes().size()];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = grid.column(axis, length);
        }
        DateField<T> date = grid.date();
        if (date != null) {
            this.day = dates(date);
        } else {
            this.day = grid.isDated() ? new DateColumn<>(grid::dayOf, length) : null;
        }
    }

    /** Returns the most rows of a block. */
    int length() {
        return length;
    }

    MemberColumn<T>[] axes() {
        return axes;
    }

    /** Returns the days that place rows in periods, or null if there are no periods. */
    @Nullable
    DateColumn<T> day() {
        return day;
    }

    /** Returns the members of a field that the rows are grouped by; empty for other fields, which may have any number of values. */
    Optional<MemberColumn<T>> membersOf(Field<T, ?> field) {
        for (int axis = 0; axis < axes.length; axis++) {
            if (grid.isAxis(axis, field)) {
                return Optional.of(axes[axis]);
            }
        }
        return Optional.empty();
    }

    DateColumn<T> dates(DateField<T> field) {
        return dates.computeIfAbsent(field, f -> new DateColumn<>(field, length));
    }

    NumberColumn<T> numbers(QuantityField<T, ?> field) {
        return numbers.computeIfAbsent(field, f -> new NumberColumn<>(field, length));
    }

    /** Forgets the rows of the block before. */
    void reset() {
        for (MemberColumn<T> axis : axes) {
            axis.reset();
        }
        dates.values().forEach(DateColumn::reset);
        numbers.values().forEach(NumberColumn::reset);
        if (day != null && grid.date() == null) {
            day.reset();
        }
    }
}
