package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;

/** Makes totals of what plain credit of one source adds up to. */
final class PlainTotals {

    private final PeriodSums sums;
    private final Supplier<CreditColumns> columns;
    private final TotalPeriods periods;
    private final SourceTotals.Builder made = new SourceTotals.Builder();

    /** Single transactions, once somebody needs them. */
    private @Nullable CreditColumns single;

    private PlainTotals(PeriodSums sums, Supplier<CreditColumns> columns, TotalPeriods periods) {
        this.sums = sums;
        this.columns = columns;
        this.periods = periods;
    }

    /**
     * Makes totals.
     *
     * @param looksBack  whether there may be credit of before the year, which sums leave out
     * @param columns  single transactions, read where they are needed
     * @param members  everybody, in the order of their ids
     */
    static SourceTotals of(
            PeriodSums sums,
            boolean looksBack,
            Supplier<CreditColumns> columns,
            Members members,
            TotalPeriods periods) {
        PlainTotals totals = new PlainTotals(sums, columns, periods);
        for (Member member : members.all()) {
            Person person = member.person();
            if (person != null) {
                boolean exact = sums.overflowed(person.number());
                if (exact || looksBack) {
                    totals.addSingle(member.id(), person.number(), exact);
                }
                if (!exact) {
                    totals.addSums(member.id(), person.number());
                }
            }
        }
        return totals.made.build();
    }

    private void addSums(String id, int person) {
        for (int period = 0; period < sums.periods(); period++) {
            int count = sums.count(person, period);
            if (count > 0) {
                made.add(id, period, count, sums.at(person, period));
            }
        }
    }

    private record Added(long count, Ratio sum) {

        Added plus(Added other) {
            return new Added(count + other.count, sum.plus(other.sum));
        }
    }

    /** Adds what single transactions sum to, within the year only if that is asked for. */
    private void addSingle(String id, int person, boolean withinYear) {
        CreditColumns known = single == null ? columns.get() : single;
        single = known;
        SortedMap<Integer, Added> byPeriod = new TreeMap<>();
        for (long key : known.byDay(person)) {
            int period = periods.number(LocalDate.ofEpochDay(CreditColumns.day(key)));
            if (period < 0 || withinYear) {
                Ratio quantity = Ratio.of(BigDecimal.valueOf(known.quantity(key), CreditColumns.SCALE));
                byPeriod.merge(period, new Added(1, quantity), Added::plus);
            }
        }
        byPeriod.forEach((period, added) -> made.add(id, period, added.count(), added.sum()));
    }
}
