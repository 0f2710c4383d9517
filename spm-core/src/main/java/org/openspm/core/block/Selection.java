package org.openspm.core.block;

/** Some positions of a block of rows, in ascending order. */
public final class Selection {

    private final int[] positions;
    private int count;

    /** How many of the first positions are known to be in their place. */
    private int filled;

    /**
     * Makes room; nothing is selected yet.
     *
     * @param length  the most positions
     */
    public Selection(int length) {
        this.positions = new int[length];
    }

    /** Selects the positions from 0 up to a size. */
    void fill(int size) {
        // Nobody else writes to a selection of all: once is enough.
        for (int i = filled; i < size; i++) {
            positions[i] = i;
        }
        filled = Math.max(filled, size);
        count = size;
    }

    /** Selects nothing. */
    public void clear() {
        count = 0;
    }

    /**
     * Adds a position if it is chosen; without a branch, because choices are hard to foretell.
     *
     * @param position  a position behind all others
     * @param chosen  whether it is chosen
     */
    public void add(int position, boolean chosen) {
        positions[count] = position;
        count += chosen ? 1 : 0;
    }

    /**
     * Selects the positions that are chosen, and takes the choice back.
     *
     * @param chosen  whether each position is chosen; all false afterwards
     * @param size  how many positions there are
     */
    public void takeChosen(boolean[] chosen, int size) {
        clear();
        for (int i = 0; i < size; i++) {
            add(i, chosen[i]);
            chosen[i] = false;
        }
    }

    /**
     * Chooses the positions of this selection.
     *
     * @param chosen  set to true at each of them
     */
    public void markIn(boolean[] chosen) {
        for (int k = 0; k < count; k++) {
            chosen[positions[k]] = true;
        }
    }

    void unmarkIn(boolean[] chosen) {
        for (int k = 0; k < count; k++) {
            chosen[positions[k]] = false;
        }
    }

    /**
     * Returns the positions in ascending order.
     *
     * @return the positions, of which the first {@link #count()} count; not to be written to
     */
    public int[] positions() {
        return positions;
    }

    /**
     * Returns how many positions are selected.
     *
     * @return the number, zero or more
     */
    public int count() {
        return count;
    }

    int length() {
        return positions.length;
    }
}
