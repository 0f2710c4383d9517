package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** The exact sum of a field of money or numbers. */
record SumAggregation<T>(QuantityField<T, ?> field) implements Aggregation<T> {

    @Override
    public Schema<T> schema() {
        return field.schema();
    }

    @Override
    public @Nullable Unit unit() {
        return FieldNumbers.unitOf(field);
    }

    @Override
    public Accumulator<T> accumulator() {
        return new Sum<>(field);
    }

    @Override
    public boolean isAdditive() {
        return true;
    }

    @Override
    public @Nullable BigDecimal quantity(T row) {
        return FieldNumbers.number(field, row);
    }

    @Override
    public Fold.Kind fold() {
        return Fold.Kind.SUM;
    }

    @Override
    public String toString() {
        return "sum of " + field;
    }

    @Override
    public QuantityField<T, ?> numbers() {
        return field;
    }

    private record Seen(@Nullable String currency, BigDecimal sum) implements Serializable {}

    private static final class Sum<T> extends NumberAccumulator<T> implements FoldedAccumulator {

        private final ExactSum sum = new ExactSum();

        Sum(QuantityField<T, ?> field) {
            super(field);
        }

        @Override
        void take(BigDecimal value) {
            sum.add(value);
        }

        @Override
        public void take(long rows, @Nullable BigDecimal number) {
            if (number != null) {
                sum.add(number);
            }
        }

        @Override
        void absorb(NumberAccumulator<T> other) {
            sum.add(((Sum<T>) other).sum);
        }

        @Override
        public Serializable snapshot() {
            return new Seen(values().currencyCode(), sum.value());
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            values().absorb(that.currency);
            sum.add(that.sum);
        }

        @Override
        public Figure figure() {
            return values().figure(Ratio.of(sum.value()));
        }
    }
}
