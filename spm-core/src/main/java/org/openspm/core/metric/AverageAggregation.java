package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** The exact mean of a field, each row weighing one, or what stands in a field of weights. */
record AverageAggregation<T>(
        QuantityField<T, ?> field, @Nullable NumberField<T> weight) implements Aggregation<T> {

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
        return weight == null ? new Average<>(field) : new WeightedAverage<>(new Values<>(field), weight);
    }

    @Override
    public Fold.Kind fold() {
        return weight == null ? Fold.Kind.SUM : Fold.Kind.ROWS;
    }

    @Override
    public String toString() {
        return "average of " + field + (weight == null ? "" : " weighted by " + weight);
    }

    /** Numbers are read for several measures at once only where each weighs the same. */
    @Override
    public @Nullable QuantityField<T, ?> numbers() {
        return weight == null ? field : null;
    }

    private record Seen(@Nullable String currency, BigDecimal sum, long count) implements Serializable {}

    private static final class Average<T> extends NumberAccumulator<T> implements FoldedAccumulator {

        private final ExactSum sum = new ExactSum();
        private long count;

        Average(QuantityField<T, ?> field) {
            super(field);
        }

        @Override
        void take(BigDecimal value) {
            sum.add(value);
            count++;
        }

        @Override
        public void take(long rows, @Nullable BigDecimal number) {
            if (number != null) {
                sum.add(number);
            }
            count += rows;
        }

        @Override
        void absorb(NumberAccumulator<T> other) {
            Average<T> that = (Average<T>) other;
            sum.add(that.sum);
            count += that.count;
        }

        @Override
        public Serializable snapshot() {
            return new Seen(values().currencyCode(), sum.value(), count);
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            values().absorb(that.currency);
            sum.add(that.sum);
            count += that.count;
        }

        @Override
        public Figure figure() {
            return count == 0 ? values().nothing() : values().figure(Ratio.of(sum.value(), BigDecimal.valueOf(count)));
        }
    }

    private record SeenWeighted(@Nullable String currency, BigDecimal sum, BigDecimal weights, boolean any)
            implements Serializable {}

    private static final class WeightedAverage<T> implements Accumulator<T> {

        private final Values<T> values;
        private final NumberField<T> weight;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal weights = BigDecimal.ZERO;
        private boolean seen;

        WeightedAverage(Values<T> values, NumberField<T> weight) {
            this.values = values;
            this.weight = weight;
        }

        @Override
        public boolean add(T row) {
            BigDecimal value = values.read(row);
            BigDecimal share = weight.valueOrNull(row);
            if (value == null || share == null) {
                return false;
            }
            sum = sum.add(value.multiply(share));
            weights = weights.add(share);
            seen = true;
            return true;
        }

        @Override
        public void merge(Accumulator<T> other) {
            WeightedAverage<T> that = (WeightedAverage<T>) other;
            values.absorb(that.values);
            sum = sum.add(that.sum);
            weights = weights.add(that.weights);
            seen |= that.seen;
        }

        @Override
        public Serializable snapshot() {
            return new SeenWeighted(values.currencyCode(), sum, weights, this.seen);
        }

        @Override
        public void restore(Serializable seen) {
            SeenWeighted that = (SeenWeighted) seen;
            values.absorb(that.currency);
            sum = sum.add(that.sum);
            weights = weights.add(that.weights);
            this.seen |= that.any;
        }

        @Override
        public Figure figure() {
            if (weights.signum() != 0) {
                return values.figure(Ratio.of(sum, weights));
            }
            return seen ? values.undefined("the weights add up to zero") : values.nothing();
        }
    }
}
