package org.openspm.benchmarks.monitoring;

/** How loud an alert is. The host decides what that means. */
public enum Severity {
    /** Worth knowing. */
    NOTICE,
    /** Worth acting on. */
    WARNING,
    /** Not to be left for tomorrow. */
    CRITICAL
}
