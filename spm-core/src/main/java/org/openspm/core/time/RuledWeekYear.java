package org.openspm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Years that end on a weekday near, or last in, a month. */
final class RuledWeekYear extends WeekYear {

    /** How far after the end of the month a year may end, and before it too, for the weekday to be the nearest. */
    private static final int NEAR = 3;

    private final DayOfWeek lastDay;
    private final Month month;
    private final boolean nearest;

    RuledWeekYear(DayOfWeek lastDay, Month month, boolean nearest) {
        this.lastDay = Objects.requireNonNull(lastDay, "lastDay");
        this.month = Objects.requireNonNull(month, "month");
        this.nearest = nearest;
    }

    @Override
    public Optional<DayOfWeek> lastDay() {
        return Optional.of(lastDay);
    }

    @Override
    public Optional<Month> lastMonth() {
        return Optional.of(month);
    }

    @Override
    public boolean isEndingNearest() {
        return nearest;
    }

    @Override
    public Map<Integer, LocalDate> firstDays() {
        return Map.of();
    }

    @Override
    LocalDate firstDay(long year) {
        LocalDate meant = LocalDate.of(ChronoField.YEAR.checkValidIntValue(year), month.plus(1), 1);
        return meant.plusDays(nearest ? NEAR - 1 : -1)
                .with(TemporalAdjusters.previousOrSame(lastDay))
                .plusDays(1);
    }

    @Override
    long yearOf(LocalDate date) {
        // Only at the end of December may a date belong to a year that is meant to start after it.
        long year = (long) date.getYear() + (month == Month.DECEMBER && date.getMonth() == Month.DECEMBER ? 1 : 0);
        while (date.isBefore(firstDay(year))) {
            year--;
        }
        return year;
    }

    @Override
    boolean endsInAnotherYear() {
        return month != Month.DECEMBER;
    }

    @Override
    boolean isIso() {
        return nearest && lastDay == DayOfWeek.SUNDAY && month == Month.DECEMBER;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof RuledWeekYear other
                && lastDay == other.lastDay
                && month == other.month
                && nearest == other.nearest;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lastDay, month, nearest);
    }

    @Override
    public String toString() {
        return "ending on the " + (nearest ? lastDay + " nearest to the end of " : "last " + lastDay + " in ") + month;
    }
}
