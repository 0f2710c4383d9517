package org.openspm.core.block;

import java.util.List;

/**
 * A stretch of rows that is read column by column: short enough that what was read for one column is still at hand for the next. Used by one thread.
 *
 * @param <T> the host's row type
 */
public final class RowBlock<T> {

    /** The most rows of a block; measured, see {@code docs/performance.md}. */
    static final int LENGTH = 512;

    private final List<T> rows;
    private final Selection all;

    /** Whether columns hold what is asked of most rows, so that rows are looked at one by one, where they are at all. */
    private final boolean prepared;

    private Object[] now = new Object[0];
    private int from;

    /** The rows can be read at any place. */
    RowBlock(List<T> rows) {
        this.rows = rows;
        this.prepared = rows instanceof PreparedRows<T>;
        this.all = new Selection(Math.min(LENGTH, rows.size()));
    }

    void move(int to, int size) {
        from = to;
        if (!prepared) {
            // A new array each time: references are stored cheaply only into what the collector sees as young.
            Object[] next = new Object[size];
            for (int i = 0; i < size; i++) {
                next[i] = rows.get(to + i);
            }
            now = next;
        }
        all.fill(size);
    }

    /**
     * Returns a row.
     *
     * @param position  its position in the block, from zero
     * @return the row
     */
    @SuppressWarnings("unchecked") // nothing else is stored
    public T row(int position) {
        return prepared ? rows.get(from + position) : (T) now[position];
    }

    /**
     * Returns the positions of all rows of this block.
     *
     * @return the selection, valid until the next block
     */
    public Selection all() {
        return all;
    }

    /** Returns the rows by their positions, for loops that ask once; not to be written to, and not there where rows are prepared. */
    Object[] rows() {
        return now;
    }

    /** Returns the most rows this block may have. */
    int length() {
        return all.length();
    }
}
