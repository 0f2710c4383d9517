package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** A quantile of a field of money or numbers. It is exact and keeps every value it has seen. */
record QuantileAggregation<T>(QuantityField<T, ?> field, Rate share, QuantileType type) implements Aggregation<T> {

    static Rate checked(Rate share) {
        if (Objects.requireNonNull(share, "share").compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The quantile (" + share + ") is out of range.\nUse 0 % to 100 %; the median is 50 %.");
        }
        return share;
    }

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
        return new Quantile<>(field, share, type);
    }

    @Override
    public Fold.Kind fold() {
        return Fold.Kind.NUMBERS;
    }

    @Override
    public String toString() {
        return share + " quantile of " + field + (type == QuantileType.INCLUSIVE ? "" : " (" + type + ")");
    }

    @Override
    public QuantityField<T, ?> numbers() {
        return field;
    }

    private record Seen(@Nullable String currency, ArrayList<BigDecimal> numbers) implements Serializable {}

    private static final class Quantile<T> extends NumberAccumulator<T> {

        private final Rate share;
        private final QuantileType type;
        private final List<BigDecimal> seen = new ArrayList<>();

        Quantile(QuantityField<T, ?> field, Rate share, QuantileType type) {
            super(field);
            this.share = share;
            this.type = type;
        }

        @Override
        void take(BigDecimal value) {
            seen.add(value);
        }

        @Override
        void absorb(NumberAccumulator<T> other) {
            Quantile<T> that = (Quantile<T>) other;
            seen.addAll(that.seen);
        }

        @Override
        public Serializable snapshot() {
            return new Seen(values().currencyCode(), new ArrayList<>(this.seen));
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            values().absorb(that.currency);
            this.seen.addAll(that.numbers);
        }

        @Override
        public Figure figure() {
            return seen.isEmpty()
                    ? values().nothing()
                    : values().figure(type.of(seen.stream().sorted().toList(), share.toRatio()));
        }
    }
}
