package org.openspm.core.metric;

import org.jspecify.annotations.Nullable;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.DateColumn;
import org.openspm.core.block.MemberColumn;
import org.openspm.core.schema.DateField;

/** The columns that make the group of a row: its members on each axis, and its day. */
final class Columns<T> {

    private final MemberColumn<T>[] axes;
    private final @Nullable DateColumn<T> day;

    @SuppressWarnings("unchecked") // an array of a generic type holds nothing else
    Columns(MeasureGrid<T> grid, BlockColumns<T> columns) {
        this.axes = (MemberColumn<T>[]) new MemberColumn<?>[grid.axes().size()];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = grid.column(axis, columns);
        }
        DateField<T> date = grid.date();
        if (date != null) {
            this.day = columns.dates(date);
        } else {
            this.day = grid.isDated() ? columns.dates(grid::dayOf) : null;
        }
    }

    MemberColumn<T>[] axes() {
        return axes;
    }

    /** Returns the days that place rows in periods, or null if there are no periods. */
    @Nullable
    DateColumn<T> day() {
        return day;
    }
}
