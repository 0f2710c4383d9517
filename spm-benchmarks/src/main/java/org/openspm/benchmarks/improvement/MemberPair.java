package org.openspm.benchmarks.improvement;

import java.util.Objects;

/**
 * One member before and after.
 *
 * @param member  who
 * @param before  the value before, a finite number
 * @param after  the value after, a finite number
 */
public record MemberPair(String member, double before, double after) {

    /**
     * Checks the values.
     *
     * @param member  who
     * @param before  the value before, a finite number
     * @param after  the value after, a finite number
     * @throws IllegalArgumentException if a value is not a finite number
     */
    public MemberPair {
        Objects.requireNonNull(member, "member");
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("The values (" + before + ") and (" + after + ") of (" + member
                    + ") are not finite numbers.\nLeave out who was not there both times.");
        }
    }

    /**
     * Returns the change.
     *
     * @return after - before
     */
    public double change() {
        return after - before;
    }
}
