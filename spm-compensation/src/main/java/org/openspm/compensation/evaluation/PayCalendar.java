package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.block.DateColumn;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The pay periods of a plan year, numbered from zero, so that what belongs to one stands in an array. */
final class PayCalendar {

    private final List<Period> periods;
    private final Map<LocalDate, Integer> starts = new HashMap<>();
    private final Map<Grain, Span[]> toDate = new EnumMap<>(Grain.class);

    /** The number of the pay period of each packed day, from the first of the year on; what lies between months is never asked for. */
    private final int[] numberOfDay;

    private final long firstDay;

    PayCalendar(PlanTerms terms) {
        this.periods = List.copyOf(terms.payPeriods());
        DateRange year = terms.year().range();
        this.firstDay = DateColumn.pack(year.start());
        this.numberOfDay = new int[place(year.endExclusive())];
        for (int number = 0; number < periods.size(); number++) {
            Period period = periods.get(number);
            starts.put(period.range().start(), number);
            Arrays.fill(
                    numberOfDay,
                    place(period.range().start()),
                    place(period.range().endExclusive()),
                    number);
        }
        starts.put(year.endExclusive(), periods.size());
        for (Grain grain : terms.grains()) {
            if (nests(grain)) {
                toDate.put(grain, spansToDate(grain));
            }
        }
    }

    private int place(LocalDate day) {
        return (int) (DateColumn.pack(day) - firstDay);
    }

    private boolean nests(Grain longer) {
        Period any = periods.get(0);
        return any.calendar().nests(any.grain(), longer);
    }

    private Span[] spansToDate(Grain longer) {
        Span[] spans = new Span[periods.size()];
        for (int number = 0; number < spans.length; number++) {
            spans[number] = Span.of(periods.get(number)).toDateWithin(longer);
        }
        return spans;
    }

    List<Period> periods() {
        return periods;
    }

    int size() {
        return periods.size();
    }

    Period period(int number) {
        return periods.get(number);
    }

    /** Returns the number of a pay period. */
    int number(Period payPeriod) {
        int number = find(payPeriod);
        if (number < 0) {
            throw new NullPointerException(String.valueOf(payPeriod));
        }
        return number;
    }

    /** Returns the number of a pay period, or -1 for a period that is none. */
    int find(Period payPeriod) {
        int number = numberOf(payPeriod.range().start());
        return number >= 0 && periods.get(number).equals(payPeriod) ? number : -1;
    }

    /** Returns the number of the pay period of a day, or -1 where it lies outside the year. */
    int numberOf(LocalDate date) {
        long day = DateColumn.pack(date);
        return day >= firstDay && day - firstDay < numberOfDay.length ? numberOf(day) : -1;
    }

    /** Returns the number of the pay period of a day of the year, packed as in a {@link DateColumn}. */
    int numberOf(long day) {
        return numberOfDay[(int) (day - firstDay)];
    }

    /** Returns the first day of the year, packed. */
    long firstDay() {
        return firstDay;
    }

    /** Returns the number of the pay period that starts on a day, one more than the last for the day after the year, or -1. */
    int startingOn(LocalDate day) {
        return starts.getOrDefault(day, -1);
    }

    /** Returns whether a range consists of whole pay periods. */
    boolean isWhole(DateRange range) {
        return starts.containsKey(range.start()) && starts.containsKey(range.endExclusive());
    }

    /** Returns a longer period to the end of a pay period. */
    Span toDate(int number, Grain longer) {
        Span[] known = toDate.get(longer);
        return known == null ? Span.of(periods.get(number)).toDateWithin(longer) : known[number];
    }
}
