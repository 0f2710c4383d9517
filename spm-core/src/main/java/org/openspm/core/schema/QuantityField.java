package org.openspm.core.schema;

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
}
