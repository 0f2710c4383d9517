package org.openspm.compensation.analysis;

import java.util.Objects;

/**
 * Changes of one way that a plan rejected. Whether they would have paid more is not known.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param way  how transactions were changed, such as {@code "SPLIT"}
 * @param refused  how many of the changes the plan rejected, at least 1
 * @param tried  how many there were
 * @param first  the first of them that was rejected, and the reason
 */
public record RefusedChanges(String way, int refused, int tried, String first) {

    /**
     * Checks that nothing is null and the counts are possible.
     *
     * @param way  how transactions were changed
     * @param refused  how many were rejected
     * @param tried  how many there were
     * @param first  the first that was rejected
     * @throws IllegalArgumentException if none was rejected, or more than there were
     */
    public RefusedChanges {
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(first, "first");
        if (refused < 1 || refused > tried) {
            throw new IllegalArgumentException("The plan refused (" + refused + ") of (" + tried
                    + ") changes.\nLet it be at least 1, and no more than there were.");
        }
    }

    /**
     * Returns the counts and the first that was rejected.
     *
     * @return such as {@code "SPLIT: 3 of 10 changes are refused by the plan, the first of deals d1: the id is missing"}
     */
    @Override
    public String toString() {
        return way + ": " + refused + " of " + tried + " changes are refused by the plan, the first of " + first;
    }
}
