package org.openspm.core.metric;

import java.math.BigDecimal;
import org.openspm.core.schema.QuantityField;

/** An accumulator of the numbers of one field: it may be handed the number of a row that somebody else has read already. */
abstract class NumberAccumulator<T> implements Accumulator<T> {

    private final Values<T> values;

    NumberAccumulator(QuantityField<T, ?> field) {
        this.values = new Values<>(field);
    }

    final Values<T> values() {
        return values;
    }

    @Override
    public final boolean add(T row) {
        BigDecimal value = values.read(row);
        if (value == null) {
            return false;
        }
        take(value);
        return true;
    }

    @Override
    public final void merge(Accumulator<T> other) {
        NumberAccumulator<T> that = (NumberAccumulator<T>) other;
        values.absorb(that.values);
        absorb(that);
    }

    /** Takes in the number of a row. */
    abstract void take(BigDecimal value);

    /** Takes in what another accumulator of the same measure has seen. */
    abstract void absorb(NumberAccumulator<T> other);
}
