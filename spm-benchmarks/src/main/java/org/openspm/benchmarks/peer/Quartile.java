package org.openspm.benchmarks.peer;

import org.openspm.benchmarks.statistic.Interval;

/**
 * A quarter of a peer group, in words: surveys that number quartiles do not agree which is the first.
 *
 * <p>The better quarter is always called so, whichever way the metric improves. One who stands on a bound belongs to the better quarter.
 */
public enum Quartile {
    /** Ahead of 75 % of the peers or more. */
    TOP("top quartile", 0.75),
    /** Ahead of 50 % to 75 %. */
    UPPER_MIDDLE("upper middle quartile", 0.5),
    /** Ahead of 25 % to 50 %. */
    LOWER_MIDDLE("lower middle quartile", 0.25),
    /** Ahead of less than 25 %. */
    BOTTOM("bottom quartile", 0);

    private final String words;
    private final double from;

    Quartile(String words, double from) {
        this.words = words;
        this.from = from;
    }

    static Quartile of(double rank) {
        for (Quartile quartile : values()) {
            if (rank >= quartile.from) {
                return quartile;
            }
        }
        return BOTTOM;
    }

    /** Whether all of an interval of ranks lies in this quarter. */
    boolean holds(Interval ranks) {
        return of(ranks.low()) == this && of(ranks.high()) == this;
    }

    /**
     * Returns the quarter in words.
     *
     * @return such as {@code "upper middle quartile"}
     */
    @Override
    public String toString() {
        return words;
    }
}
