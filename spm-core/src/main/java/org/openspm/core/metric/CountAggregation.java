package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Schema;

/** The number of rows. */
record CountAggregation<T>(Schema<T> schema) implements Aggregation<T> {

    @Override
    public Unit unit() {
        return Unit.of(schema.name());
    }

    @Override
    public Accumulator<T> accumulator() {
        return new Count<>(unit());
    }

    @Override
    public boolean isAdditive() {
        return true;
    }

    @Override
    public BigDecimal quantity(T row) {
        return BigDecimal.ONE;
    }

    @Override
    public Fold.Kind fold() {
        return Fold.Kind.COUNT;
    }

    @Override
    public String toString() {
        return "count of " + schema;
    }

    private static final class Count<T> implements Accumulator<T>, FoldedAccumulator {

        private final Unit unit;
        private long rows;

        Count(Unit unit) {
            this.unit = unit;
        }

        @Override
        public boolean add(T row) {
            rows++;
            return true;
        }

        @Override
        public void take(long more, @Nullable BigDecimal number) {
            rows += more;
        }

        @Override
        public void merge(Accumulator<T> other) {
            rows += ((Count<T>) other).rows;
        }

        @Override
        public Serializable snapshot() {
            return rows;
        }

        @Override
        public void restore(Serializable seen) {
            rows += (Long) seen;
        }

        @Override
        public Figure figure() {
            return Figure.of(BigDecimal.valueOf(rows), unit);
        }
    }
}
