package org.openspm.benchmarks.scorecard;

import java.util.Objects;

/**
 * A band of a performance review: from a total on, up to the band above.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name  what it is called, such as {@code "exceeds"}
 * @param from  the total, inclusive, at which it begins
 */
public record Band(String name, double from) {

    /**
     * Checks the name.
     *
     * @param name  what it is called
     * @param from  where it begins; negative infinity for the lowest
     * @throws IllegalArgumentException if the name is blank or the beginning is not a number
     */
    public Band {
        if (Objects.requireNonNull(name, "name").isBlank() || Double.isNaN(from)) {
            throw new IllegalArgumentException("The band (" + name + " from " + from
                    + ") has no name or no beginning.\nSay both, such as (\"exceeds\", 0.8).");
        }
    }
}
