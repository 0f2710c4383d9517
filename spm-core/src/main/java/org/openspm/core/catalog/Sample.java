package org.openspm.core.catalog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.core.metric.Accumulator;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Schema;

/** What is read of each row, all of it, for a statistic that needs the values themselves. The statistic must not depend on their order. */
final class Sample<T, V extends Serializable> implements Accumulator<T> {

    private final Function<T, Optional<V>> reader;
    private final Function<List<V>, Figure> statistic;
    private final List<V> values = new ArrayList<>();

    private Sample(Function<T, Optional<V>> reader, Function<List<V>, Figure> statistic) {
        this.reader = reader;
        this.statistic = statistic;
    }

    /** Obtains the measure; a row of which nothing is read does not take part. */
    static <T, V extends Serializable> Measure<T> of(
            String label,
            Schema<T> schema,
            Unit unit,
            Function<T, Optional<V>> reader,
            Function<List<V>, Figure> statistic) {
        return Measure.custom(label, schema, unit, () -> new Sample<>(reader, statistic));
    }

    @Override
    public boolean add(T row) {
        Optional<V> value = reader.apply(row);
        value.ifPresent(values::add);
        return value.isPresent();
    }

    @Override
    public void merge(Accumulator<T> other) {
        values.addAll(sameStatistic(other).values);
    }

    @SuppressWarnings("unchecked") // both were made by one measure
    private Sample<T, V> sameStatistic(Accumulator<T> other) {
        return (Sample<T, V>) other;
    }

    @Override
    public Serializable snapshot() {
        return new ArrayList<>(values);
    }

    @Override
    public void restore(Serializable seen) {
        values.addAll(sameValues(seen));
    }

    @SuppressWarnings("unchecked") // written by an accumulator of the same measure
    private List<V> sameValues(Serializable seen) {
        return (List<V>) seen;
    }

    @Override
    public Figure figure() {
        return statistic.apply(values);
    }
}
