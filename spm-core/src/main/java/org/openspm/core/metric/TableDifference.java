package org.openspm.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.TraceDifference;

/**
 * A table compared with another of the same question: what changed, group by group, and whether for the better.
 *
 * <pre>{@code
 * TableDifference since = today.minus(yesterday);
 * since.changes().stream().filter(TableDifference.Change::isWorse).forEach(change -> ...);
 * }</pre>
 *
 * <p>It is obtained by {@link MetricTable#minus}. This class is immutable and thread-safe.
 */
public final class TableDifference {

    private final List<Change> all;
    private final Change total;
    /** The same by key, to find one among many. */
    private final Map<MetricKey, Change> byKey;

    private TableDifference(List<Change> all, Change total) {
        this.all = all;
        this.total = total;
        this.byKey = all.stream().collect(Collectors.toMap(Change::key, change -> change));
    }

    static TableDifference between(MetricTable before, MetricTable after) {
        NavigableSet<MetricKey> keys = new TreeSet<>(MetricKey.order(after.dimensions()));
        Stream.concat(before.values().stream(), after.values().stream()).forEach(value -> keys.add(value.key()));
        List<Change> all = keys.stream()
                .map(key -> new Change(before.at(key), after.at(key)))
                .toList();
        return new TableDifference(all, new Change(before.total(), after.total()));
    }

    /**
     * A group in both tables.
     *
     * @param before  its value in the other table; without rows there, the metric of no rows
     * @param after  its value in this table; without rows here, the metric of no rows
     */
    public record Change(MetricValue before, MetricValue after) {

        /**
         * Checks that nothing is null.
         *
         * @param before  its value in the other table
         * @param after  its value in this table
         */
        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /**
         * Returns which group it is.
         *
         * @return the key
         */
        public MetricKey key() {
            return after.key();
        }

        /**
         * Returns the value after minus the value before. Percent are subtracted to percentage points.
         *
         * @return the exact difference, undefined if one of the two is
         */
        public Figure difference() {
            Figure now = after.figure();
            Figure then = before.figure();
            if (now.isDefined() && then.isDefined() && !now.unit().equals(then.unit())) {
                return Figure.undefined(now.unit(), "the unit was " + then.unit());
            }
            return now.isDefined() && then.isDefined() ? now.minus(then) : now.isDefined() ? then : now;
        }

        /**
         * Returns whether the value improved in the direction of the metric.
         *
         * @return false if it did not, one of the two is undefined, or the metric has no direction
         */
        public boolean isBetter() {
            return sign() > 0;
        }

        /**
         * Returns whether the value became worse in the direction of the metric.
         *
         * @return false if it did not, one of the two is undefined, or the metric has no direction
         */
        public boolean isWorse() {
            return sign() < 0;
        }

        private int sign() {
            int change = difference().value().map(value -> value.signum()).orElse(0);
            return switch (after.metric().direction()) {
                case HIGHER_IS_BETTER -> change;
                case LOWER_IS_BETTER -> -change;
                case CONTEXT_ONLY -> 0;
            };
        }

        /**
         * Returns whether the two values differ: their numbers, or why there is none.
         *
         * @return false if both are the same
         */
        public boolean isChange() {
            return !before.figure().equals(after.figure());
        }

        /**
         * Returns why the value changed, part by part.
         *
         * @return the trace after minus the trace before
         */
        public TraceDifference explain() {
            return after.explain().minus(before.explain());
        }

        /**
         * Returns the group with both values.
         *
         * @return such as {@code "jill: 50 % -> 60 %"}
         */
        @Override
        public String toString() {
            return key() + ": " + before + " -> " + after;
        }
    }

    /**
     * Returns all groups that have rows in one of the tables.
     *
     * @return the groups in the order of their keys, those that did not change included
     */
    public List<Change> all() {
        return all;
    }

    /**
     * Returns the groups whose value changed.
     *
     * @return the groups in the order of their keys
     */
    public List<Change> changes() {
        return all.stream().filter(Change::isChange).toList();
    }

    /**
     * Returns one group.
     *
     * @param key  its key in one of the tables
     * @return both values, or empty if neither table has rows of it
     */
    public Optional<Change> of(MetricKey key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * Returns the values over all rows.
     *
     * @return both totals
     */
    public Change total() {
        return total;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TableDifference other && all.equals(other.all) && total.equals(other.total);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, total);
    }

    /**
     * Returns the changes as text, a line a group and the total last.
     *
     * @return the text
     */
    @Override
    public String toString() {
        List<Change> lines = new ArrayList<>(changes());
        lines.add(total);
        return lines.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}
