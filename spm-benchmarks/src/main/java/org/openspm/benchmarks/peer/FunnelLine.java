package org.openspm.benchmarks.peer;

import java.util.Objects;
import org.openspm.benchmarks.statistic.Interval;

/**
 * The limits of a funnel plot at a number of trials: a point of the series that a chart draws.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param trials  the number of trials, the abscissa
 * @param inner  the inner limits, usually 95 %
 * @param outer  the outer limits, usually 99.8 %
 */
public record FunnelLine(long trials, Interval inner, Interval outer) {

    /**
     * Checks that nothing is missing.
     *
     * @param trials  the number of trials
     * @param inner  the inner limits
     * @param outer  the outer limits
     */
    public FunnelLine {
        Objects.requireNonNull(inner, "inner");
        Objects.requireNonNull(outer, "outer");
    }
}
