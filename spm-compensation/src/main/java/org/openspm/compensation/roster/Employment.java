package org.openspm.compensation.roster;

import java.util.Objects;
import org.openspm.core.time.DateRange;

/**
 * One time during which somebody was employed, and why it ended.
 *
 * <p>What a participant may keep who leaves is for the plan to say; the roster only knows the dates and the reason. This record is immutable
 * and thread-safe.
 *
 * @param range  from the day of hire to, not including, the day after the last day of employment
 * @param endReason  why it ended, such as {@code "resigned"}; empty if it has not ended or no reason was said
 */
public record Employment(DateRange range, String endReason) {

    /**
     * Checks that nothing is null.
     *
     * @param range  from the day of hire to, not including, the day after the last day of employment
     * @param endReason  why it ended; empty if it has not ended or no reason was said
     */
    public Employment {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(endReason, "endReason");
    }

    /**
     * Returns the dates and the reason.
     *
     * @return such as {@code "2024-03-01/2026-07-01 (resigned)"}
     */
    @Override
    public String toString() {
        return endReason.isEmpty() ? range.toString() : range + " (" + endReason + ")";
    }
}
