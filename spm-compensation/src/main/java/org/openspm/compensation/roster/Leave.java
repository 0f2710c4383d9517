package org.openspm.compensation.roster;

import java.util.Objects;
import org.openspm.core.time.DateRange;

/**
 * A leave of absence.
 *
 * <p>On an unpaid leave a participant is not active: quotas and targets are prorated and nothing else changes. A paid leave leaves
 * participation as it is; what the plan grants for it, such as a relief of the quota, is stated where quotas are. This record is immutable and
 * thread-safe.
 *
 * @param reason  what it is for, such as {@code "parental"}
 * @param range  the dates, both ends as in every range
 * @param paid  whether participation goes on
 */
public record Leave(String reason, DateRange range, boolean paid) {

    /**
     * Checks that nothing is null.
     *
     * @param reason  what it is for, such as {@code "parental"}
     * @param range  the dates
     * @param paid  whether participation goes on
     */
    public Leave {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(range, "range");
    }

    /**
     * Returns the leave in words.
     *
     * @return such as {@code "unpaid leave (parental) 2026-03-01/2026-06-01"}
     */
    @Override
    public String toString() {
        return (paid ? "paid" : "unpaid") + " leave (" + reason + ") " + range;
    }
}
