package org.openspm.compensation.evaluation;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.openspm.core.money.Ratio;

/** Makes totals of what plain credit of one source adds up to. */
final class PlainTotals {

    private final PeriodSums sums;
    private final Supplier<CreditColumns> columns;
    private final TotalPeriods periods;
    private final SourceTotals.Builder made = new SourceTotals.Builder();

    private PlainTotals(PeriodSums sums, Supplier<CreditColumns> columns, TotalPeriods periods) {
        this.sums = sums;
        this.columns = columns;
        this.periods = periods;
    }

    /**
     * Makes totals.
     *
     * @param looksBack  whether there may be credit of before the year, which sums leave out
     * @param columns  single transactions, read when they are needed first
     * @param members  everybody, in the order of their ids
     */
    static SourceTotals of(
            PeriodSums sums,
            boolean looksBack,
            Supplier<CreditColumns> columns,
            Members members,
            TotalPeriods periods) {
        PlainTotals totals = new PlainTotals(sums, Suppliers.memoize(columns::get), periods);
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
            long count = sums.count(person, period);
            if (count > 0) {
                made.add(id, period, count, sums.at(person, period));
            }
        }
    }

    /** Adds what single transactions sum to, within the year only if that is asked for. */
    private void addSingle(String id, int person, boolean withinYear) {
        CreditColumns single = columns.get();
        PeriodTotals byPeriod = new PeriodTotals();
        for (long key : single.byDay(person)) {
            int period = periods.number(LocalDate.ofEpochDay(CreditColumns.day(key)));
            if (period < 0 || withinYear) {
                byPeriod.add(period, Ratio.of(BigDecimal.valueOf(single.quantity(key), CreditColumns.SCALE)));
            }
        }
        byPeriod.addTo(made, id);
    }
}
