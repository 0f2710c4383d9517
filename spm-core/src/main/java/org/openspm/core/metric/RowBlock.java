package org.openspm.core.metric;

import java.util.List;

/** A stretch of rows that is read column by column: short enough that what was read for one column is still at hand for the next. */
final class RowBlock<T> {

    /** The most rows of a block; measured, see {@code docs/performance.md}. */
    static final int LENGTH = 512;

    private final List<T> rows;
    private final Selection all;
    private Object[] now = new Object[0];

    /** The rows can be read at any place. */
    RowBlock(List<T> rows) {
        this.rows = rows;
        this.all = new Selection(Math.min(LENGTH, rows.size()));
    }

    void move(int to, int size) {
        // A new array each time: references are stored cheaply only into what the collector sees as young.
        Object[] next = new Object[size];
        for (int i = 0; i < size; i++) {
            next[i] = rows.get(to + i);
        }
        now = next;
        all.fill(size);
    }

    @SuppressWarnings("unchecked") // nothing else is stored
    T row(int position) {
        return (T) now[position];
    }

    /** Returns the positions of all rows of this block. */
    Selection all() {
        return all;
    }

    /** Returns the most rows this block may have. */
    int length() {
        return all.length();
    }
}
