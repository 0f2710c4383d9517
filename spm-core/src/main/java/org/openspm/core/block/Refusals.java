package org.openspm.core.block;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of which a field could not be read before, and what it said: whoever asks for one is told the same. */
final class Refusals {

    private final Map<Integer, RuntimeException> byRow = new HashMap<>();

    void add(int row, RuntimeException why) {
        byRow.put(row, why);
    }

    /** Refuses a block if one of the rows asked for could not be read. */
    void check(int number, Selection rows) {
        if (byRow.isEmpty()) {
            return;
        }
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            RuntimeException why = of(number * RowBlock.LENGTH + positions[k]);
            if (why != null) {
                throw why;
            }
        }
    }

    private @Nullable RuntimeException of(int row) {
        return byRow.get(row);
    }
}
