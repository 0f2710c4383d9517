package org.openspm.core.schema;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A bundle of rows of one or more schemas, to be evaluated together.
 *
 * <pre>{@code
 * Facts facts = Facts.of(DEALS, deals).and(QUOTAS, quotas);
 * }</pre>
 *
 * <p>The bundle keeps its own list of the rows, not copies of them: rows must not change while it is in use. A list that never changes may be {@link Rows}, which is not copied. This class is immutable,
 * and thread-safe if the rows are.
 */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of());

    private final Map<Schema<?>, List<?>> rows;

    private Facts(Map<Schema<?>, List<?>> rows) {
        this.rows = rows;
    }

    /**
     * Obtains the bundle without rows.
     *
     * @return the empty bundle
     */
    public static Facts none() {
        return NONE;
    }

    /**
     * Obtains a bundle of rows of one schema.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param rows  the rows, none of them null
     * @return the bundle
     */
    public static <T> Facts of(Schema<T> schema, Collection<? extends T> rows) {
        return NONE.and(schema, rows);
    }

    /**
     * Returns this bundle with rows of another schema.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param more  the rows, none of them null
     * @return the bundle with both
     * @throws IllegalStateException if this bundle already has rows of the schema
     */
    public <T> Facts and(Schema<T> schema, Collection<? extends T> more) {
        Objects.requireNonNull(schema, "schema");
        if (rows.containsKey(schema)) {
            throw new IllegalStateException("The facts already have rows of the schema (" + schema
                    + ").\nHand over all rows of a schema at once.");
        }
        Map<Schema<?>, List<?>> all = new LinkedHashMap<>(rows);
        all.put(schema, more instanceof Rows<?> kept ? kept : Elements.<T>copy(more, "rows", " of " + schema));
        return new Facts(all);
    }

    /**
     * Returns the rows of this bundle and of others, such as the next part of what is evaluated together.
     *
     * @param others  the other bundles
     * @return the bundle with the rows of all, of each schema first those of this one, then those of the others in their order
     */
    public Facts merge(Facts... others) {
        List<Facts> all = new ArrayList<>(List.of(this));
        all.addAll(Elements.copy(others, "others"));
        Map<Schema<?>, List<?>> merged = new LinkedHashMap<>();
        for (Facts part : all) {
            part.rows.forEach((schema, own) -> merged.computeIfAbsent(schema, key -> joined(key, all)));
        }
        return new Facts(merged);
    }

    private static <T> List<T> joined(Schema<T> schema, List<Facts> all) {
        List<List<T>> parts = all.stream()
                .map(part -> part.rows(schema))
                .filter(rows -> !rows.isEmpty())
                .toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int size = parts.stream().mapToInt(List::size).reduce(0, Math::addExact);
        ImmutableList.Builder<T> joined = ImmutableList.builderWithExpectedSize(size);
        parts.forEach(joined::addAll);
        return joined.build();
    }

    /**
     * Returns the rows of a schema.
     *
     * @param <T> the host's row type
     * @param schema  the schema
     * @return the rows in the order they were handed over, none if this bundle has no rows of the schema
     */
    @SuppressWarnings("unchecked") // rows were stored under an equal schema, of the same row type
    public <T> List<T> rows(Schema<T> schema) {
        return (List<T>) rows.getOrDefault(Objects.requireNonNull(schema, "schema"), List.of());
    }

    /**
     * Returns the schemas this bundle has rows of.
     *
     * @return the schemas in the order they were handed over
     */
    public Set<Schema<?>> schemas() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /**
     * Returns the number of rows of all schemas.
     *
     * @return the number of rows
     */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Returns how many rows of which schema there are.
     *
     * @return such as {@code "3 deals, 2 quotas"}
     */
    @Override
    public String toString() {
        return rows.entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
