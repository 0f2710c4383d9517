package org.openspm.compensation.plan;

import java.util.Currency;
import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;

/**
 * What a rule of the host's own is told: whose performance, over which dates, on which transactions.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param participant  the id of the participant or team
 * @param range  the dates of the window
 * @param currency  the currency of the plan
 * @param achieved  what the component that asks is paid on, in that window
 * @param credited  the transactions the participant is credited with in those dates, each whole whatever the share
 */
public record PerformanceContext(
        String participant, DateRange range, Currency currency, Figure achieved, Facts credited) {

    /**
     * Checks that nothing is null.
     *
     * @param participant  the id of the participant or team
     * @param range  the dates of the window
     * @param currency  the currency of the plan
     * @param achieved  what the component that asks is paid on
     * @param credited  the transactions the participant is credited with
     */
    public PerformanceContext {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(achieved, "achieved");
        Objects.requireNonNull(credited, "credited");
    }
}
