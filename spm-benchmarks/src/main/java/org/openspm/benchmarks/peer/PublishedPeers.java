package org.openspm.benchmarks.peer;

import java.util.Objects;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.QuantileFunction;
import org.openspm.core.metric.Direction;

/**
 * Peers of whom only some quantiles are published: what can be said of a standing among them, and what cannot.
 *
 * <p>{@link #atLeast(double)} and {@link #atMost(double)} are certain; {@link #percentile(double)} is an interpolation between the published
 * quantiles and there is none outside of them. All are directed: 1 is the best.
 *
 * <pre>{@code
 * PublishedPeers survey = PublishedPeers.of(QuantileFunction.linear(
 *         new double[] {0.25, 0.5, 0.75}, new double[] {60, 72, 84}), Direction.LOWER_IS_BETTER);
 * survey.percentile(66);     // 0.625: a cycle of 66 days is ahead of so many
 * survey.atLeast(50);        // 0.75: shorter than the shortest quarter, and how much shorter is not known
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PublishedPeers {

    private final QuantileFunction quantiles;
    private final boolean isHigherBetter;

    private PublishedPeers(QuantileFunction quantiles, boolean isHigherBetter) {
        this.quantiles = quantiles;
        this.isHigherBetter = isHigherBetter;
    }

    /**
     * Obtains peers by their published quantiles.
     *
     * @param quantiles  the quantiles, as published: the share of values below each
     * @param direction  which way the metric improves
     * @return the peers
     * @throws IllegalArgumentException if neither way is better
     */
    public static PublishedPeers of(QuantileFunction quantiles, Direction direction) {
        Objects.requireNonNull(quantiles, "quantiles");
        Objects.requireNonNull(direction, "direction");
        if (direction == Direction.CONTEXT_ONLY) {
            throw new IllegalArgumentException("The direction (" + direction
                    + ") has no better and no worse.\nRank metrics of which more or less is better.");
        }
        return new PublishedPeers(quantiles, direction == Direction.HIGHER_IS_BETTER);
    }

    /**
     * Returns the share of peers that a value is ahead of, interpolated.
     *
     * @param value  the value
     * @return the share, 0 to 1, without an interval; undefined outside of the published quantiles
     * @throws IllegalArgumentException if it is no number
     */
    public Estimate percentile(double value) {
        Estimate below = quantiles.shareBelow(value);
        return isHigherBetter || !below.isDefined() ? below : Estimate.of(1 - below.orThrow(), below.method());
    }

    /**
     * Returns the share of peers that a value is surely ahead of.
     *
     * @param value  the value
     * @return the share, 0 to 1
     * @throws IllegalArgumentException if it is no number
     */
    public double atLeast(double value) {
        return isHigherBetter ? quantiles.leastBelow(value) : 1 - quantiles.mostBelow(value);
    }

    /**
     * Returns the share of peers that a value is ahead of at most.
     *
     * @param value  the value
     * @return the share, 0 to 1
     * @throws IllegalArgumentException if it is no number
     */
    public double atMost(double value) {
        return isHigherBetter ? quantiles.mostBelow(value) : 1 - quantiles.leastBelow(value);
    }
}
