package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Schema;

/**
 * What changed in the facts since an evaluation: transactions that came, that look different now, or that never were.
 *
 * <pre>{@code
 * Evaluation after = run.revised(FactChanges.none()
 *         .adding(DEALS, new Deal("d18", "jill", ..))
 *         .replacing(DEALS, new Deal("d7", "jack", ..))    // as d7 is from now on
 *         .retracting(DEALS, "d3"));
 * }</pre>
 *
 * <p>Each transaction is named once. This class is immutable, and thread-safe if the rows are.
 */
public final class FactChanges {

    private static final FactChanges NONE = new FactChanges(Map.of());

    private final Map<Key, Change<?>> changes;

    private FactChanges(Map<Key, Change<?>> changes) {
        this.changes = changes;
    }

    /** What a transaction is known by. */
    record Key(Schema<?> schema, String id) {

        @Override
        public String toString() {
            return schema + " " + id;
        }
    }

    /**
     * What becomes of a transaction.
     *
     * @param key  which transaction
     * @param row  what it is from now on; null if there is none any more
     * @param isNew  whether there was none before
     */
    record Change<T>(Key key, Schema<T> schema, @Nullable T row, boolean isNew) {}

    /**
     * Obtains no changes, to begin with.
     *
     * @return no changes
     */
    public static FactChanges none() {
        return NONE;
    }

    /**
     * Says that a transaction came.
     *
     * @param <T> the host's row type
     * @param schema  its schema
     * @param row  the transaction, whose id is new
     * @return these changes and that one
     * @throws IllegalArgumentException if the row has no id
     * @throws IllegalStateException if these changes name the transaction already
     */
    public <T> FactChanges adding(Schema<T> schema, T row) {
        return and(new Change<>(key(schema, row), schema, row, true));
    }

    /**
     * Says that transactions came.
     *
     * @param <T> the host's row type
     * @param schema  their schema
     * @param rows  the transactions, whose ids are new
     * @return these changes and those
     * @throws IllegalArgumentException if a row has no id
     * @throws IllegalStateException if one transaction is named twice
     */
    public <T> FactChanges addingAll(Schema<T> schema, Collection<? extends T> rows) {
        List<Change<?>> more = new ArrayList<>();
        for (T row : Objects.requireNonNull(rows, "rows")) {
            more.add(new Change<>(key(schema, row), schema, row, true));
        }
        return and(more);
    }

    /**
     * Says that a transaction looks different now: amended, split among others, moved to another day.
     *
     * @param <T> the host's row type
     * @param schema  its schema
     * @param row  the transaction as it is from now on; it takes the place of the one with its id
     * @return these changes and that one
     * @throws IllegalArgumentException if the row has no id
     * @throws IllegalStateException if these changes name the transaction already
     */
    public <T> FactChanges replacing(Schema<T> schema, T row) {
        return and(new Change<>(key(schema, row), schema, row, false));
    }

    /**
     * Says that a transaction is to count as if it had never been.
     *
     * @param <T> the host's row type
     * @param schema  its schema
     * @param id  the id of the transaction
     * @return these changes and that one
     * @throws IllegalStateException if these changes name the transaction already
     */
    public <T> FactChanges retracting(Schema<T> schema, String id) {
        Key key = new Key(Objects.requireNonNull(schema, "schema"), Objects.requireNonNull(id, "id"));
        return and(new Change<>(key, schema, null, false));
    }

    private static <T> Key key(Schema<T> schema, T row) {
        Objects.requireNonNull(row, "row");
        Optional<String> id = Objects.requireNonNull(schema, "schema").idOf(row);
        return new Key(
                schema,
                id.orElseThrow(() -> new IllegalArgumentException("The transaction (" + row
                        + ") has no id.\nGive every one of the " + schema + " an id of its own.")));
    }

    private FactChanges and(Change<?> change) {
        return and(List.of(change));
    }

    private FactChanges and(List<Change<?>> more) {
        Map<Key, Change<?>> all = new LinkedHashMap<>(changes);
        for (Change<?> change : more) {
            if (all.putIfAbsent(change.key(), change) != null) {
                throw new IllegalStateException("The changes name (" + change.key()
                        + ") twice.\nSay once what becomes of a transaction, as it is in the end.");
            }
        }
        return new FactChanges(all);
    }

    /**
     * Returns how many transactions change.
     *
     * @return the number, zero or more
     */
    public int size() {
        return changes.size();
    }

    Collection<Change<?>> all() {
        return changes.values();
    }

    /**
     * Returns which transactions change, without what stands in them.
     *
     * @return words such as {@code [deals d18, deals d7]}
     */
    @Override
    public String toString() {
        return changes.keySet().toString();
    }
}
