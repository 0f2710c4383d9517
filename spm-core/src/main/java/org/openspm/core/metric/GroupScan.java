package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.DateColumn;
import org.openspm.core.block.MemberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;
import org.openspm.core.schema.Condition;

/**
 * One pass over the rows of a schema for all measures that group them in the same way.
 *
 * <p>This is the hot path of metrics, and less pretty for it. Rows go by in blocks, and a block is read column by column: first the conditions, each
 * once, then the days and members that make the group of a row, then the numbers. Members, periods and groups are numbered as they are met,
 * and what is seen of a group stands in flat arrays at its number. A row of a group already met allocates nothing here but what its
 * accessors and measures do.
 */
final class GroupScan<T> {

    private final MeasureGrid<T> pattern;
    private final List<MeasureGrid<T>> grids;
    private final List<T> rows;
    private final BlockColumns<T> blocks;
    private final RowBlock<T> block;
    private final Columns<T> columns;
    private final PeriodNumbers periods;
    private final GroupNumbers groups;
    private final int[] groupAt;

    /** The numbers that make a group: of the period, then of the member on each axis. */
    private final int[][] parts;

    private final List<ConditionScan<T>> conditions = new ArrayList<>();
    private final boolean[] chosen;
    private final Selection some;

    /** All grids are of one schema, with the same axes, periods and date. */
    GroupScan(List<MeasureGrid<T>> grids, List<T> rows) {
        this.pattern = grids.get(0);
        this.grids = grids;
        this.rows = rows;
        this.blocks = BlockColumns.of(rows);
        this.block = blocks.block();
        this.columns = new Columns<>(pattern, blocks);
        int length = blocks.length();
        this.periods = new PeriodNumbers(pattern::periodOf);
        this.parts = new int[columns.axes().length + 1][];
        this.parts[0] = new int[length];
        this.groups = new GroupNumbers(parts.length);
        this.groupAt = new int[length];
        this.chosen = new boolean[length];
        this.some = new Selection(length);
        Map<Condition<T>, ConditionScan<T>> known = new HashMap<>();
        for (MeasureGrid<T> grid : grids) {
            known.computeIfAbsent(grid.measure().condition(), condition -> {
                        ConditionScan<T> scan = new ConditionScan<>(condition, blocks);
                        conditions.add(scan);
                        return scan;
                    })
                    .add(grid);
        }
    }

    void run() {
        for (int from = 0; from < rows.size(); from += blocks.length()) {
            try {
                read(from);
            } catch (RuntimeException e) {
                readOneByOne(from, block.all().count());
                throw e;
            }
            conditions.forEach(condition -> condition.take(block, groupAt, groups.size()));
        }
        for (int group = 0; group < groups.size(); group++) {
            handOver(group);
        }
    }

    /** Reads the rows of a block again after one was refused, so that of several the first is told, whatever its column. */
    private void readOneByOne(int from, int size) {
        for (int i = 0; i < size; i++) {
            new GroupScan<>(grids, List.of(rows.get(from + i))).read(0);
        }
    }

    private void read(int from) {
        blocks.move(from);
        Selection any = any();
        if (any.count() > 0) {
            readPeriods(any);
            for (int axis = 0; axis < columns.axes().length; axis++) {
                MemberColumn<T> column = columns.axes()[axis];
                column.read(block, any);
                parts[axis + 1] = column.numbers();
            }
            groups.read(parts, sizes(), any, groupAt);
            conditions.forEach(condition -> condition.read(block));
        }
    }

    /** Returns the rows that fulfil any of the conditions; others need no group. */
    private Selection any() {
        Selection any = conditions.get(0).select(block);
        for (int i = 1; i < conditions.size(); i++) {
            any = union(any, conditions.get(i).select(block));
        }
        return any;
    }

    private Selection union(Selection one, Selection other) {
        int size = block.all().count();
        if (one.count() == size || other.count() == size) {
            return block.all();
        }
        one.markIn(chosen);
        other.markIn(chosen);
        some.takeChosen(chosen, size);
        return some;
    }

    private void readPeriods(Selection any) {
        DateColumn<T> day = columns.day();
        if (day != null) {
            day.read(block, any);
            long[] days = day.days();
            int[] positions = any.positions();
            for (int k = 0; k < any.count(); k++) {
                int position = positions[k];
                if (days[position] == DateColumn.MISSING) {
                    // Says which row lacks its date.
                    pattern.dayOf(block.row(position));
                }
                parts[0][position] = periods.numberOf(days[position]);
            }
        }
    }

    private int[] sizes() {
        int[] sizes = new int[parts.length];
        sizes[0] = Math.max(1, periods.size());
        for (int axis = 0; axis < columns.axes().length; axis++) {
            sizes[axis + 1] = columns.axes()[axis].size();
        }
        return sizes;
    }

    /** Gives what was seen of a group to the grids. */
    private void handOver(int group) {
        Object[] members = new Object[columns.axes().length];
        for (int axis = 0; axis < members.length; axis++) {
            members[axis] = columns.axes()[axis].member(groups.part(group, axis + 1));
        }
        List<Object> key = List.of(members);
        LocalDate period = columns.day() == null ? MeasureGrid.ALL_DATES : periods.start(groups.part(group, 0));
        conditions.forEach(condition -> condition.handOver(group, key, period));
    }
}
