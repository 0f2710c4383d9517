package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;
import org.openspm.core.trace.Trace;

/** Another aggregation whose number counts something else than its field or schema is called. */
record UnitAggregation<T>(Aggregation<T> of, Unit unit) implements Aggregation<T> {

    @Override
    public Schema<T> schema() {
        return of.schema();
    }

    @Override
    public Accumulator<T> accumulator() {
        return new Counting<>(of.accumulator(), unit);
    }

    /** What is folded is handed on to the accumulator of the other; single numbers are not. */
    @Override
    public Fold.Kind fold() {
        return of.fold() == Fold.Kind.NUMBERS ? Fold.Kind.ROWS : of.fold();
    }

    @Override
    public @Nullable QuantityField<T, ?> numbers() {
        return of.numbers();
    }

    @Override
    public boolean isAdditive() {
        return of.isAdditive();
    }

    @Override
    public @Nullable BigDecimal quantity(T row) {
        return of.quantity(row);
    }

    @Override
    public String toString() {
        return of.toString();
    }

    private record Counting<T>(Accumulator<T> of, Unit unit) implements Accumulator<T>, FoldedAccumulator {

        @Override
        public void take(long rows, @Nullable BigDecimal number) {
            ((FoldedAccumulator) of).take(rows, number);
        }

        @Override
        public boolean add(T row) {
            return of.add(row);
        }

        @Override
        public void merge(Accumulator<T> other) {
            of.merge(((Counting<T>) other).of);
        }

        @Override
        public Serializable snapshot() {
            return of.snapshot();
        }

        @Override
        public void restore(Serializable seen) {
            of.restore(seen);
        }

        @Override
        public Figure figure() {
            Figure number = of.figure();
            return number.value()
                    .map(value -> Figure.of(value, unit))
                    .orElseGet(() -> Figure.undefined(unit, number.reason()));
        }

        @Override
        public boolean isSettled() {
            return of.isSettled();
        }

        @Override
        public List<Trace> parts() {
            return of.parts();
        }
    }
}
