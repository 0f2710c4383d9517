package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.block.Filter;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.QuantityField;

/** The measures of a scan that share a condition: it is asked once of each row, and its rows are counted once for all of them. */
final class ConditionScan<T> {

    private final Filter<T> filter;
    private final BlockColumns<T> columns;
    private final Set<NumberColumn<T>> numbers = new LinkedHashSet<>();
    private final List<Fold<T>> folds = new ArrayList<>();
    private final Map<Kept<T>, Fold<T>> shared = new HashMap<>();
    private final List<Entry<T>> entries = new ArrayList<>();
    private Selection selected = new Selection(0);

    /** How many rows of each group fulfil the condition. */
    private long[] counts = new long[16];

    private record Entry<T>(MeasureGrid<T> grid, Fold<T> fold) {}

    /** What a fold keeps: measures of which it is the same share one. */
    private record Kept<T>(Fold.Kind kind, @Nullable NumberColumn<T> column) {}

    ConditionScan(Condition<T> condition, BlockColumns<T> columns) {
        this.filter = columns.filter(condition);
        this.columns = columns;
    }

    void add(MeasureGrid<T> grid) {
        entries.add(new Entry<>(grid, foldOf(grid.measure())));
    }

    private Fold<T> foldOf(Measure<T> measure) {
        Fold.Kind kind = measure.aggregation().fold();
        if (kind == Fold.Kind.COUNT) {
            return shared.computeIfAbsent(new Kept<>(kind, null), kept -> keep(Fold.ofCounts()));
        }
        QuantityField<T, ?> field = measure.aggregation().numbers();
        if (kind == Fold.Kind.ROWS || field == null || FieldNumbers.unitOf(field) == null) {
            return keep(Fold.ofRows(measure));
        }
        NumberColumn<T> column = columns.numbers(field);
        numbers.add(column);
        return kind == Fold.Kind.NUMBERS
                ? keep(Fold.ofNumbers(measure, column))
                : shared.computeIfAbsent(new Kept<>(kind, column), kept -> keep(Fold.of(kind, column)));
    }

    private Fold<T> keep(Fold<T> fold) {
        folds.add(fold);
        return fold;
    }

    /** Finds the rows of a block that fulfil the condition, valid until the next block. */
    Selection select(RowBlock<T> block) {
        selected = filter.select(block, block.all());
        return selected;
    }

    /** Reads the numbers of the rows selected. */
    void read(RowBlock<T> block) {
        for (NumberColumn<T> column : numbers) {
            column.read(block, selected);
        }
    }

    /** Takes in the rows selected. */
    void take(RowBlock<T> block, int[] groupAt, int groups) {
        if (groups > counts.length) {
            counts = Arrays.copyOf(counts, 2 * groups);
        }
        count(selected.positions(), selected.count(), groupAt, counts);
        for (Fold<T> fold : folds) {
            fold.grow(groups);
            fold.take(block, selected, groupAt);
        }
    }

    private static void count(int[] positions, int size, int[] groupAt, long[] counts) {
        for (int k = 0; k < size; k++) {
            counts[groupAt[positions[k]]]++;
        }
    }

    /** Gives what was seen of a group to the grids, under its members and the start of its period. */
    void handOver(int group, List<Object> members, LocalDate period) {
        if (group < counts.length && counts[group] > 0) {
            for (Entry<T> entry : entries) {
                MeasureGrid<T> grid = entry.grid();
                grid.put(members, period, entry.fold().tally(grid.measure(), group, counts[group]));
            }
        }
    }
}
