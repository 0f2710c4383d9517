package org.openspm.benchmarks.experiment;

import java.util.Locale;

/** What a look at a running experiment allows to do. */
public enum SequentialDecision {
    /** Stop: there is an effect. */
    EFFECT,
    /** Stop: an effect that matters would show by now; there is none, or it will not be found. */
    NO_EFFECT,
    /** Go on: it cannot be told yet. */
    CONTINUE,
    /** The last look was taken and no effect found. */
    INCONCLUSIVE;

    /**
     * Returns the decision in words.
     *
     * @return such as {@code "no effect"}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
