package org.openspm.compensation.plan;

import java.util.Objects;

/**
 * What a component of the plan earned, rounded as it stands on statements, before plan-wide caps.
 *
 * @param component  the name of the component
 * @param whose  whether the participant's own or that of those who report to the participant
 */
public record Earned(String component, Whose whose) implements Performance {

    /**
     * Checks that nothing is null.
     *
     * @param component  the name of the component
     * @param whose  whether the participant's own or that of those who report to the participant
     */
    public Earned {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(whose, "whose");
    }

    /**
     * Returns what those earned who report to the participant directly, on the last day of each pay period.
     *
     * @return the sum over the direct reports
     */
    public Earned ofDirectReports() {
        return new Earned(component, Whose.DIRECT_REPORTS);
    }

    /**
     * Returns what all those earned who report to the participant, directly or further down, on the last day of each pay period.
     *
     * @return the sum over all reports
     */
    public Earned ofAllReports() {
        return new Earned(component, Whose.ALL_REPORTS);
    }

    @Override
    public String toString() {
        return "earned by " + component + (whose == Whose.OWN ? "" : " of " + whose.words());
    }

    /** Whose earnings are meant. */
    public enum Whose {
        /** The participant's own. */
        OWN("the participant"),
        /** Those of everybody who reports to the participant directly. */
        DIRECT_REPORTS("direct reports"),
        /** Those of everybody below the participant. */
        ALL_REPORTS("all reports");

        private final String words;

        Whose(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
