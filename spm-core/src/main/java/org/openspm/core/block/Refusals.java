package org.openspm.core.block;

import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The rows of which a field could not be read before: it is read again when one of them is asked for, and says what it said. */
final class Refusals {

    private final BitSet rows = new BitSet();
    private final IntFunction<? extends @Nullable Object> field;

    /** The field is read by the place of a row. */
    Refusals(IntFunction<? extends @Nullable Object> field) {
        this.field = field;
    }

    void add(int row) {
        rows.set(row);
    }

    /** Refuses a block if one of the rows asked for could not be read. */
    void check(int number, Selection asked) {
        if (rows.isEmpty()) {
            return;
        }
        int[] positions = asked.positions();
        for (int k = 0; k < asked.count(); k++) {
            int row = number * RowBlock.LENGTH + positions[k];
            if (rows.get(row)) {
                Object value = field.apply(row);
                throw new IllegalStateException(
                        "The row (" + row + ") could not be read when it was prepared, and now holds (" + value
                                + ").\nPrepare facts whose rows do not change.");
            }
        }
    }
}
