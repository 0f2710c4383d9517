package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;

/**
 * A semi-additive number: snapshots of a stock, such as open pipeline or headcount. It adds up across entities and never along time, where the
 * first, the last or the mean snapshot counts.
 */
record SnapshotAggregation<T>(
        Aggregation<T> of,
        DateField<T> date,
        Along along,
        @Nullable Field<T, ?> entity) implements Aggregation<T> {

    SnapshotAggregation {
        if (!of.isAdditive()) {
            throw new IllegalStateException("The measure (" + of
                    + ") cannot be a stock.\nOnly a sum or a count adds up across entities; start from one of them.");
        }
    }

    /** Which snapshot of a stretch of time counts. */
    enum Along {
        FIRST,
        LAST,
        AVERAGE
    }

    @Override
    public Schema<T> schema() {
        return of.schema();
    }

    @Override
    public @Nullable Unit unit() {
        return of.unit();
    }

    @Override
    public Accumulator<T> accumulator() {
        return new Snapshots<>(this);
    }

    @Override
    public String toString() {
        String which = along == Along.AVERAGE ? "average" : along == Along.FIRST ? "opening" : "closing";
        return which + " " + of + " by " + date + (entity == null ? "" : " for each " + entity);
    }

    private record Seen(Serializable unit, HashMap<Object, TreeMap<LocalDate, BigDecimal>> sums)
            implements Serializable {}

    /** The sums of each entity on each day; without entities, all rows are of one. */
    private static final class Snapshots<T> implements Accumulator<T> {

        private static final Object EVERYTHING = "everything";

        private final SnapshotAggregation<T> how;
        private final Accumulator<T> unitKeeper;
        private final Map<Object, NavigableMap<LocalDate, BigDecimal>> sums = new HashMap<>();

        Snapshots(SnapshotAggregation<T> how) {
            this.how = how;
            this.unitKeeper = how.of.accumulator();
        }

        @Override
        public boolean add(T row) {
            LocalDate on = how.date.valueOrNull(row);
            BigDecimal value = how.of.quantity(row);
            Object entity = how.entity == null ? EVERYTHING : how.entity.valueOrNull(row);
            if (on == null || value == null || entity == null) {
                return false;
            }
            unitKeeper.add(row);
            sums.computeIfAbsent(entity, e -> new TreeMap<>()).merge(on, value, BigDecimal::add);
            return true;
        }

        @Override
        public void merge(Accumulator<T> other) {
            Snapshots<T> that = (Snapshots<T>) other;
            unitKeeper.merge(that.unitKeeper);
            that.sums.forEach(this::addDays);
        }

        private void addDays(Object entity, NavigableMap<LocalDate, BigDecimal> days) {
            NavigableMap<LocalDate, BigDecimal> own = sums.computeIfAbsent(entity, e -> new TreeMap<>());
            days.forEach((day, sum) -> own.merge(day, sum, BigDecimal::add));
        }

        @Override
        public Serializable snapshot() {
            HashMap<Object, TreeMap<LocalDate, BigDecimal>> copy = new HashMap<>();
            sums.forEach((entity, days) -> copy.put(entity, new TreeMap<>(days)));
            return new Seen(unitKeeper.snapshot(), copy);
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            unitKeeper.restore(that.unit);
            that.sums.forEach(this::addDays);
        }

        @Override
        public Figure figure() {
            Figure total = unitKeeper.figure();
            if (sums.isEmpty()) {
                return Figure.undefined(total.unit(), "there is no snapshot of " + how.of.schema());
            }
            return Figure.of(how.along == Along.AVERAGE ? average() : atTheEnd(), total.unit());
        }

        /** Every day of a snapshot counts once; an entity that a day's snapshot lacks counts as nothing on that day. */
        private Ratio average() {
            TreeSet<LocalDate> days = new TreeSet<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (NavigableMap<LocalDate, BigDecimal> ofOne : sums.values()) {
                days.addAll(ofOne.keySet());
                sum = ofOne.values().stream().reduce(sum, BigDecimal::add);
            }
            return Ratio.of(sum, BigDecimal.valueOf(days.size()));
        }

        private Ratio atTheEnd() {
            BigDecimal sum = BigDecimal.ZERO;
            for (NavigableMap<LocalDate, BigDecimal> ofOne : sums.values()) {
                sum = sum.add(
                        how.along == Along.FIRST
                                ? ofOne.firstEntry().getValue()
                                : ofOne.lastEntry().getValue());
            }
            return Ratio.of(sum);
        }
    }
}
