package org.openspm.core.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Schema;

/**
 * What the ids of rows say: which rows have none, and the rows of every id that more than one row has. A set of a million ids costs more than everything else that is done with
 * their rows; a few bits for each tell most of them apart, and only those that share their bit with another are looked at.
 *
 * @param <T> the host's row type
 */
public final class RowIds<T> {

    private final Schema<T> schema;
    private final List<T> rows;

    /** The hash code of each id; ids are not read again to be held against those of other rows. */
    private final int[] hashes;

    private final Map<String, List<T>> repeated;

    /** The rows without an id, or with that of another. */
    private final BitSet unsound;

    private RowIds(Schema<T> schema, List<T> rows, int[] hashes, Map<String, List<T>> repeated, BitSet unsound) {
        this.schema = schema;
        this.rows = rows;
        this.hashes = hashes;
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
        return known(schema, rows).orElseGet(() -> read(schema, rows));
    }

    /**
     * Returns what ids say that need not be read with the rows.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param rows  the rows
     * @return the ids of rows that are prepared; empty for others
     */
    public static <T> Optional<RowIds<T>> known(Schema<T> schema, List<T> rows) {
        return rows instanceof PreparedRows<T> prepared && prepared.isIdentifiedBy(schema)
                ? Optional.of(prepared.ids())
                : Optional.empty();
    }

    static <T> RowIds<T> read(Schema<T> schema, List<T> rows) {
        IdReader<T> reader = new IdReader<>(schema, rows, null);
        for (int i = 0; i < rows.size(); i++) {
            reader.read(i, rows.get(i));
        }
        return reader.ids();
    }

    /** Obtains what ids say that were read one by one. */
    static <T> RowIds<T> of(Schema<T> schema, List<T> rows, int[] hashes, IdBits bits, BitSet unsound) {
        return new RowIds<>(schema, rows, hashes, Map.of(), unsound).held(bits.places(List.of(hashes)));
    }

    /**
     * Obtains what is presumed of ids before they are read.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @return ids of which none is missing or repeated
     */
    public static <T> RowIds<T> presumed(Schema<T> schema) {
        return new RowIds<>(schema, List.of(), new int[0], Map.of(), new BitSet());
    }

    /**
     * Obtains what reads the ids of rows while these go by for another reason.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param rows  the rows
     * @return the reader, which has read nothing yet
     */
    public static <T> IdReader<T> reader(Schema<T> schema, List<T> rows) {
        return new IdReader<>(schema, rows, known(schema, rows).orElse(null));
    }

    /** Returns what the ids say once those at some places were held against each other: a new object, which does not change once others see it. */
    private RowIds<T> held(int[] places) {
        if (places.length == 0) {
            return this;
        }
        Map<String, List<T>> byId = new HashMap<>();
        BitSet all = (BitSet) unsound.clone();
        Map<String, Integer> known = new HashMap<>();
        for (int place : places) {
            String id = idAt(place);
            Integer first = id == null ? null : known.putIfAbsent(id, place);
            if (first != null) {
                byId.computeIfAbsent(id, key -> new ArrayList<>(List.of(rows.get(first))))
                        .add(rows.get(place));
                all.set(first);
                all.set(place);
            }
        }
        return new RowIds<>(schema, rows, hashes, byId, all);
    }

    /**
     * Returns whether an id stands in two rows, of the same or of different parts.
     *
     * @param parts  what the ids of each part say
     * @return whether one does
     */
    public static boolean areRepeated(Collection<? extends RowIds<?>> parts) {
        int size = 0;
        for (RowIds<?> part : parts) {
            size = Math.addExact(size, part.hashes.length);
        }
        IdBits bits = new IdBits(size);
        List<int[]> all = new ArrayList<>();
        for (RowIds<?> part : parts) {
            all.add(part.hashes);
            if (!part.repeated.isEmpty()) {
                return true;
            }
            for (int hash : part.hashes) {
                bits.see(hash);
            }
        }
        Set<String> known = new HashSet<>();
        for (int place : bits.places(all)) {
            String id = idAt(parts, place);
            if (id != null && !known.add(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the id at a place that is counted through all parts. */
    private static @Nullable String idAt(Collection<? extends RowIds<?>> parts, int place) {
        int left = place;
        for (RowIds<?> part : parts) {
            if (left < part.hashes.length) {
                return part.idAt(left);
            }
            left -= part.hashes.length;
        }
        throw new IndexOutOfBoundsException(place);
    }

    private @Nullable String idAt(int place) {
        return schema.idOf(rows.get(place)).orElse(null);
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
     * Returns the same without what it takes to be held against the ids of other rows.
     *
     * @return what the ids say, in less memory
     */
    public RowIds<T> settled() {
        return new RowIds<>(schema, List.of(), new int[0], repeated, unsound);
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
