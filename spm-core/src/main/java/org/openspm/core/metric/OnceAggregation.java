package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;

/** A sum to which every entity adds once, however many rows it has in a group. */
record OnceAggregation<T>(Aggregation<T> of, Unit unit, Field<T, ?> entity) implements Aggregation<T> {

    @Override
    public Schema<T> schema() {
        return of.schema();
    }

    @Override
    public Accumulator<T> accumulator() {
        return new Once<>(this);
    }

    @Override
    public String toString() {
        return of + " once per " + entity;
    }

    private static final class Once<T> implements Accumulator<T> {

        private final OnceAggregation<T> what;
        private final Map<Object, BigDecimal> values = new HashMap<>();

        Once(OnceAggregation<T> what) {
            this.what = what;
        }

        @Override
        public boolean add(T row) {
            Object entity = what.entity.valueOrNull(row);
            BigDecimal value = entity == null ? null : what.of.quantity(row);
            if (entity == null || value == null) {
                return false;
            }
            put(entity, value);
            return true;
        }

        private void put(Object entity, BigDecimal value) {
            BigDecimal known = values.putIfAbsent(entity, value);
            if (known != null && known.compareTo(value) != 0) {
                BigDecimal less = known.min(value);
                BigDecimal more = known.max(value);
                throw new IllegalArgumentException("The " + what.entity + " (" + entity + ") has two values, ("
                        + less.toPlainString() + ") and (" + more.toPlainString() + "), for the (" + what.of
                        + ").\nCount once what all its rows say alike; add up parts that differ.");
            }
        }

        @Override
        public void merge(Accumulator<T> other) {
            ((Once<T>) other).values.forEach(this::put);
        }

        @Override
        public Serializable snapshot() {
            return new HashMap<>(values);
        }

        @Override
        public void restore(Serializable seen) {
            ((HashMap<?, ?>) seen).forEach((entity, value) -> put(entity, (BigDecimal) value));
        }

        @Override
        public Figure figure() {
            return Figure.of(values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), what.unit);
        }
    }
}
