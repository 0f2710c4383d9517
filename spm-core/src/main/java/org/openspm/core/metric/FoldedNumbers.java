package org.openspm.core.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.Digits;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;

/**
 * One number made of many, for each group: flat arrays of {@code long} digits at the scale of the column. What does not fit is kept as an exact
 * number besides, and the two are joined in the end.
 */
abstract class FoldedNumbers<T> extends Fold<T> {

    private final NumberColumn<T> column;

    /** What stands for no number yet. */
    private final long nothing;

    private long[] folded = new long[0];
    private @Nullable BigDecimal[] beyond = new BigDecimal[0];
    private long[] missing = new long[0];
    private int scale;

    FoldedNumbers(NumberColumn<T> column, long nothing) {
        this.column = column;
        this.nothing = nothing;
    }

    /** Takes in the numbers of rows that all have one that fits. */
    abstract void fold(int[] positions, int count, int[] groupAt, long[] digits, long[] into);

    /** Returns the fold of two exact numbers. */
    abstract BigDecimal join(BigDecimal one, BigDecimal other);

    @Override
    final void grow(int groups) {
        if (groups > folded.length) {
            int from = folded.length;
            int room = Math.max(16, 2 * groups);
            folded = Arrays.copyOf(folded, room);
            Arrays.fill(folded, from, room, nothing);
            beyond = Arrays.copyOf(beyond, room);
            missing = Arrays.copyOf(missing, room);
        }
    }

    @Override
    final void take(RowBlock<T> block, Selection rows, int[] groupAt) {
        if (scale != column.scale()) {
            raise(column.scale());
        }
        if (column.isPlain()) {
            fold(rows.positions(), rows.count(), groupAt, column.digits(), folded);
        } else {
            int[] position = new int[1];
            for (int k = 0; k < rows.count(); k++) {
                position[0] = rows.positions()[k];
                int group = groupAt[position[0]];
                switch (column.kinds()[position[0]]) {
                    case NumberColumn.MISSING -> missing[group]++;
                    case NumberColumn.ODD -> setAside(group, column.number(position[0]));
                    default -> fold(position, 1, groupAt, column.digits(), folded);
                }
            }
        }
    }

    /** Keeps an exact number of a group besides its digits. */
    final void setAside(int group, BigDecimal number) {
        BigDecimal known = beyond[group];
        beyond[group] = known == null ? number : join(known, number);
    }

    /** Keeps digits of a group besides those that do not fit together with them. */
    final void setAside(int group, long digits) {
        setAside(group, BigDecimal.valueOf(digits, scale));
    }

    private void raise(int to) {
        for (int group = 0; group < folded.length; group++) {
            if (folded[group] != nothing && folded[group] != 0) {
                if (Digits.fit(folded[group], to - scale)) {
                    folded[group] *= Digits.power(to - scale);
                } else {
                    setAside(group, folded[group]);
                    folded[group] = nothing;
                }
            }
        }
        scale = to;
    }

    @Override
    final Tally<T> tally(Measure<T> measure, int group, long rows) {
        BigDecimal number = beyond[group];
        if (folded[group] != nothing) {
            BigDecimal fits = BigDecimal.valueOf(folded[group], scale);
            number = number == null ? fits : join(number, fits);
        }
        return new Tally<>(measure, rows - missing[group], number);
    }

    static final class Sums<T> extends FoldedNumbers<T> {

        Sums(NumberColumn<T> column) {
            super(column, 0);
        }

        @Override
        void fold(int[] positions, int count, int[] groupAt, long[] digits, long[] into) {
            for (int k = 0; k < count; k++) {
                int group = groupAt[positions[k]];
                long more = digits[positions[k]];
                long sum = into[group] + more;
                if (((into[group] ^ sum) & (more ^ sum)) < 0) {
                    setAside(group, into[group]);
                    sum = more;
                }
                into[group] = sum;
            }
        }

        @Override
        BigDecimal join(BigDecimal one, BigDecimal other) {
            return one.add(other);
        }
    }

    static final class Smallest<T> extends FoldedNumbers<T> {

        Smallest(NumberColumn<T> column) {
            super(column, Long.MAX_VALUE);
        }

        @Override
        void fold(int[] positions, int count, int[] groupAt, long[] digits, long[] into) {
            for (int k = 0; k < count; k++) {
                int group = groupAt[positions[k]];
                into[group] = Math.min(into[group], digits[positions[k]]);
            }
        }

        @Override
        BigDecimal join(BigDecimal one, BigDecimal other) {
            return one.min(other);
        }
    }

    static final class Largest<T> extends FoldedNumbers<T> {

        Largest(NumberColumn<T> column) {
            super(column, Long.MIN_VALUE);
        }

        @Override
        void fold(int[] positions, int count, int[] groupAt, long[] digits, long[] into) {
            for (int k = 0; k < count; k++) {
                int group = groupAt[positions[k]];
                into[group] = Math.max(into[group], digits[positions[k]]);
            }
        }

        @Override
        BigDecimal join(BigDecimal one, BigDecimal other) {
            return one.max(other);
        }
    }
}
