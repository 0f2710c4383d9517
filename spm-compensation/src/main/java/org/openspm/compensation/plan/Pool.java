package org.openspm.compensation.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component that pays a team, and how the members share it.
 *
 * <p>The component is evaluated once for each team, on what its members are credited with while they are members; the pay of each pay
 * period is rounded and shared by largest remainder, so that the shares total it exactly. Who is a member on the last day of the
 * pay period shares in it, in full or, with {@link #proratedByDays()}, by the days of membership in the period. A share that nobody takes, because
 * no member qualifies, stays undistributed and is reported by the evaluation.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param sharing  what the shares go by
 * @param qualifier  the gate a member must open to share, or null if all share
 * @param byDays  true if members share by their days of membership in the pay period
 */
public record Pool(Sharing sharing, @Nullable Gate qualifier, boolean byDays) {

    /** What the shares of a pool go by. */
    public enum Sharing {
        /** Every member takes the same share. */
        EQUALLY("equally"),
        /** Members share in proportion to the points the team gives them. */
        BY_POINTS("by points"),
        /** Members share in proportion to what they are credited with in the pay period; who has none takes none. */
        BY_CONTRIBUTION("by contribution");

        private final String words;

        Sharing(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Checks that the sharing is not null.
     *
     * @param sharing  what the shares go by
     * @param qualifier  the gate a member must open to share, or null
     * @param byDays  true if members share by their days of membership
     */
    public Pool {
        Objects.requireNonNull(sharing, "sharing");
    }

    /**
     * Obtains a pool that is shared equally.
     *
     * @return the pool
     */
    public static Pool sharedEqually() {
        return new Pool(Sharing.EQUALLY, null, false);
    }

    /**
     * Obtains a pool that is shared by the points of the members.
     *
     * @return the pool
     */
    public static Pool sharedByPoints() {
        return new Pool(Sharing.BY_POINTS, null, false);
    }

    /**
     * Obtains a pool that is shared by what the members are credited with.
     *
     * @return the pool
     */
    public static Pool sharedByContribution() {
        return new Pool(Sharing.BY_CONTRIBUTION, null, false);
    }

    /**
     * Returns this pool among those members only who open a gate.
     *
     * @param gate  the gate, read for each member over the window that ends in the pay period
     * @return the pool
     */
    public Pool among(Gate gate) {
        return new Pool(sharing, Objects.requireNonNull(gate, "gate"), byDays);
    }

    /**
     * Returns this pool shared by days of membership too.
     *
     * @return the pool
     */
    public Pool proratedByDays() {
        return new Pool(sharing, qualifier, true);
    }

    /**
     * Returns the gate a member must open to share.
     *
     * @return the gate, or empty if all share
     */
    public Optional<Gate> condition() {
        return Optional.ofNullable(qualifier);
    }

    @Override
    public String toString() {
        return "shared " + sharing + " by the team" + (byDays ? ", by days of membership" : "")
                + (qualifier == null ? "" : ", among those with " + qualifier);
    }
}
