package org.openspm.compensation.evaluation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openspm.core.money.Ratio;

/** What single transactions of one participant add up to in each pay period, as totals are made of them. Used by one thread. */
final class PeriodTotals {

    private record Total(long count, Ratio sum) {

        Total plus(Total other) {
            return new Total(count + other.count, sum.plus(other.sum));
        }
    }

    private final SortedMap<Integer, Total> byPeriod = new TreeMap<>();

    /** Adds a transaction to those of a pay period. */
    void add(int period, Ratio quantity) {
        byPeriod.merge(period, new Total(1, quantity), Total::plus);
    }

    /** Adds a total for each pay period, in their order. */
    void addTo(SourceTotals.Builder totals, String participant) {
        byPeriod.forEach((period, total) -> totals.add(participant, period, total.count(), total.sum()));
    }
}
