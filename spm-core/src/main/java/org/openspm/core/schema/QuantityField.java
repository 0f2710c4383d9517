package org.openspm.core.schema;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field whose values can be added up: money, numbers or whole numbers. It is what sums, averages and quantiles are taken of.
 *
 * <p>This class and its subtypes are immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param <V> the type of the values
 */
public abstract sealed class QuantityField<T, V> extends Field<T, V> permits MoneyField, NumberField, WholeField {

    QuantityField(Origin<T, V> origin) {
        super(origin);
    }

    /**
     * Returns what reads the number of a row without its unit, for loops over many rows: as {@link #accessor()}, unchecked.
     *
     * @return the function; empty if the values are whole numbers, or money whose currency stands in every row
     */
    public abstract Optional<Function<? super T, ? extends @Nullable BigDecimal>> numberAccessor();
}
