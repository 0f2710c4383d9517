package org.openspm.benchmarks.comparison;

import java.util.Locale;

/** What a gap is measured from. Which of them a benchmark has depends on what is {@linkplain Evidence known}. */
public enum Reference {
    /** The best of the peers, or of one's own past: an extreme, which is partly luck. */
    BEST,
    /** Where best in class begins. */
    BEST_IN_CLASS,
    /** Where the best quarter of the peers begins. */
    TOP_QUARTILE,
    /** What half of the peers are better than. */
    MEDIAN,
    /** The mean of the peers. */
    MEAN,
    /** The mean of the average class. */
    AVERAGE,
    /** Where laggards end. */
    LAGGARD,
    /** The share of the peers' trials that succeeded. */
    SHARE,
    /** A single level that is aimed at. */
    TARGET,
    /** What best practice reaches with the same means. */
    FRONTIER;

    /**
     * Returns the reference in words.
     *
     * @return such as {@code "best in class"}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
