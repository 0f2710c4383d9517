package org.openspm.compensation.evaluation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.core.schema.Schema;

/**
 * Finds the rows of every id that more than one row has. A set of a million ids costs more than everything else that is done with their rows; a few
 * bits for each tell most of them apart, and only those that share their bit with another are looked at.
 */
final class RepeatedIds {

    private static final int BITS_PER_ROW = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private RepeatedIds() {}

    static <T> Map<String, List<T>> of(Schema<T> schema, List<T> rows) {
        int width = bits(rows.size());
        BitSet seen = new BitSet(1 << width);
        BitSet shared = new BitSet(1 << width);
        for (T row : rows) {
            String id = schema.idOf(row).orElse(null);
            if (id != null) {
                int bit = bit(id, width);
                if (seen.get(bit)) {
                    shared.set(bit);
                }
                seen.set(bit);
            }
        }
        return shared.isEmpty() ? Map.of() : among(schema, rows, shared, width);
    }

    private static <T> Map<String, List<T>> among(Schema<T> schema, List<T> rows, BitSet shared, int width) {
        Set<String> known = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (T row : rows) {
            String id = schema.idOf(row).orElse(null);
            if (id != null && shared.get(bit(id, width)) && !known.add(id)) {
                repeated.add(id);
            }
        }
        return repeated.isEmpty()
                ? Map.of()
                : rows.stream()
                        .filter(row ->
                                schema.idOf(row).filter(repeated::contains).isPresent())
                        .collect(Collectors.groupingBy(
                                row -> schema.idOf(row).orElseThrow(), HashMap::new, Collectors.toList()));
    }

    /** Returns how many bits number the places for some rows: at least a few for each, at most what an array holds. */
    private static int bits(int rows) {
        int width = 10;
        while (width < Integer.SIZE - 2 && (1L << width) < (long) rows * BITS_PER_ROW) {
            width++;
        }
        return width;
    }

    private static int bit(String id, int width) {
        return (int) ((id.hashCode() * SPREAD) >>> (Long.SIZE - width));
    }
}
