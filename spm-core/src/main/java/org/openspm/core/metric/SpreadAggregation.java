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

/** The standard deviation of a field, from exact sums of values and squares: only the last step, the root, is rounded. */
record SpreadAggregation<T>(QuantityField<T, ?> field, boolean ofSample) implements Aggregation<T> {

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
        return new Spread<>(field, ofSample);
    }

    @Override
    public Fold.Kind fold() {
        return Fold.Kind.NUMBERS;
    }

    @Override
    public String toString() {
        return (ofSample ? "sample" : "population") + " standard deviation of " + field;
    }

    @Override
    public QuantityField<T, ?> numbers() {
        return field;
    }

    private record Seen(@Nullable String currency, long count, BigDecimal sum, BigDecimal squares)
            implements Serializable {}

    private static final class Spread<T> extends NumberAccumulator<T> {

        private final boolean ofSample;
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;

        Spread(QuantityField<T, ?> field, boolean ofSample) {
            super(field);
            this.ofSample = ofSample;
        }

        @Override
        void take(BigDecimal value) {
            count++;
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }

        @Override
        void absorb(NumberAccumulator<T> other) {
            Spread<T> that = (Spread<T>) other;
            count += that.count;
            sum = sum.add(that.sum);
            squares = squares.add(that.squares);
        }

        @Override
        public Serializable snapshot() {
            return new Seen(values().currencyCode(), count, sum, squares);
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            values().absorb(that.currency);
            count += that.count;
            sum = sum.add(that.sum);
            squares = squares.add(that.squares);
        }

        @Override
        public Figure figure() {
            long freedom = ofSample ? count - 1 : count;
            if (freedom < 1) {
                return count == 0 ? values().nothing() : values().undefined("one value has no spread");
            }
            Ratio n = Ratio.of(count, 1);
            Ratio variance = Ratio.of(squares)
                    .minus(Ratio.of(sum).times(Ratio.of(sum)).dividedBy(n))
                    .dividedBy(Ratio.of(freedom, 1));
            return values().figure(Roots.squareRoot(variance));
        }
    }
}
