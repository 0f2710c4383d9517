package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.block.DateColumn;
import org.openspm.core.time.DateRange;

/** Somebody who may be credited, as a scan knows them. Asked for every transaction: most are on the plan for one stretch of days, which are two numbers. */
final class Person {

    private final int number;
    private final List<DateRange> active;
    /** The first stretch of days on which credit is kept, packed. */
    private final long packedFrom;

    private final long packedTo;

    /** Before this day all credit is kept. */
    private final long packedBefore;

    /**
     * Describes somebody.
     *
     * @param number  a small number of their own
     * @param others  whether their credit is needed whether or not they are on the plan
     * @param active  when they are on the plan and credited
     * @param creditedFrom  the first day of the plan year; credit of a time before it is looked back at
     */
    Person(int number, boolean others, List<DateRange> active, LocalDate creditedFrom) {
        this.number = number;
        this.active = active;
        DateRange first = active.isEmpty() ? null : active.get(0);
        this.packedFrom = others ? Long.MIN_VALUE : first == null ? Long.MAX_VALUE : DateColumn.pack(first.start());
        this.packedTo =
                others ? Long.MAX_VALUE : first == null ? Long.MIN_VALUE : DateColumn.pack(first.endExclusive());
        this.packedBefore = first == null ? Long.MIN_VALUE : DateColumn.pack(creditedFrom);
    }

    int number() {
        return number;
    }

    /** Returns whether a credit counts of a day that is packed as in a {@link DateColumn}: on the plan on that day, or of a time before the plan that is looked back at. */
    boolean keeps(long day) {
        return (day >= packedFrom && day < packedTo)
                || day < packedBefore
                || (active.size() > 1 && isActive(DateColumn.unpack(day).toEpochDay()));
    }

    /** Returns the first packed day of the first stretch on which credit is kept; where there is none, the end lies before it. */
    long packedFrom() {
        return packedFrom;
    }

    /** Returns the packed day after the first stretch on which credit is kept. */
    long packedTo() {
        return packedTo;
    }

    private boolean isActive(long epochDay) {
        return active.stream()
                .anyMatch(range -> epochDay >= range.start().toEpochDay()
                        && epochDay < range.endExclusive().toEpochDay());
    }
}
