package org.openspm.compensation.evaluation;

import java.util.Objects;
import org.openspm.core.money.Figure;

/**
 * Where a participant stands with a component at the end of a pay period.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param component  the name of the component
 * @param achieved  what is paid on, to date if the component accumulates
 * @param attainment  achieved over quota; undefined where there is no quota
 * @param marginalRate  what the next unit of the measure pays, multipliers included, caps and floors not: a share for money, an amount for
 *     other units; undefined where a gate is closed or the rule cannot tell
 * @param remaining  how much of the measure is missing to the next tier; undefined in the last tier, or where the rule cannot tell
 */
public record ComponentOutlook(
        String component, Figure achieved, Figure attainment, Figure marginalRate, Figure remaining) {

    /**
     * Checks that nothing is null.
     *
     * @param component  the name of the component
     * @param achieved  what is paid on
     * @param attainment  achieved over quota
     * @param marginalRate  what the next unit pays
     * @param remaining  how much is missing to the next tier
     */
    public ComponentOutlook {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(achieved, "achieved");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(marginalRate, "marginalRate");
        Objects.requireNonNull(remaining, "remaining");
    }
}
