package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.core.metric.Accumulator;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Schema;

/** The exact mean of a number that is computed of each row. */
final class Mean<T> implements Accumulator<T> {

    private record Seen(BigDecimal sum, long rows) implements Serializable {}

    private final Unit unit;
    private final String nothing;
    private final Function<T, Optional<BigDecimal>> number;
    private BigDecimal sum = BigDecimal.ZERO;
    private long rows;

    private Mean(Unit unit, String nothing, Function<T, Optional<BigDecimal>> number) {
        this.unit = unit;
        this.nothing = nothing;
        this.number = number;
    }

    /** Obtains the measure; a row without a number does not take part, and the mean of nothing is undefined. */
    static <T> Measure<T> of(String label, Schema<T> schema, Unit unit, Function<T, Optional<BigDecimal>> number) {
        return Measure.custom(label, schema, unit, () -> new Mean<>(unit, "no " + schema + " have a value", number));
    }

    @Override
    public boolean add(T row) {
        Optional<BigDecimal> value = number.apply(row);
        value.ifPresent(more -> {
            sum = sum.add(more);
            rows++;
        });
        return value.isPresent();
    }

    @Override
    public void merge(Accumulator<T> other) {
        Mean<T> that = (Mean<T>) other;
        sum = sum.add(that.sum);
        rows += that.rows;
    }

    @Override
    public Serializable snapshot() {
        return new Seen(sum, rows);
    }

    @Override
    public void restore(Serializable seen) {
        Seen that = (Seen) seen;
        sum = sum.add(that.sum);
        rows += that.rows;
    }

    @Override
    public Figure figure() {
        return rows == 0 ? Figure.undefined(unit, nothing) : Figure.of(Ratio.of(sum, BigDecimal.valueOf(rows)), unit);
    }
}
