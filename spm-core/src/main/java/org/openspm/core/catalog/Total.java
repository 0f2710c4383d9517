package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.core.metric.Accumulator;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Schema;

/** The exact sum of a number that is computed of each row, in a unit of choice. */
final class Total<T> implements Accumulator<T> {

    private final Unit unit;
    private final Function<T, Optional<BigDecimal>> number;
    private BigDecimal sum = BigDecimal.ZERO;

    private Total(Unit unit, Function<T, Optional<BigDecimal>> number) {
        this.unit = unit;
        this.number = number;
    }

    /** Obtains the measure; a row without a number does not take part, and the sum of nothing is zero. */
    static <T> Measure<T> of(String label, Schema<T> schema, Unit unit, Function<T, Optional<BigDecimal>> number) {
        return Measure.custom(label, schema, unit, () -> new Total<>(unit, number));
    }

    @Override
    public boolean add(T row) {
        Optional<BigDecimal> value = number.apply(row);
        value.ifPresent(more -> sum = sum.add(more));
        return value.isPresent();
    }

    @Override
    public void merge(Accumulator<T> other) {
        sum = sum.add(((Total<T>) other).sum);
    }

    @Override
    public Serializable snapshot() {
        return sum;
    }

    @Override
    public void restore(Serializable seen) {
        sum = sum.add((BigDecimal) seen);
    }

    @Override
    public Figure figure() {
        return Figure.of(sum, unit);
    }
}
