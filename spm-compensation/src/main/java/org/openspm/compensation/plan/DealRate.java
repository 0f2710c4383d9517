package org.openspm.compensation.plan;

/**
 * Which rate a transaction gets that is rated when it is made, by what was achieved in the longer period so far.
 *
 * <p>Order is (credit date, transaction id). A rate that a transaction got stays: later transactions never re-rate it.
 */
public enum DealRate {
    /** The whole transaction is paid at the rate of the tier that is reached with it. */
    REACHED_WITH_IT("each transaction at the rate reached with it"),
    /** The whole transaction is paid at the rate of the tier that was reached before it. */
    REACHED_BEFORE_IT("each transaction at the rate reached before it");

    private final String words;

    DealRate(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
