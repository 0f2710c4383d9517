package org.openspm.core.metric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;

/** What has been seen of each group for one measure, or for several that keep the same, while rows go by in blocks. */
abstract class Fold<T> {

    /** What a measure has to be handed of the rows of a group. */
    enum Kind {
        /** Every row, one at a time. */
        ROWS,
        /** The number that a field has in each row. */
        NUMBERS,
        /** How many rows there are. */
        COUNT,
        /** The sum of a field's numbers. */
        SUM,
        /** The smallest of a field's numbers. */
        SMALLEST,
        /** The largest of a field's numbers. */
        LARGEST
    }

    static <T> Fold<T> ofRows(Measure<T> measure) {
        return new OfRows<>(measure);
    }

    static <T> Fold<T> ofNumbers(Measure<T> measure, NumberColumn<T> column) {
        return new OfNumbers<>(measure, column);
    }

    static <T> Fold<T> ofCounts() {
        return new OfCounts<>();
    }

    /** Returns what folds the numbers of a column to their sum, their smallest or their largest. */
    static <T> Fold<T> of(Kind kind, NumberColumn<T> column) {
        if (kind == Kind.SUM) {
            return new FoldedNumbers.Sums<>(column);
        }
        return kind == Kind.SMALLEST ? new FoldedNumbers.Smallest<>(column) : new FoldedNumbers.Largest<>(column);
    }

    /** Makes room for groups up to a number. */
    abstract void grow(int groups);

    /**
     * Takes in rows of a block whose columns have been read.
     *
     * @param rows  those that fulfil the condition
     * @param groupAt  the group of each position
     */
    abstract void take(RowBlock<T> block, Selection rows, int[] groupAt);

    /** Returns what a measure has seen of a group, given the number of rows there that fulfil its condition, at least one. */
    abstract Tally<T> tally(Measure<T> measure, int group, long rows);

    /** The number of rows, which is counted for each condition anyway. */
    private static final class OfCounts<T> extends Fold<T> {

        @Override
        void grow(int groups) {}

        @Override
        void take(RowBlock<T> block, Selection rows, int[] groupAt) {}

        @Override
        Tally<T> tally(Measure<T> measure, int group, long rows) {
            return new Tally<>(measure, rows, null);
        }
    }

    /** An accumulator for each group. */
    private abstract static class OfTallies<T> extends Fold<T> {

        private final Measure<T> measure;
        private @Nullable Tally<T>[] tallies = room(16);

        OfTallies(Measure<T> measure) {
            this.measure = measure;
        }

        @SuppressWarnings("unchecked") // an array of a generic type holds nothing else
        private static <T> @Nullable Tally<T>[] room(int size) {
            return (@Nullable Tally<T>[]) new Tally<?>[size];
        }

        @Override
        final void grow(int groups) {
            if (groups > tallies.length) {
                tallies = Arrays.copyOf(tallies, 2 * groups);
            }
        }

        final Tally<T> of(int group) {
            Tally<T> tally = tallies[group];
            if (tally == null) {
                tally = new Tally<>(measure);
                tallies[group] = tally;
            }
            return tally;
        }

        @Override
        final Tally<T> tally(Measure<T> same, int group, long rows) {
            return of(group);
        }
    }

    private static final class OfRows<T> extends OfTallies<T> {

        OfRows(Measure<T> measure) {
            super(measure);
        }

        @Override
        void take(RowBlock<T> block, Selection rows, int[] groupAt) {
            int[] positions = rows.positions();
            for (int k = 0; k < rows.count(); k++) {
                of(groupAt[positions[k]]).add(block.row(positions[k]));
            }
        }
    }

    private static final class OfNumbers<T> extends OfTallies<T> {

        private final NumberColumn<T> column;

        OfNumbers(Measure<T> measure, NumberColumn<T> column) {
            super(measure);
            this.column = column;
        }

        @Override
        void take(RowBlock<T> block, Selection rows, int[] groupAt) {
            int[] positions = rows.positions();
            byte[] kinds = column.kinds();
            for (int k = 0; k < rows.count(); k++) {
                int position = positions[k];
                Tally<T> tally = of(groupAt[position]);
                if (kinds[position] != NumberColumn.MISSING) {
                    tally.addNumber(column.number(position));
                }
            }
        }
    }
}
