package org.openspm.core.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** How a measure makes one number of many rows. Implementations are records, equal by value. */
interface Aggregation<T> {

    Schema<T> schema();

    /** Returns what the number counts, or null if only the rows can tell: money whose currency stands in every row. */
    @Nullable
    Unit unit();

    Accumulator<T> accumulator();

    /** Returns whether the number of all rows is the sum of what each row adds. */
    default boolean isAdditive() {
        return false;
    }

    /** Returns what one row adds to the number, or null if the row lacks a value; asked of additive ones only. */
    default @Nullable BigDecimal quantity(T row) {
        return null;
    }

    /** Returns what the number of a group is made of; if not of rows or their count, then of the {@link #numbers()}. */
    default Fold.Kind fold() {
        return Fold.Kind.ROWS;
    }

    /**
     * Returns the field whose numbers alone are aggregated, so that they may be read once for several measures if they are of one unit; null if there
     * is more to it.
     */
    default @Nullable QuantityField<T, ?> numbers() {
        return null;
    }
}
