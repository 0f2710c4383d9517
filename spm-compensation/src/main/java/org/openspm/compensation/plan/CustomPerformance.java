package org.openspm.compensation.plan;

import java.util.Objects;
import java.util.function.Function;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

/**
 * The host's own rule. It is explained by its label, and equal to another only if label and function are the same.
 *
 * @param label  what traces call it
 * @param unit  what its figures are in
 * @param rule  from the participant's window to a figure; a pure function
 */
public record CustomPerformance(String label, Unit unit, Function<? super PerformanceContext, Figure> rule)
        implements Performance {

    /**
     * Checks that nothing is null.
     *
     * @param label  what traces call it
     * @param unit  what its figures are in
     * @param rule  from the participant's window to a figure
     */
    public CustomPerformance {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public String toString() {
        return label;
    }
}
