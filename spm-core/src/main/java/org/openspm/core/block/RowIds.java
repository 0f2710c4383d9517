package org.openspm.core.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openspm.core.schema.Schema;

/**
 * What the ids of rows say: which rows have none, and the rows of every id that more than one row has. A set of a million ids costs more than everything else that is done with
 * their rows; a few bits for each tell most of them apart, and only those that share their bit with another are looked at.
 *
 * @param <T> the host's row type
 */
public final class RowIds<T> {

    private static final int BITS_PER_ROW = 16;
    private static final int SPREAD = 0x9E3779B9;

    private final Map<String, List<T>> repeated;
    private final BitSet unsound;

    private RowIds(Map<String, List<T>> repeated, BitSet unsound) {
        this.repeated = repeated;
        this.unsound = unsound;
    }

    /**
     * Reads the ids of rows, once for rows that are prepared.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param rows  the rows
     * @return what their ids say
     */
    public static <T> RowIds<T> of(Schema<T> schema, List<T> rows) {
        return rows instanceof PreparedRows<T> prepared ? prepared.ids() : read(schema, rows);
    }

    static <T> RowIds<T> read(Schema<T> schema, List<T> rows) {
        int size = rows.size();
        int shift = Integer.SIZE - width(size);
        int[] bits = new int[size];
        // Bits in arrays of our own: a set of bits looks at its length each time.
        long[] seen = new long[1 << (Integer.SIZE - shift - 6)];
        long[] shared = new long[seen.length];
        boolean any = false;
        BitSet missing = new BitSet();
        for (int i = 0; i < size; i++) {
            String id = schema.idOf(rows.get(i)).orElse(null);
            if (id == null) {
                missing.set(i);
                bits[i] = -1;
                continue;
            }
            int bit = (id.hashCode() * SPREAD) >>> shift;
            bits[i] = bit;
            long mask = 1L << bit;
            if ((seen[bit >>> 6] & mask) != 0) {
                shared[bit >>> 6] |= mask;
                any = true;
            }
            seen[bit >>> 6] |= mask;
        }
        return !any ? new RowIds<>(Map.of(), missing) : among(schema, rows, bits, shared, missing);
    }

    private static <T> RowIds<T> among(Schema<T> schema, List<T> rows, int[] bits, long[] shared, BitSet missing) {
        List<Integer> suspects = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] >= 0 && (shared[bits[i] >>> 6] & (1L << bits[i])) != 0) {
                suspects.add(i);
                String id = schema.idOf(rows.get(i)).orElseThrow();
                if (!known.add(id)) {
                    twice.add(id);
                }
            }
        }
        Map<String, List<T>> repeated = new HashMap<>();
        BitSet unsound = missing;
        for (int row : suspects) {
            String id = schema.idOf(rows.get(row)).orElseThrow();
            if (twice.contains(id)) {
                repeated.computeIfAbsent(id, key -> new ArrayList<>()).add(rows.get(row));
                unsound.set(row);
            }
        }
        return new RowIds<>(repeated, unsound);
    }

    /** Returns how many bits number the places for some rows: at least a few for each, at most what an array holds. */
    private static int width(int rows) {
        int width = 10;
        while (width < Integer.SIZE - 2 && (1L << width) < (long) rows * BITS_PER_ROW) {
            width++;
        }
        return width;
    }

    /**
     * Returns whether every row has an id of its own.
     *
     * @return false if one has none, or that of another
     */
    public boolean areSound() {
        return unsound.isEmpty();
    }

    /**
     * Returns whether a row has an id of its own.
     *
     * @param row  its place among the rows
     * @return false if it has none, or that of another row
     */
    public boolean isSound(int row) {
        return !unsound.get(row);
    }

    /**
     * Returns the rows of every id that more than one row has.
     *
     * @return the rows by id, in the order they were handed over; empty if there are none
     */
    public Map<String, List<T>> repeated() {
        return repeated;
    }
}
