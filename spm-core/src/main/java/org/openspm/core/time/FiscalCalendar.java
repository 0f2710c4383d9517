package org.openspm.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rule that cuts time into fiscal years, halves, quarters, months, weeks and days.
 *
 * <p>There are two kinds. In a Gregorian calendar, {@link #gregorian()} or {@link #startingIn}, months are calendar months and weeks
 * are those of ISO 8601, which nest in no month. In a calendar of weeks, {@link #weeks}, {@link #nrf()} or {@link #isoWeeks}, a year has
 * 52 or 53 whole weeks and everything nests: days in weeks in months in quarters in halves in years.
 *
 * <p>A fiscal year is named by the calendar year in which it starts, unless {@link #namedByEndYear()} is asked for: the year from
 * February 2026 to January 2027 is 2026 by default and 2027 when named by its end.
 *
 * <pre>{@code
 * FiscalCalendar calendar = FiscalCalendar.startingIn(FEBRUARY);
 * calendar.period(QUARTER, LocalDate.of(2026, 3, 14));     // FY2026-Q1, 2026-02-01 to before 2026-05-01
 *
 * FiscalCalendar weeks = FiscalCalendar.weeks(FOUR_FIVE_FOUR, WeekYear.endingNearest(SATURDAY, JANUARY));
 * weeks.week(2012, 53);                                    // FY2012-W53, 2013-01-27 to before 2013-02-03
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 */
public abstract sealed class FiscalCalendar permits GregorianFiscalCalendar, WeekFiscalCalendar {

    /** Only calendars of this package exist. */
    FiscalCalendar() {}

    /**
     * Obtains the calendar whose years are the calendar years.
     *
     * @return the calendar starting in January
     */
    public static FiscalCalendar gregorian() {
        return new GregorianFiscalCalendar(Month.JANUARY, false);
    }

    /**
     * Obtains the calendar whose years start on the first day of a month.
     *
     * @param month  the first month of the fiscal year
     * @return the calendar, its years named by the calendar year in which they start
     */
    public static FiscalCalendar startingIn(Month month) {
        return new GregorianFiscalCalendar(month, false);
    }

    /**
     * Obtains a calendar of weeks: years of 52 or 53 weeks, cut into months of four and five weeks.
     *
     * <p>Weeks run from the day after that on which a year ends. Years are named by the calendar year of the month in which they are
     * meant to start: one that ends on the Saturday nearest to the end of January is named by the February before it.
     *
     * @param pattern  how many weeks each month of a quarter has, and which month takes the 53rd week
     * @param year  when a year ends
     * @return the calendar
     */
    public static FiscalCalendar weeks(WeekPattern pattern, WeekYear year) {
        return new WeekFiscalCalendar(pattern, year, false);
    }

    /**
     * Obtains the 4-5-4 calendar of the National Retail Federation: weeks from Sunday, years that end on the Saturday nearest to
     * 31 January, the 53rd week in the last month, years named by their start.
     *
     * <p>Source: <a href="https://nrf.com/resources/4-5-4-calendar">NRF, 4-5-4 Calendar</a>. Its 53-week years are 2000, 2006, 2012, 2017
     * and 2023. How it compares such a year with the next is {@link Week53#RESTATED}.
     *
     * @return the calendar
     */
    public static FiscalCalendar nrf() {
        return weeks(WeekPattern.FOUR_FIVE_FOUR, WeekYear.endingNearest(DayOfWeek.SATURDAY, Month.JANUARY));
    }

    /**
     * Obtains the week-based years of ISO 8601, cut into months of weeks: weeks from Monday, the first week of a year being the one
     * with 4 January.
     *
     * <p>ISO 8601 knows no months of weeks; the pattern adds them.
     *
     * @param pattern  how many weeks each month of a quarter has
     * @return the calendar
     */
    public static FiscalCalendar isoWeeks(WeekPattern pattern) {
        return weeks(pattern, WeekYear.endingNearest(DayOfWeek.SUNDAY, Month.DECEMBER));
    }

    /**
     * Returns this calendar with its years named by the calendar year in which they end.
     *
     * <p>Where a year is meant to end in December this is the same name, and years that were listed keep the names they were given.
     *
     * @return the calendar
     */
    public abstract FiscalCalendar namedByEndYear();

    /**
     * Returns the month in which the years start.
     *
     * @return empty if this is a calendar of weeks
     */
    public abstract Optional<Month> firstMonth();

    /**
     * Returns how weeks make months.
     *
     * @return empty if the months are those of the Gregorian calendar
     */
    public abstract Optional<WeekPattern> weekPattern();

    /**
     * Returns when years of weeks start.
     *
     * @return empty if the months are those of the Gregorian calendar
     */
    public abstract Optional<WeekYear> weekYear();

    /**
     * Returns whether years are named by a calendar year later than the one they are meant to start in.
     *
     * @return true after {@link #namedByEndYear()} where that makes a difference
     */
    public boolean isNamedByEndYear() {
        return nameOffset() != 0;
    }

    /**
     * Returns whether every period of one grain lies within one period of another.
     *
     * @param shorter  the one grain
     * @param longer  the other grain
     * @return true for a grain itself, for day in week, for day in month in quarter in half in year, and in a calendar of weeks for week
     *     in month too
     */
    public abstract boolean nests(Grain shorter, Grain longer);

    /**
     * Obtains the period of a grain that a date lies in.
     *
     * @param grain  how long the period is
     * @param date  the date
     * @return the period
     * @throws IllegalArgumentException if the period reaches beyond the first or last year there is
     */
    public Period period(Grain grain, LocalDate date) {
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(date, "date");
        try {
            LocalDate start = startOf(grain, date);
            return new Period(this, grain, DateRange.of(start, shift(grain, start, 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The " + grain + " of the date (" + date
                            + ") reaches beyond the dates there are.\nUse a date nearer to the present.",
                    e);
        }
    }

    /**
     * Obtains a fiscal year by its name.
     *
     * @param year  the year it is named by
     * @return the period
     * @throws IllegalArgumentException if there is no such year
     */
    public Period year(int year) {
        long startYear = (long) year - nameOffset();
        if (startYear <= Year.MIN_VALUE || startYear >= Year.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The year (" + year + ") does not exist.\nUse a year nearer to the present.");
        }
        return period(Grain.YEAR, firstDayOf((int) startYear));
    }

    /**
     * Obtains the fiscal month that is a calendar month.
     *
     * @param month  the calendar month
     * @return the period
     * @throws IllegalArgumentException if the months of this calendar are not calendar months
     */
    public abstract Period month(YearMonth month);

    /**
     * Obtains a fiscal month by its year and number.
     *
     * @param year  the year it is named by
     * @param month  its number in the fiscal year, 1 to 12: where the year starts in February, 1 is February
     * @return the period
     * @throws IllegalArgumentException if the number is out of range
     */
    public Period month(int year, int month) {
        return year(year).part(Grain.MONTH, month);
    }

    /**
     * Obtains a fiscal quarter by its year and number.
     *
     * @param year  the year it is named by
     * @param quarter  its number in the fiscal year, 1 to 4
     * @return the period
     * @throws IllegalArgumentException if the number is out of range
     */
    public Period quarter(int year, int quarter) {
        return year(year).part(Grain.QUARTER, quarter);
    }

    /**
     * Obtains a week by its year and number.
     *
     * @param year  the year it is named by; in a Gregorian calendar the week-based year of ISO 8601
     * @param week  its number in the year, 1 to 52 or 53
     * @return the period
     * @throws IllegalArgumentException if the number is out of range
     */
    public abstract Period week(int year, int week);

    /**
     * Obtains the periods of a grain that a range of dates touches, in order.
     *
     * @param grain  how long the periods are
     * @param range  the range, bounded on both sides
     * @return the periods, the first and the last possibly only in part inside the range
     * @throws IllegalArgumentException if the range is unbounded
     */
    public List<Period> periods(Grain grain, DateRange range) {
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(range, "range");
        if (!range.isBounded()) {
            throw new IllegalArgumentException(
                    "The range (" + range + ") has no bound and so no last period.\nGive it a first and a last date.");
        }
        List<Period> periods = new ArrayList<>();
        LocalDate date = range.start();
        while (date.isBefore(range.endExclusive())) {
            Period period = period(grain, date);
            periods.add(period);
            date = period.range().endExclusive();
        }
        return List.copyOf(periods);
    }

    /** Returns the first day of the period of this grain that a date lies in. */
    abstract LocalDate startOf(Grain grain, LocalDate date);

    /** Returns the first day of the period of this grain that starts a number of periods after the one that starts on a date. */
    abstract LocalDate shift(Grain grain, LocalDate start, long periods);

    /** Returns the first day of the day or week with the same place in its year a number of years later, if there is one. */
    abstract Optional<LocalDate> samePlace(Grain grain, LocalDate start, long years);

    /** Returns the first day of the fiscal year that is meant to start in a calendar year. */
    abstract LocalDate firstDayOf(int startYear);

    /** Returns what to add to the calendar year in which a year starts to have its name. */
    abstract int nameOffset();

    /** Returns the calendar whose 53-week years matter to the periods of a grain: itself, or that of ISO for Gregorian weeks. */
    abstract FiscalCalendar countingWeeks(Grain grain);

    /** Returns what a reader calls the period of this grain that starts on a date. */
    abstract String label(Grain grain, LocalDate start);
}
