package org.openspm.core.metric;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a {@link MetricState} has seen, as plain data: for each measure and group of rows the few numbers that its value is made of. It can be serialized,
 * and read on another machine by a state of an equal query.
 *
 * <pre>{@code
 * MetricSnapshot part = query.evaluateAll(facts).snapshot();     // where the rows are
 * MetricState all = query.start().restore(part).restore(another);   // where the table is wanted
 * }</pre>
 *
 * <p>Most measures keep one or two numbers a group, whatever the number of rows; medians and quantiles keep every value, distinct counts every
 * different value. The form is that of this version of the library: a snapshot is for sending and for restarting, not for archives, which keep facts.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MetricSnapshot implements Serializable {

    /** Raised whenever what any accumulator writes changes: the records inside do not check theirs. */
    private static final long serialVersionUID = 1L;

    /**
     * What one measure has seen.
     *
     * @param what  the measure
     * @param groups  what was seen of each group of rows
     */
    record Grid(String what, ArrayList<Group> groups) implements Serializable {}

    /**
     * What was seen of one group of rows.
     *
     * @param members  the member of each dimension
     * @param day  the first day of the period
     * @param rows  how many rows it had
     * @param seen  what the accumulator keeps
     */
    record Group(ArrayList<Object> members, LocalDate day, long rows, Serializable seen) implements Serializable {}

    /** Which query it is of, so that no other restores it. */
    private final String query;

    /** What was seen, a grid for each measure. */
    private final ArrayList<Grid> grids;

    MetricSnapshot(String query, List<Grid> grids) {
        this.query = query;
        this.grids = new ArrayList<>(grids);
    }

    List<Grid> grids() {
        return Collections.unmodifiableList(grids);
    }

    /**
     * Returns how many groups of rows this holds, over all measures: what its size goes with.
     *
     * @return the number of groups, each of one measure, one combination of members and one of the finest periods
     */
    public int groups() {
        return grids.stream().mapToInt(grid -> grid.groups().size()).sum();
    }

    /**
     * Returns the question this was seen for.
     *
     * @return such as {@code "[Win rate] by [rep] per QUARTER, 120 groups"}
     */
    @Override
    public String toString() {
        return query + ", " + groups() + " groups";
    }
}
