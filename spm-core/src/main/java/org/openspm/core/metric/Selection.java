package org.openspm.core.metric;

/** Some positions of a block of rows, in ascending order. */
final class Selection {

    private final int[] positions;
    private int count;

    Selection(int length) {
        this.positions = new int[length];
    }

    /** Selects the positions from 0 up to a size. */
    void fill(int size) {
        for (int i = 0; i < size; i++) {
            positions[i] = i;
        }
        count = size;
    }

    void clear() {
        count = 0;
    }

    /** Adds a position, which lies behind all others, if it is chosen; without a branch, because choices are hard to foretell. */
    void add(int position, boolean chosen) {
        positions[count] = position;
        count += chosen ? 1 : 0;
    }

    /** Selects the positions that are chosen, and takes the choice back. */
    void takeChosen(boolean[] chosen, int size) {
        clear();
        for (int i = 0; i < size; i++) {
            add(i, chosen[i]);
            chosen[i] = false;
        }
    }

    void markIn(boolean[] chosen) {
        for (int k = 0; k < count; k++) {
            chosen[positions[k]] = true;
        }
    }

    void unmarkIn(boolean[] chosen) {
        for (int k = 0; k < count; k++) {
            chosen[positions[k]] = false;
        }
    }

    /** Returns the positions; only the first {@link #count()} of them count. */
    int[] positions() {
        return positions;
    }

    int count() {
        return count;
    }

    int length() {
        return positions.length;
    }
}
