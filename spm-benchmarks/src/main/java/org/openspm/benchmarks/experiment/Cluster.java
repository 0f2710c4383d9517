package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.Objects;

/**
 * A rep or an account that was assigned as a whole, with what was observed of it.
 *
 * @param id  who was assigned
 * @param size  how many observations it has, 1 or more
 * @param sum  their sum
 * @param squares  the sum of their squares
 */
public record Cluster(String id, long size, double sum, double squares) {

    /**
     * Checks the numbers.
     *
     * @param id  who was assigned
     * @param size  how many observations it has, 1 or more
     * @param sum  their sum
     * @param squares  the sum of their squares
     * @throws IllegalArgumentException if there are no observations, or a sum is not a finite number
     */
    public Cluster {
        Objects.requireNonNull(id, "id");
        Preconditions.checkArgument(
                size >= 1 && Double.isFinite(sum) && Double.isFinite(squares),
                "The cluster (%s) of (%s) observations with a sum of (%s) is none.\nGive one finite observation or more.",
                id,
                size,
                sum);
    }

    /**
     * Obtains a cluster of trials, such as the deals of a rep.
     *
     * @param id  who was assigned
     * @param successes  how many trials succeeded, 0 to the number of trials
     * @param trials  how many there were, 1 or more
     * @return the cluster
     * @throws IllegalArgumentException if there are no trials, or more successes than trials
     */
    public static Cluster ofTrials(String id, long successes, long trials) {
        Preconditions.checkArgument(
                successes >= 0 && successes <= trials,
                "The successes (%s) of (%s) are not within 0 to the trials (%s).\nCount as successes only what is a trial, too.",
                successes,
                id,
                trials);
        return new Cluster(id, trials, (double) successes, (double) successes);
    }

    /**
     * Obtains a cluster of values, such as the deal sizes of a rep, or a single one: the bookings of the rep.
     *
     * @param id  who was assigned
     * @param values  what was observed, one or more
     * @return the cluster
     * @throws IllegalArgumentException if there are none, or one is not a finite number
     */
    public static Cluster ofValues(String id, double... values) {
        double sum = 0;
        double squares = 0;
        for (double value : Objects.requireNonNull(values, "values")) {
            sum += value;
            squares += value * value;
        }
        return new Cluster(id, values.length, sum, squares);
    }
}
