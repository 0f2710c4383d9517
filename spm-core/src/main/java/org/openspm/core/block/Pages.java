package org.openspm.core.block;

/** How rows lie on pages: one for each block, so that a column of a block is a page. */
final class Pages {

    private Pages() {}

    /** Returns how many pages some rows take. */
    static int count(int rows) {
        return (rows + RowBlock.LENGTH - 1) / RowBlock.LENGTH;
    }

    /** Returns how many rows a page has. */
    static int size(int rows, int page) {
        return Math.min(RowBlock.LENGTH, rows - page * RowBlock.LENGTH);
    }
}
