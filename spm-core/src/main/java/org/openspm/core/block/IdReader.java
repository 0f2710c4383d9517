package org.openspm.core.block;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Schema;

/**
 * Reads the ids of rows while these go by for another reason: what is fetched from memory for one reason is at hand for the other. Used by one thread.
 *
 * @param <T> the host's row type
 */
public final class IdReader<T> {

    private final Schema<T> schema;
    private final List<T> rows;

    /** What the ids say, if that was found before. */
    private final @Nullable RowIds<T> known;

    private final int[] hashes;
    private final BitSet unsound = new BitSet();
    private final IdBits bits;

    IdReader(Schema<T> schema, List<T> rows, @Nullable RowIds<T> known) {
        this.schema = schema;
        this.rows = rows;
        this.known = known;
        this.hashes = new int[known == null ? rows.size() : 0];
        this.bits = new IdBits(hashes.length);
    }

    /**
     * Reads the ids of a block.
     *
     * @param block  the rows
     * @param from  the place of its first row among all rows
     */
    public void read(RowBlock<T> block, int from) {
        int count = block.all().count();
        for (int position = 0; known == null && position < count; position++) {
            read(from + position, block.row(position));
        }
    }

    void read(int place, T row) {
        String id = schema.idOf(row).orElse(null);
        if (id == null) {
            unsound.set(place);
        } else {
            int hash = id.hashCode();
            hashes[place] = hash;
            bits.see(hash);
        }
    }

    /**
     * Returns what the ids say, once all rows went by.
     *
     * @return the ids
     */
    public RowIds<T> ids() {
        return known == null ? RowIds.of(schema, rows, hashes, bits, unsound) : known;
    }
}
