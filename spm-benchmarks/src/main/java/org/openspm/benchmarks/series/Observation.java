package org.openspm.benchmarks.series;

import java.util.Objects;

/**
 * One number of a {@link Series}, and what a reader calls the time or the place it belongs to.
 *
 * @param label  such as {@code "2026-03"}
 * @param value  a finite number in the unit of the series, a share in decimal form
 */
public record Observation(String label, double value) {

    /**
     * Checks the observation.
     *
     * @param label  such as {@code "2026-03"}
     * @param value  a finite number in the unit of the series, a share in decimal form
     * @throws IllegalArgumentException if the label is blank or the value not a finite number
     */
    public Observation {
        Objects.requireNonNull(label, "label");
        if (label.isBlank()) {
            throw new IllegalArgumentException(
                    "The label (" + label + ") is blank.\nSay when or where the value was observed, such as 2026-03.");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The value (" + value + ") of (" + label
                    + ") is not a finite number.\nLeave out what was not observed.");
        }
    }
}
