package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/** What was credited before each day on which something was: exact, in longs while they last and in ratios beyond. */
final class RunningSums {

    /** The days in order, and what was credited to the end of each; either the longs or the ratios are there. */
    private final int[] days;

    private final long @Nullable [] scaled;
    private final Ratio @Nullable [] exact;

    private RunningSums(int[] days, long @Nullable [] scaled, Ratio @Nullable [] exact) {
        this.days = days;
        this.scaled = scaled;
        this.exact = exact;
    }

    static RunningSums of(List<Entry> ordered) {
        int[] days = new int[ordered.size()];
        Ratio[] exact = new Ratio[days.length];
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < days.length; i++) {
            days[i] = clamped(ordered.get(i).firstDate());
            sum = sum.plus(ordered.get(i).quantity());
            exact[i] = sum;
        }
        return new RunningSums(days, null, exact);
    }

    /** Adds up columns in longs; where they overflow, the entries in ratios. */
    static RunningSums of(CreditColumns columns, int person, Supplier<List<Entry>> entries) {
        long[] keys = columns.byDay(person);
        int[] days = new int[keys.length];
        long[] sums = new long[keys.length];
        int count = 0;
        long sum = 0;
        for (long key : keys) {
            long more = columns.quantity(key);
            long next = sum + more;
            if (((sum ^ next) & (more ^ next)) < 0) {
                return of(entries.get());
            }
            sum = next;
            int day = CreditColumns.day(key);
            count += count > 0 && days[count - 1] == day ? 0 : 1;
            days[count - 1] = day;
            sums[count - 1] = sum;
        }
        return new RunningSums(Arrays.copyOf(days, count), Arrays.copyOf(sums, count), null);
    }

    Ratio between(DateRange range) {
        int to = before(clamped(range.endExclusive()));
        int from = before(clamped(range.start()));
        if (exact != null) {
            Ratio end = to == 0 ? Ratio.ZERO : exact[to - 1];
            return from == 0 ? end : end.minus(exact[from - 1]);
        }
        long[] sums = scaled == null ? new long[0] : scaled;
        long end = to == 0 ? 0 : sums[to - 1];
        long start = from == 0 ? 0 : sums[from - 1];
        long sum = end - start;
        return ((end ^ start) & (end ^ sum)) < 0
                ? Ratio.of(BigDecimal.valueOf(end, CreditColumns.SCALE))
                        .minus(Ratio.of(BigDecimal.valueOf(start, CreditColumns.SCALE)))
                : Ratio.of(BigDecimal.valueOf(sum, CreditColumns.SCALE));
    }

    /** Returns how many of the days lie before a day. */
    private int before(int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns a date as a number of days; dates without end are brought to the last number. */
    private static int clamped(LocalDate date) {
        long day = date.toEpochDay();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
    }
}
