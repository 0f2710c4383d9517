package org.openspm.compensation.evaluation;

import org.openspm.core.block.DateColumn;
import org.openspm.core.time.DateRange;

/** The pay period of each day that may be credited, packed as in a {@link DateColumn}. */
final class DayPeriods {

    /** The day may not be credited. */
    static final int OUTSIDE = -2;

    /** The day may be credited and lies before the year. */
    static final int BEFORE = -1;

    private final PayCalendar calendar;
    private final long from;
    private final long year;
    private final long to;

    DayPeriods(PayCalendar calendar, DateRange creditable) {
        this.calendar = calendar;
        this.from = DateColumn.pack(creditable.start());
        this.year = calendar.firstDay();
        this.to = DateColumn.pack(creditable.endExclusive());
    }

    /** Returns the number of the pay period of a packed day, or {@link #BEFORE} or {@link #OUTSIDE}; a missing one lies outside. */
    int of(long day) {
        if (day < from || day >= to) {
            return OUTSIDE;
        }
        return day < year ? BEFORE : calendar.numberOf(day);
    }
}
