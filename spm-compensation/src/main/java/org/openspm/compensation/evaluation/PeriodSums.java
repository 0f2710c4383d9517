package org.openspm.compensation.evaluation;

import java.util.BitSet;

/** What plain credit of one source adds up to for every participant and pay period: all that most plans ask for, in twelve bytes each. */
final class PeriodSums {

    private final int periods;
    private final long[] sums;

    /** How many transactions each sum is of. */
    private final int[] counts;

    /** Those whose sums do not fit into a long. */
    private final BitSet overflowed = new BitSet();

    PeriodSums(int people, int periods) {
        this.periods = periods;
        this.sums = new long[Math.multiplyExact(people, periods)];
        this.counts = new int[sums.length];
    }

    void add(int person, int period, long quantity) {
        int at = person * periods + period;
        long sum = sums[at] + quantity;
        if (((sums[at] ^ sum) & (quantity ^ sum)) < 0) {
            overflowed.set(person);
        }
        sums[at] = sum;
        counts[at]++;
    }

    /**
     * Adds the sums of somebody to others.
     *
     * @return false where they do not fit into longs
     */
    boolean addTo(int person, long[] others) {
        if (overflowed.get(person)) {
            return false;
        }
        for (int period = 0, at = person * periods; period < periods; period++, at++) {
            others[period] = Math.addExact(others[period], sums[at]);
        }
        return true;
    }

    int periods() {
        return periods;
    }

    boolean overflowed(int person) {
        return overflowed.get(person);
    }

    long at(int person, int period) {
        return sums[person * periods + period];
    }

    /** Returns how many transactions a sum is of. */
    int count(int person, int period) {
        return counts[person * periods + period];
    }
}
