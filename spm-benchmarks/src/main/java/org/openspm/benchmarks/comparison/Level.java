package org.openspm.benchmarks.comparison;

import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.core.money.Figure;

/**
 * A level to measure a gap from, and how far it is known.
 *
 * @param name  what it is called
 * @param figure  the level, exact; undefined with the reason
 * @param around  the interval that the true level lies in; null if the level is taken as given
 * @param method  how the interval was found, or why there is none
 */
record Level(String name, Figure figure, @Nullable Interval around, String method) {

    /** A level that is taken as it is. */
    static Level given(Object name, Figure figure) {
        return new Level(name.toString(), figure, null, "");
    }

    /** A level with the interval that was estimated around it, if there is one. */
    static Level estimated(Object name, Figure figure, Estimate estimate) {
        Interval interval = estimate.interval().orElse(null);
        return new Level(name.toString(), figure, interval, interval == null ? estimate.reason() : estimate.method());
    }
}
