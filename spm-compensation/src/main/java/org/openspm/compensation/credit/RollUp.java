package org.openspm.compensation.credit;

import java.util.Objects;

/**
 * How credit climbs a hierarchy that held on the credit date: how far, along which one, in which role.
 *
 * <pre>{@code
 * RollUp.ALL_MANAGERS                                               // along the roster's hierarchy, up to the top
 * RollUp.upTo(2)                                                    // the manager and that one's manager
 * RollUp.exactly(2).as("director")                                  // only the manager's manager
 * RollUp.ALL_MANAGERS.along("products").as("product manager")       // along another hierarchy, in a role of its own
 * }</pre>
 *
 * <p>Direct credit climbs; overlay credit does so if {@link #withOverlays()} is said. This record is immutable and thread-safe.
 *
 * @param from  the first level that is credited, 1 for the manager right above
 * @param to  the last level that is credited, {@link Integer#MAX_VALUE} for the top
 * @param hierarchy  the name of the hierarchy; empty for that of the roster
 * @param role  the role of the credits; empty for none
 * @param overlays  whether overlay credit climbs too
 */
public record RollUp(int from, int to, String hierarchy, String role, boolean overlays) {

    /** The manager right above. */
    public static final RollUp DIRECT_MANAGER = exactly(1);

    /** Every manager above, up to the top. */
    public static final RollUp ALL_MANAGERS = new RollUp(1, Integer.MAX_VALUE, "", "", false);

    /**
     * Checks that the levels are in order.
     *
     * @param from  the first level that is credited, 1 for the manager right above
     * @param to  the last level that is credited, {@link Integer#MAX_VALUE} for the top
     * @param hierarchy  the name of the hierarchy; empty for that of the roster
     * @param role  the role of the credits; empty for none
     * @param overlays  whether overlay credit climbs too
     * @throws IllegalArgumentException if the first level is less than 1 or the last less than the first
     */
    public RollUp {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("The levels (" + from + " to " + to
                    + ") lead to nobody above.\nCount from 1, the manager right above.");
        }
        Objects.requireNonNull(hierarchy, "hierarchy");
        Objects.requireNonNull(role, "role");
    }

    /**
     * Obtains the nearest managers, up to a number of levels.
     *
     * @param levels  how many levels, 1 for the manager right above alone
     * @return the roll-up
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static RollUp upTo(int levels) {
        return new RollUp(1, levels, "", "", false);
    }

    /**
     * Obtains the manager of one level alone.
     *
     * @param level  which, 1 for the manager right above, 2 for that one's manager
     * @return the roll-up
     * @throws IllegalArgumentException if the level is less than 1
     */
    public static RollUp exactly(int level) {
        return new RollUp(level, level, "", "", false);
    }

    /**
     * Returns this roll-up along a hierarchy other than the roster's.
     *
     * @param name  the name under which the hierarchy is handed over
     * @return the roll-up
     * @throws IllegalArgumentException if the name is blank
     */
    public RollUp along(String name) {
        return new RollUp(from, to, Names.checked(name, "hierarchy", "name"), role, overlays);
    }

    /**
     * Returns this roll-up in a role.
     *
     * @param name  the role, such as {@code "manager"}
     * @return the roll-up
     * @throws IllegalArgumentException if the role is blank
     */
    public RollUp as(String name) {
        return new RollUp(from, to, hierarchy, Names.checked(name, "role", "name"), overlays);
    }

    /**
     * Returns this roll-up of overlay credit as well as direct credit.
     *
     * @return the roll-up
     */
    public RollUp withOverlays() {
        return new RollUp(from, to, hierarchy, role, true);
    }

    /**
     * Returns the roll-up in words.
     *
     * @return such as {@code "rolling up to all managers along products as product manager"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("rolling up to ");
        if (from == to) {
            text.append(from == 1 ? "the direct manager" : "the manager of level " + from);
        } else if (to == Integer.MAX_VALUE) {
            text.append(from == 1 ? "all managers" : "all managers from level " + from);
        } else {
            text.append("managers of levels ").append(from).append(" to ").append(to);
        }
        if (!hierarchy.isEmpty()) {
            text.append(" along ").append(hierarchy);
        }
        if (overlays) {
            text.append(" with overlays");
        }
        return role.isEmpty() ? text.toString() : text + " as " + role;
    }
}
