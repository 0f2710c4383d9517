package org.openspm.examples.spark;

import java.io.Serializable;

/**
 * What became of facts: all that were handed in are in one of the three.
 *
 * @param credited  how many somebody on the plan was credited with
 * @param notCredited  how many a rule passed over
 * @param rejected  how many are not sound
 */
public record Counts(long credited, long notCredited, long rejected) implements Serializable {

    Counts plus(Counts other) {
        return new Counts(credited + other.credited, notCredited + other.notCredited, rejected + other.rejected);
    }
}
