package org.openspm.core.block;

/** A few bits for each row, and which of them more than one row has. */
final class IdBits {

    private static final int BITS_PER_ROW = 16;
    private static final int SPREAD = 0x9E3779B9;

    private final int shift;

    // Arrays of our own: a set of bits looks at its length each time.
    private final long[] seen;
    private final long[] shared;
    private boolean any;

    IdBits(int rows) {
        int width = width(rows);
        this.shift = Integer.SIZE - width;
        this.seen = new long[1 << (width - 6)];
        this.shared = new long[seen.length];
    }

    void see(int hash) {
        int bit = (hash * SPREAD) >>> shift;
        long mask = 1L << bit;
        if ((seen[bit >>> 6] & mask) == 0) {
            seen[bit >>> 6] |= mask;
        } else {
            shared[bit >>> 6] |= mask;
            any = true;
        }
    }

    boolean areShared() {
        return any;
    }

    boolean isShared(int hash) {
        int bit = (hash * SPREAD) >>> shift;
        return (shared[bit >>> 6] & (1L << bit)) != 0;
    }

    /** Returns how many bits number the places for some rows: at least a few for each, at most what an array holds. */
    private static int width(int rows) {
        int width = 10;
        while (width < Integer.SIZE - 2 && (1L << width) < (long) rows * BITS_PER_ROW) {
            width++;
        }
        return width;
    }
}
