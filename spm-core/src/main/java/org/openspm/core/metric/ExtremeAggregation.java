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

/** The smallest or the largest value of a field of money or numbers. */
record ExtremeAggregation<T>(QuantityField<T, ?> field, boolean largest) implements Aggregation<T> {

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
        return new Extreme<>(field, largest);
    }

    @Override
    public Fold.Kind fold() {
        return largest ? Fold.Kind.LARGEST : Fold.Kind.SMALLEST;
    }

    @Override
    public String toString() {
        return (largest ? "maximum of " : "minimum of ") + field;
    }

    @Override
    public QuantityField<T, ?> numbers() {
        return field;
    }

    private record Seen(@Nullable String currency, @Nullable BigDecimal number) implements Serializable {}

    private static final class Extreme<T> extends NumberAccumulator<T> implements FoldedAccumulator {

        private final boolean largest;
        private @Nullable BigDecimal found;

        Extreme(QuantityField<T, ?> field, boolean largest) {
            super(field);
            this.largest = largest;
        }

        @Override
        void take(BigDecimal value) {
            BigDecimal known = found;
            if (known == null) {
                found = value;
            } else {
                found = largest ? known.max(value) : known.min(value);
            }
        }

        @Override
        public void take(long rows, @Nullable BigDecimal number) {
            if (number != null) {
                take(number);
            }
        }

        @Override
        void absorb(NumberAccumulator<T> other) {
            take(0, ((Extreme<T>) other).found);
        }

        @Override
        public Serializable snapshot() {
            return new Seen(values().currencyCode(), found);
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            values().absorb(that.currency);
            take(0, that.number);
        }

        @Override
        public Figure figure() {
            BigDecimal known = found;
            return known == null ? values().nothing() : values().figure(Ratio.of(known));
        }
    }
}
