package org.openspm.compensation.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** The rows of facts by their ids. Made when the first fact changes, and shared by all that comes after. */
final class FactIndex {

    /** Stands for an id that several rows have, all of which were rejected. */
    private static final Object SEVERAL = new Object();

    private final Map<Schema<?>, Map<String, Object>> rows = new HashMap<>();

    FactIndex(Facts facts) {
        facts.schemas().forEach(schema -> rows.put(schema, indexed(schema, facts)));
    }

    private static <T> Map<String, Object> indexed(Schema<T> schema, Facts facts) {
        Map<String, Object> byId = new HashMap<>();
        for (T row : facts.rows(schema)) {
            schema.idOf(row).ifPresent(id -> byId.merge(id, row, (one, other) -> SEVERAL));
        }
        return byId;
    }

    boolean has(FactChanges.Key key) {
        return rows.getOrDefault(key.schema(), Map.of()).containsKey(key.id());
    }

    /** Returns the row of an id, or null where there is none or several have it. */
    @Nullable
    Object row(FactChanges.Key key) {
        Object row = rows.getOrDefault(key.schema(), Map.of()).get(key.id());
        return row == SEVERAL ? null : row;
    }
}
