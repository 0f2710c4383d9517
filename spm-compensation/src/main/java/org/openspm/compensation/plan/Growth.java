package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Shift;

/**
 * What the participant is credited with compared with an earlier period.
 *
 * @param measure  a measure that adds up
 * @param over  the earlier period
 * @param relative  true for the change divided by the earlier value, false for the change itself
 */
public record Growth(Measure<?> measure, Shift over, boolean relative) implements Performance {

    /**
     * Checks that nothing is null.
     *
     * @param measure  a measure that adds up
     * @param over  the earlier period
     * @param relative  true for the change divided by the earlier value
     */
    public Growth {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(over, "over");
    }

    /**
     * Returns the growth as a ratio of the earlier value, undefined where that is not more than zero.
     *
     * @return the relative growth
     */
    public Growth inPercent() {
        return new Growth(measure, over, true);
    }

    @Override
    public String toString() {
        return "growth of " + measure + " over " + over + (relative ? " in percent" : "");
    }
}
