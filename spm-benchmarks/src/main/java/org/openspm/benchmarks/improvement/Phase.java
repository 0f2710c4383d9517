package org.openspm.benchmarks.improvement;

import java.util.Objects;

/**
 * A stretch of a chart with limits of its own, and why it has them.
 *
 * @param from  the index of its first point
 * @param label  the label of its first point
 * @param reason  what was changed, recorded; empty for the first phase
 * @param baseline  what its points are held against
 */
public record Phase(int from, String label, String reason, Baseline baseline) {

    /**
     * Returns the phase in words.
     *
     * @return such as {@code "from 2026-03 (new territories): centre 41.2, sigma 3.4 (6 values of 2026-03 to 2026-08)"}
     */
    @Override
    public String toString() {
        return "from " + label + (Objects.equals(reason, "") ? "" : " (" + reason + ")") + ": " + baseline;
    }
}
