package org.openspm.compensation.plan;

import java.util.Objects;

/**
 * One performance less another of the same unit, such as what a team sold less what its reps earned on it: the base of an override that
 * is carved out of one pot.
 *
 * @param from  what is taken from
 * @param less  what is taken off
 */
public record Difference(Performance from, Performance less) implements Performance {

    /**
     * Checks that nothing is null.
     *
     * @param from  what is taken from
     * @param less  what is taken off
     */
    public Difference {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(less, "less");
    }

    @Override
    public String toString() {
        return from + " less " + less;
    }
}
