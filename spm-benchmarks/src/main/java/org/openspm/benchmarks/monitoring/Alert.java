package org.openspm.benchmarks.monitoring;

import java.util.Locale;

/**
 * What a rule found, for the host to show, send or store.
 *
 * @param rule  the name of the rule
 * @param severity  how loud it is
 * @param kind  whether the rule is broken or could not be checked
 * @param subject  what it is about, such as the metric and the group of rows
 * @param reason  why, with the numbers
 */
public record Alert(String rule, Severity severity, Kind kind, String subject, String reason) {

    /** Whether a rule is broken or could not be checked. */
    public enum Kind {
        /** The rule is broken. */
        RAISED,
        /** The rule could not be checked: silence would look like peace. */
        NOT_CHECKED
    }

    /**
     * Returns the alert in words.
     *
     * @return such as {@code "warning, Win rate too low: Win rate of jill, 2026-Q1: 18 % is below 20 %"}
     */
    @Override
    public String toString() {
        return (kind == Kind.RAISED ? severity.name().toLowerCase(Locale.ROOT) : "not checked") + ", " + rule + ": "
                + subject + ": " + reason;
    }
}
