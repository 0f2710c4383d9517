package org.openspm.compensation.settlement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The latest revision of each of the host's rows, where rows are submitted again when they change.
 *
 * <p>Submitting a row twice changes nothing, whatever the order. Two rows of the same id and revision must be equal. This class is immutable,
 * and thread-safe if the rows are.
 *
 * <pre>{@code
 * Facts facts = Facts.of(DEALS, Revisions.by(Deal::id, Deal::revision).latest(rows));
 * }</pre>
 *
 * @param <T> the host's row type, with an {@code equals} by content such as that of a record
 */
public final class Revisions<T> {

    private final Function<? super T, String> id;
    private final ToLongFunction<? super T> revision;

    private Revisions(Function<? super T, String> id, ToLongFunction<? super T> revision) {
        this.id = id;
        this.revision = revision;
    }

    /**
     * Says where a row has its id and revision.
     *
     * @param <T> the host's row type
     * @param id  the id, the same in all revisions of a row
     * @param revision  the revision; a higher one replaces a lower one
     * @return what picks the latest
     */
    public static <T> Revisions<T> by(Function<? super T, String> id, ToLongFunction<? super T> revision) {
        return new Revisions<>(Objects.requireNonNull(id, "id"), Objects.requireNonNull(revision, "revision"));
    }

    /**
     * Picks the latest revision of each row.
     *
     * @param rows  the rows as submitted, in any order
     * @return one row an id, in the order in which the ids came first
     * @throws IllegalArgumentException if two rows of the same id and revision are not equal; the message tells both
     */
    public List<T> latest(Collection<? extends T> rows) {
        Map<String, Map<Long, T>> seen = new LinkedHashMap<>();
        Map<String, T> latest = new LinkedHashMap<>();
        for (T row : Objects.requireNonNull(rows, "rows")) {
            String key = Objects.requireNonNull(id.apply(row), "id");
            long number = revision.applyAsLong(row);
            T other = seen.computeIfAbsent(key, first -> new LinkedHashMap<>()).putIfAbsent(number, row);
            if (other != null && !other.equals(row)) {
                throw new IllegalArgumentException("The id (" + key + ") has two rows of revision (" + number + "): ("
                        + other + ") and (" + row + ").\nGive a changed row a higher revision.");
            }
            latest.merge(key, row, this::later);
        }
        return List.copyOf(latest.values());
    }

    private T later(T one, T other) {
        return revision.applyAsLong(other) > revision.applyAsLong(one) ? other : one;
    }

    /**
     * Returns what it does.
     *
     * @return the words
     */
    @Override
    public String toString() {
        return "the latest revision of each row";
    }
}
