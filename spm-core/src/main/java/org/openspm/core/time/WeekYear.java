package org.openspm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/**
 * The rule by which years of 52 or 53 whole weeks end; the next year starts on the day after.
 *
 * <pre>{@code
 * WeekYear.endingNearest(SATURDAY, JANUARY);      // the Saturday nearest to 31 January, which may be 3 February
 * WeekYear.endingOnLast(SATURDAY, SEPTEMBER);     // the last Saturday in September
 * }</pre>
 *
 * <p>The two rules are those that U.S. tax law allows (26 CFR 1.441-2), in use wherever years have whole weeks. Implementations are
 * immutable and thread-safe.
 */
public abstract sealed class WeekYear permits RuledWeekYear, ListedWeekYear {

    /** Only years of this package exist. */
    WeekYear() {}

    /**
     * Obtains the years that end on the given weekday nearest to the last day of a month: from three days before it to three days after.
     *
     * @param lastDay  the last day of a year, and so of every week
     * @param month  the month at whose end a year ends
     * @return the rule
     */
    public static WeekYear endingNearest(DayOfWeek lastDay, Month month) {
        return new RuledWeekYear(lastDay, month, true);
    }

    /**
     * Obtains the years that end on the given weekday when it occurs for the last time in a month.
     *
     * @param lastDay  the last day of a year, and so of every week
     * @param month  the month in which a year ends
     * @return the rule
     */
    public static WeekYear endingOnLast(DayOfWeek lastDay, Month month) {
        return new RuledWeekYear(lastDay, month, false);
    }

    /**
     * Obtains the years whose first days are listed; before and after them the calendar has no periods.
     *
     * <p>The years keep the names they are given, {@link FiscalCalendar#namedByEndYear()} or not.
     *
     * @param firstDays  the first day of each year by its name, and of the year after the last, which only ends it
     * @return the years
     * @throws IllegalArgumentException if there are fewer than two, if one is missing between others, or if a year has neither 52 nor 53
     *     weeks
     */
    public static WeekYear startingOn(Map<Integer, LocalDate> firstDays) {
        return new ListedWeekYear(firstDays);
    }

    /**
     * Returns the day of the week on which every year ends by rule.
     *
     * @return empty if the years were listed
     */
    public abstract Optional<DayOfWeek> lastDay();

    /**
     * Returns the month at whose end every year ends by rule.
     *
     * @return empty if the years were listed
     */
    public abstract Optional<Month> lastMonth();

    /**
     * Returns whether a year ends on the day nearest to the end of its month, rather than on the last such day in it.
     *
     * @return false if the years end in their month, or were listed
     */
    public abstract boolean isEndingNearest();

    /**
     * Returns the first days of the years that were listed.
     *
     * @return in order, the last of which only ends the year before; empty if the years follow a rule
     */
    public abstract Map<Integer, LocalDate> firstDays();

    /** Returns the first day of a year, by the calendar year in which it is meant to start. */
    abstract LocalDate firstDay(long year);

    /** Returns the year that a date lies in. */
    abstract long yearOf(LocalDate date);

    /** Returns whether a year ends in the calendar year after the one it is meant to start in. */
    abstract boolean endsInAnotherYear();

    /** Returns whether these are the week-based years of ISO 8601. */
    abstract boolean isIso();
}
