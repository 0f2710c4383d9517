package org.openspm.compensation.evaluation;

import org.openspm.core.block.DateColumn;
import org.openspm.core.block.DayNumbers;
import org.openspm.core.time.DateRange;

/** The pay period of each day that may be credited, packed as in a {@link DateColumn}. */
final class DayPeriods {

    /** The day may not be credited. */
    static final int OUTSIDE = -2;

    /** The day may be credited and lies before the year. */
    static final int BEFORE = -1;

    private final long from;
    private final long to;

    /** Counted from {@link #BEFORE}. */
    private final DayNumbers numbers;

    DayPeriods(PayCalendar calendar, DateRange creditable) {
        this.from = DateColumn.pack(creditable.start());
        this.to = DateColumn.pack(creditable.endExclusive());
        this.numbers = new DayNumbers(day -> Math.max(BEFORE, calendar.numberOf(day.toEpochDay())) - BEFORE);
    }

    /** Returns the number of the pay period of a packed day, or {@link #BEFORE} or {@link #OUTSIDE}; a missing one lies outside. */
    int of(long day) {
        return day < from || day >= to ? OUTSIDE : numbers.of(day) + BEFORE;
    }
}
