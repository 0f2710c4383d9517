package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** The first or last value of a field by date; the values of rows on the same day add up, so that their order does not matter. */
record DatedAggregation<T>(QuantityField<T, ?> field, DateField<T> date, boolean latest) implements Aggregation<T> {

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
        return new Dated<>(new Values<>(field), date, latest);
    }

    @Override
    public String toString() {
        return (latest ? "last " : "first ") + field + " by " + date;
    }

    private record Seen(@Nullable String currency, @Nullable LocalDate day, BigDecimal sum) implements Serializable {}

    private static final class Dated<T> implements Accumulator<T> {

        private final Values<T> values;
        private final DateField<T> date;
        private final boolean latest;
        private @Nullable LocalDate day;
        private BigDecimal sum = BigDecimal.ZERO;

        Dated(Values<T> values, DateField<T> date, boolean latest) {
            this.values = values;
            this.date = date;
            this.latest = latest;
        }

        @Override
        public boolean add(T row) {
            BigDecimal value = values.read(row);
            LocalDate on = date.valueOrNull(row);
            if (value == null || on == null) {
                return false;
            }
            take(on, value);
            return true;
        }

        private void take(LocalDate on, BigDecimal value) {
            int compared = day == null ? 1 : on.compareTo(day) * (latest ? 1 : -1);
            if (compared > 0) {
                day = on;
                sum = value;
            } else if (compared == 0) {
                sum = sum.add(value);
            }
        }

        @Override
        public void merge(Accumulator<T> other) {
            Dated<T> that = (Dated<T>) other;
            values.absorb(that.values);
            if (that.day != null) {
                take(that.day, that.sum);
            }
        }

        @Override
        public Serializable snapshot() {
            return new Seen(values.currencyCode(), day, sum);
        }

        @Override
        public void restore(Serializable seen) {
            Seen that = (Seen) seen;
            values.absorb(that.currency);
            if (that.day != null) {
                take(that.day, that.sum);
            }
        }

        @Override
        public Figure figure() {
            return day == null ? values.nothing() : values.figure(Ratio.of(sum));
        }
    }
}
