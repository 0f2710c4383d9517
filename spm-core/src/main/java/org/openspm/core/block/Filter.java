package org.openspm.core.block;

import org.openspm.core.schema.Condition;
import org.openspm.core.schema.FieldCondition;

/**
 * A condition made ready for blocks of rows: it says of many rows at once which of them fulfil it, and reads a field that others read too through
 * their column.
 *
 * @param <T> the host's row type
 */
@FunctionalInterface
public interface Filter<T> {

    /**
     * Selects rows.
     *
     * @param block  the rows of the block
     * @param from  the rows that are asked about; no other is read
     * @return those of them that fulfil the condition, valid until the next call
     */
    Selection select(RowBlock<T> block, Selection from);

    /**
     * Obtains a filter.
     *
     * @param <T> the host's row type
     * @param condition  what it asks
     * @param columns  the columns it reads
     * @return the filter, for one thread
     */
    static <T> Filter<T> of(Condition<T> condition, BlockColumns<T> columns) {
        if (condition instanceof Condition.Always<T>) {
            return (block, from) -> from;
        }
        if (condition instanceof Condition.AllOf<T> all) {
            return new JoinedFilters.All<>(
                    all.conditions().stream().map(part -> of(part, columns)).toList());
        }
        if (condition instanceof Condition.AnyOf<T> any) {
            return new JoinedFilters.Any<>(
                    any.conditions().stream().map(part -> of(part, columns)).toList(), columns.length());
        }
        if (condition instanceof Condition.Not<T> not) {
            return new JoinedFilters.Not<>(of(not.condition(), columns), columns.length());
        }
        return condition instanceof FieldCondition<T> ofField
                ? FieldFilters.of(ofField, columns)
                : new FieldFilters.Test<>(condition, columns.length());
    }
}
