package org.openspm.compensation.evaluation;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What plain credit of one source adds up to for every participant and pay period, and how many transactions that is of: all that most plans ask for, in sixteen bytes each. Sums stand
 * in pages that are made when the first of them is added to, so that the sales of one participant take no room for all others.
 */
final class PeriodSums {

    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int periods;

    /** Each sum has its count beside it, where the memory that is fetched for one has the other. */
    private final long[] @Nullable [] pages;

    /** Those whose sums do not fit into a long. */
    private final BitSet overflowed = new BitSet();

    PeriodSums(int people, int periods) {
        this.periods = periods;
        this.pages = new long[Math.addExact(Math.multiplyExact(people, periods), PAGE - 1) >>> PAGE_BITS][];
    }

    void add(int person, int period, long quantity) {
        add(person * periods + period, quantity);
    }

    /** Adds to a sum by its place: the number of the participant times the pay periods, plus that of the pay period. */
    void add(int at, long quantity) {
        long[] page = pages[at >>> PAGE_BITS];
        if (page == null) {
            page = new long[2 * PAGE];
            pages[at >>> PAGE_BITS] = page;
        }
        int place = 2 * (at & (PAGE - 1));
        long sum = page[place] + quantity;
        if (((page[place] ^ sum) & (quantity ^ sum)) < 0) {
            overflowed.set(at / periods);
        }
        page[place] = sum;
        page[place + 1]++;
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
        for (int period = 0; period < periods; period++) {
            others[period] = Math.addExact(others[period], at(person, period));
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
        return read(person, period, 0);
    }

    /** Returns how many transactions a sum is of. */
    long count(int person, int period) {
        return read(person, period, 1);
    }

    private long read(int person, int period, int beside) {
        int at = person * periods + period;
        long[] page = pages[at >>> PAGE_BITS];
        return page == null ? 0 : page[2 * (at & (PAGE - 1)) + beside];
    }
}
