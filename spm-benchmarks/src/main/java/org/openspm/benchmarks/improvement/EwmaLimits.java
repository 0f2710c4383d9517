package org.openspm.benchmarks.improvement;

/** Which limits an {@link EwmaChart} has; they differ for the first points. */
public enum EwmaLimits {
    /** Exact for each point: narrower at the start, where little is averaged yet. */
    TIME_VARYING,
    /** Those that the exact ones approach, for all points: fewer signals at the start. */
    ASYMPTOTIC
}
