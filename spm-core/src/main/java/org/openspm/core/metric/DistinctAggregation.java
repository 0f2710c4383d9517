package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;

/** The number of different values of a field. It is exact and keeps every value it has seen. */
record DistinctAggregation<T>(Field<T, ?> field) implements Aggregation<T> {

    @Override
    public Schema<T> schema() {
        return field.schema();
    }

    @Override
    public Unit unit() {
        return Unit.of(field.name());
    }

    @Override
    public Accumulator<T> accumulator() {
        return new Distinct<>(field, unit());
    }

    @Override
    public String toString() {
        return "distinct " + field + " of " + schema();
    }

    private static final class Distinct<T> implements Accumulator<T> {

        private final Field<T, ?> field;
        private final Unit unit;
        private final Set<Object> seen = new HashSet<>();

        Distinct(Field<T, ?> field, Unit unit) {
            this.field = field;
            this.unit = unit;
        }

        @Override
        public boolean add(T row) {
            Object value = field.valueOrNull(row);
            if (value == null) {
                return false;
            }
            // 1.0 and 1.00 are one number.
            seen.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
            return true;
        }

        @Override
        public void merge(Accumulator<T> other) {
            seen.addAll(((Distinct<T>) other).seen);
        }

        @Override
        public Serializable snapshot() {
            return new HashSet<>(this.seen);
        }

        @Override
        public void restore(Serializable seen) {
            this.seen.addAll((HashSet<?>) seen);
        }

        @Override
        public Figure figure() {
            return Figure.of(BigDecimal.valueOf(seen.size()), unit);
        }
    }
}
