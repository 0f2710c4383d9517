package org.openspm.core.block;

import org.jspecify.annotations.Nullable;

/**
 * A column of a block of rows: each row is read at most once, when somebody first asks for it. Columns of rows that are prepared were read before.
 *
 * @param <T> the host's row type
 */
abstract class BlockColumn<T> {

    /** The rows that could not be read when they were prepared; null where they are read now. */
    private final @Nullable Refusals refused;

    private int number;

    /** Whether all of the block was read. */
    private boolean whole;

    BlockColumn(@Nullable Refusals refused) {
        this.refused = refused;
    }

    /** Goes on to a block. */
    final void move(int to) {
        number = to;
        whole = false;
        moved(to);
    }

    /** Returns the number of the block. */
    final int number() {
        return number;
    }

    /** Forgets what was read of the block before, or looks for the page of this one. */
    abstract void moved(int to);

    /**
     * Reads some rows; those read already stay.
     *
     * @param block  the rows
     * @param rows  which of them
     * @throws RuntimeException what the accessor of the field throws, or says of a row that lacks a required value
     */
    public final void read(RowBlock<T> block, Selection rows) {
        if (refused != null) {
            refused.check(number, rows);
        } else if (!whole) {
            readRows(block, rows);
            whole = rows.count() == block.all().count();
        }
    }

    /** Reads those rows that were not read. */
    abstract void readRows(RowBlock<T> block, Selection rows);
}
