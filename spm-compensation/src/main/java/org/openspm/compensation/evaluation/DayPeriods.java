package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import org.openspm.core.block.DateColumn;
import org.openspm.core.time.DateRange;

/**
 * The pay period of each day, packed as in a {@link DateColumn}. What was found of a day is remembered in an array as long as the days lie within some centuries.
 */
final class DayPeriods {

    /** The day may not be credited. */
    static final int OUTSIDE = -2;

    /** The day may be credited and lies before the year. */
    static final int BEFORE = -1;

    private static final int MOST_DAYS = 1 << 18;

    /** Keeps apart in the array what is not known yet, which is zero there. */
    private static final int KNOWN = 3;

    private final PayCalendar calendar;
    private final long from;
    private final long to;
    private final int[] known;

    DayPeriods(PayCalendar calendar, DateRange creditable) {
        this.calendar = calendar;
        this.from = DateColumn.pack(creditable.start());
        this.to = DateColumn.pack(creditable.endExclusive());
        this.known = new int[to - from <= MOST_DAYS ? (int) (to - from) : 0];
    }

    /** Returns the number of the pay period of a packed day, or {@link #BEFORE} or {@link #OUTSIDE}; a missing one lies outside. */
    int of(long day) {
        if (day < from || day >= to) {
            return OUTSIDE;
        }
        if (known.length == 0) {
            return find(day);
        }
        int place = (int) (day - from);
        int number = known[place] - KNOWN;
        if (number == -KNOWN) {
            number = find(day);
            known[place] = number + KNOWN;
        }
        return number;
    }

    private int find(long day) {
        LocalDate date = DateColumn.unpack(day);
        return Math.max(BEFORE, calendar.numberOf(date.toEpochDay()));
    }
}
