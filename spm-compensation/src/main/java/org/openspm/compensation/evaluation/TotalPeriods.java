package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.core.time.Period;

/** The pay periods that totals are of, numbered from the first of the plan year; those before it, which are looked back at, from -1 downwards. Used by one thread. */
final class TotalPeriods {

    private final PayCalendar calendar;

    /** The first day of each pay period before the year, as far back as was asked for. */
    private final TreeMap<LocalDate, Integer> before = new TreeMap<>();

    private Period earliest;

    TotalPeriods(PayCalendar calendar) {
        this.calendar = calendar;
        this.earliest = calendar.period(0);
    }

    int number(LocalDate date) {
        int within = calendar.numberOf(date);
        if (within >= 0) {
            return within;
        }
        while (date.isBefore(earliest.range().start())) {
            earliest = earliest.previous();
            before.put(earliest.range().start(), -1 - before.size());
        }
        Map.Entry<LocalDate, Integer> start = before.floorEntry(date);
        if (start == null) {
            throw new IllegalStateException("Nothing is credited after the plan year, such as on (" + date
                    + ").\nThis is a fault of the library: report it with the plan.");
        }
        return start.getValue();
    }

    Period period(int number) {
        return number >= 0 ? calendar.period(number) : calendar.period(0).plus(number);
    }
}
