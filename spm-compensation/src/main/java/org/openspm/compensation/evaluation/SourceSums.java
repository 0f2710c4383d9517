package org.openspm.compensation.evaluation;

/** What participants are credited with from one source, added up by pay period. */
interface SourceSums {

    /**
     * Adds what a participant is credited with in each pay period, with {@link CreditColumns#SCALE} decimals.
     *
     * @return false, and anything in the sums, where that has more decimals
     * @throws ArithmeticException if a sum does not fit into a long
     */
    boolean addUp(Member member, long[] sums);
}
