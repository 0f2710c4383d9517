package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.metric.Measure;
import org.openspm.core.time.Grain;

/**
 * What the participant is credited with in the last so many periods, to the end of the window.
 *
 * @param measure  a measure that adds up
 * @param count  how many periods, the one that ends with the window included
 * @param grain  how long a period is
 */
public record TrailingCredit(Measure<?> measure, int count, Grain grain) implements Performance {

    /**
     * Checks the count.
     *
     * @param measure  a measure that adds up
     * @param count  how many periods, 1 or more
     * @param grain  how long a period is
     * @throws IllegalArgumentException if the count is not positive
     */
    public TrailingCredit {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(grain, "grain");
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of periods (" + count + ") is not positive.\nLook at one period or more.");
        }
    }

    @Override
    public String toString() {
        return measure + " of the last " + count + " " + grain + (count == 1 ? "" : "S");
    }
}
