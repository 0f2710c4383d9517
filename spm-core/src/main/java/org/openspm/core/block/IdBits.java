package org.openspm.core.block;

import java.util.Arrays;
import java.util.List;

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

    /**
     * Returns where hash codes stand that more than one row has: of the few whose bit is shared, those that are the same.
     *
     * @param hashes  all that were seen, in parts
     * @return their places, counted through all parts, those of one hash code beside each other and in order
     */
    int[] places(List<int[]> hashes) {
        if (!any) {
            return new int[0];
        }
        long[] suspects = new long[64];
        int count = 0;
        int place = 0;
        for (int[] part : hashes) {
            for (int hash : part) {
                if (isShared(hash)) {
                    if (count == suspects.length) {
                        suspects = Arrays.copyOf(suspects, 2 * count);
                    }
                    suspects[count++] = ((long) hash << Integer.SIZE) | place;
                }
                place++;
            }
        }
        Arrays.sort(suspects, 0, count);
        int[] places = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if ((i > 0 && isSame(suspects[i - 1], suspects[i]))
                    || (i + 1 < count && isSame(suspects[i], suspects[i + 1]))) {
                places[found++] = (int) suspects[i];
            }
        }
        return Arrays.copyOf(places, found);
    }

    private static boolean isSame(long one, long other) {
        return one >> Integer.SIZE == other >> Integer.SIZE;
    }

    private boolean isShared(int hash) {
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
