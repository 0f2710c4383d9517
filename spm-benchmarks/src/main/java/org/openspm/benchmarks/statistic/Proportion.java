package org.openspm.benchmarks.statistic;

import org.openspm.core.money.Ratio;

/**
 * A count of successes among trials: 12 of 20 reps at quota.
 *
 * <p>There may be no trials; what is asked of such a proportion is undefined. This record is immutable and thread-safe.
 *
 * @param successes  how many of the trials succeeded, 0 to the number of trials
 * @param trials  how many trials there were, 0 or more
 */
public record Proportion(long successes, long trials) {

    /**
     * Checks the counts.
     *
     * @param successes  how many of the trials succeeded, 0 to the number of trials
     * @param trials  how many trials there were, 0 or more
     * @throws IllegalArgumentException if there are more successes than trials, or fewer than none of either
     */
    public Proportion {
        if (trials < 0) {
            throw new IllegalArgumentException(
                    "The number of trials (" + trials + ") is negative.\nCount the trials: none is 0.");
        }
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("The number of successes (" + successes + ") is not within 0 to the ("
                    + trials + ") trials.\nCount as successes only what is counted as a trial, too.");
        }
    }

    /**
     * Returns the share of successes.
     *
     * @return the share in decimal form; undefined without trials
     */
    public Estimate share() {
        return trials == 0
                ? Estimate.undefined("share of successes", "there were no trials")
                : Estimate.of(raw(), "share of successes, " + this);
    }

    /**
     * Returns the counts the other way round.
     *
     * @return the failures of the same trials
     */
    public Proportion failures() {
        return new Proportion(trials - successes, trials);
    }

    double raw() {
        return (double) successes / (double) trials;
    }

    /** The share as an exact number, of a proportion that has trials. */
    Ratio exact() {
        return Ratio.of(successes, trials);
    }

    /**
     * Returns the counts in words.
     *
     * @return such as {@code "12 of 20"}
     */
    @Override
    public String toString() {
        return successes + " of " + trials;
    }
}
