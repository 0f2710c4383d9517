package org.openspm.benchmarks.comparison;

import java.util.Locale;

/** What an interval of confidence allows to say of a value and a level of a benchmark, in the direction of the benchmark. */
public enum Verdict {
    /** The whole interval is better than the level. */
    BETTER,
    /** The whole interval is worse than the level. */
    WORSE,
    /** The level lies in the interval, its bounds included: the data are compatible with being at the level. */
    NOT_DISTINGUISHABLE,
    /** There are too few values, or they do not spread, to say any of this. */
    TOO_LITTLE_DATA;

    /** Returns the verdict and what it is about, such as "worse than best in class". */
    String on(String reference) {
        return switch (this) {
            case BETTER, WORSE -> this + " than " + reference;
            case NOT_DISTINGUISHABLE -> this + " from " + reference;
            case TOO_LITTLE_DATA -> this + " beside " + reference;
        };
    }

    /**
     * Returns the verdict in words.
     *
     * @return such as {@code "not distinguishable"}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
