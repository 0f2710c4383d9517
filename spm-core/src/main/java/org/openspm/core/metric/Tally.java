package org.openspm.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/** An accumulator, and how many rows took part in it. */
final class Tally<T> {

    private final Accumulator<T> accumulator;
    private long rows;

    Tally(Measure<T> measure) {
        this.accumulator = measure.accumulator();
    }

    /** A tally of rows that have been folded to one number already; null if none of them has one. */
    Tally(Measure<T> measure, long rows, @Nullable BigDecimal number) {
        this(measure);
        ((FoldedAccumulator) accumulator).take(rows, number);
        this.rows = rows;
    }

    void add(T row) {
        if (accumulator.add(row)) {
            rows++;
        }
    }

    /** Takes in a row through the number of it that has been read. */
    void addNumber(BigDecimal number) {
        ((NumberAccumulator<T>) accumulator).take(number);
        rows++;
    }

    void merge(Tally<T> other) {
        accumulator.merge(other.accumulator);
        rows += other.rows;
    }

    /** Returns what the accumulator has seen, as plain data. */
    Serializable snapshot() {
        return accumulator.snapshot();
    }

    /** Takes in what another tally of the measure had seen when it was written. */
    void restore(long more, Serializable seen) {
        accumulator.restore(seen);
        rows += more;
    }

    long rows() {
        return rows;
    }

    Figure figure() {
        return accumulator.figure();
    }

    boolean isSettled() {
        return accumulator.isSettled();
    }

    List<Trace> parts() {
        return accumulator.parts();
    }
}
