package org.openspm.core.metric;

import java.io.Serializable;
import java.util.List;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/**
 * What a measure has seen of one group of rows.
 *
 * <p>Implemented by hosts for {@link Measure#custom a measure of their own}. Merging must equal adding: whatever way rows are dealt to several
 * accumulators and these are merged, in any order, the figure is the same. An accumulator is mutable and used by one thread at a time.
 *
 * @param <T> the host's row type
 */
public interface Accumulator<T> {

    /**
     * Takes in a row that fulfils the measure's condition.
     *
     * @param row  the row
     * @return whether it took part; false if it lacks the value that is aggregated
     */
    boolean add(T row);

    /**
     * Takes in what another accumulator of the same measure has seen. The other is left as it is.
     *
     * @param other  the other accumulator, made by the same measure
     */
    void merge(Accumulator<T> other);

    /**
     * Returns the number of the rows seen.
     *
     * @return the number, or why there is none
     */
    Figure figure();

    /**
     * Returns what was seen as plain data, to be stored or sent to another machine: numbers, texts, dates and collections of them, and nothing that knows the
     * rows' type. {@link #restore} takes it in again.
     *
     * @return the data; it does not change when more rows come
     * @throws IllegalStateException if this accumulator cannot be written, as one that does not implement this method
     */
    default Serializable snapshot() {
        throw new IllegalStateException(
                "The accumulator (" + getClass().getName()
                        + ") cannot be written as plain data.\nImplement snapshot() and restore(..), or send the rows instead.");
    }

    /**
     * Takes in what another accumulator of the same measure had seen when it was written: the same as merging with it.
     *
     * @param seen  what {@link #snapshot} returned
     * @throws IllegalStateException if this accumulator cannot be read, as one that does not implement this method
     */
    default void restore(Serializable seen) {
        throw new IllegalStateException("The accumulator (" + getClass().getName()
                + ") cannot be read from plain data (" + seen.getClass().getName()
                + ").\nImplement snapshot() and restore(..), or send the rows instead.");
    }

    /**
     * Returns whether the number will stay as it is, as far as the rows seen can tell.
     *
     * @return false if something it counts may still happen: its metric is then {@link Status#IMMATURE}
     */
    default boolean isSettled() {
        return true;
    }

    /**
     * Returns what the number is made of, for its trace.
     *
     * @return the parts in the order a reader wants them, none if there is nothing more to say than the number of rows
     */
    default List<Trace> parts() {
        return List.of();
    }
}
