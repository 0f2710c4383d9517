package org.openspm.benchmarks.peer;

import java.util.Objects;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Proportion;

/**
 * A unit of a funnel plot: its counts, whether it lies outside of the limits, and its share drawn towards what is usual.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id  which unit
 * @param counts  its successes and trials
 * @param place  where it lies, better and worse in the direction of the metric
 * @param shrunk  its share drawn towards that of all, which is what to rank by if units must be ranked
 */
public record FunnelUnit(String id, Proportion counts, FunnelPlace place, Estimate shrunk) {

    /**
     * Checks that nothing is missing.
     *
     * @param id  which unit
     * @param counts  its successes and trials
     * @param place  where it lies
     * @param shrunk  its share drawn towards that of all
     */
    public FunnelUnit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(shrunk, "shrunk");
    }
}
