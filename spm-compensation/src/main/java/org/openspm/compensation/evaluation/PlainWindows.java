package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The longer periods that a component looks at, by the pay periods of a year that make them up. */
final class PlainWindows {

    private final Grain grain;

    /** The first pay period of the window that ends with each pay period, or -1 where none does. */
    private final int[] first;

    /** Whether a longer period begins with each pay period. */
    private final boolean[] begins;

    /** Whether what is earned to the end of the pay period before is taken off. */
    private final boolean[] continues;

    /** The longer period of each pay period. */
    private final Span[] spans;

    /** Which of the distinct windows ends with each pay period. */
    private final int[] number;

    private final Span[] distinct;

    private PlainWindows(Grain grain, int[] first, boolean[] begins, boolean[] continues, Span[] spans, boolean each) {
        this.grain = grain;
        this.first = first;
        this.begins = begins;
        this.continues = continues;
        this.spans = spans;
        this.number = new int[first.length];
        List<Span> all = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            boolean known =
                    !all.isEmpty() && !each && all.get(all.size() - 1).period().equals(spans[i].period());
            if (first[i] >= 0 && !known) {
                all.add(spans[i]);
            }
            number[i] = Math.max(0, all.size() - 1);
        }
        this.distinct = all.toArray(Span[]::new);
    }

    /**
     * Returns the windows of a year.
     *
     * @param toDate  whether each pay period looks at the longer period to its end
     * @param goalToDate  whether the goal to date is another one in each pay period
     * @return null where a longer period is not made up of pay periods of the year
     */
    static @Nullable PlainWindows of(PayCalendar calendar, Grain grain, boolean toDate, boolean goalToDate) {
        Period any = calendar.period(0);
        if (!any.calendar().nests(any.grain(), grain)) {
            return null;
        }
        int[] first = new int[calendar.size()];
        boolean[] begins = new boolean[first.length];
        boolean[] continues = new boolean[first.length];
        Span[] spans = new Span[first.length];
        for (int i = 0; i < first.length; i++) {
            Span span = calendar.toDate(i, grain);
            int start = calendar.startingOn(span.range().start());
            if (start < 0) {
                return null; // a longer period that begins before the year
            }
            spans[i] = toDate ? span : Span.of(span.period());
            first[i] = toDate || span.isWhole() ? start : -1;
            begins[i] = start == i;
            continues[i] = toDate && start < i;
        }
        return new PlainWindows(grain, first, begins, continues, spans, goalToDate);
    }

    Grain grain() {
        return grain;
    }

    /** Returns how many pay periods there are. */
    int size() {
        return first.length;
    }

    int first(int payPeriod) {
        return first[payPeriod];
    }

    boolean begins(int payPeriod) {
        return begins[payPeriod];
    }

    boolean continues(int payPeriod) {
        return continues[payPeriod];
    }

    Span span(int payPeriod) {
        return spans[payPeriod];
    }

    /** Returns the place among the distinct windows of the one that ends with a pay period, or of the last one before it. */
    int number(int payPeriod) {
        return number[payPeriod];
    }

    /** Returns each window once; each part to date where goals are to date. */
    Span[] distinct() {
        return distinct.clone();
    }

    /** Returns the pay period after the longer period of a pay period. */
    int endOfWindow(int payPeriod) {
        int end = payPeriod + 1;
        while (end < begins.length && !begins[end]) {
            end++;
        }
        return end;
    }
}
