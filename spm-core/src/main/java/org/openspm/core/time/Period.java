package org.openspm.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One fiscal year, half, quarter, month, week or day: an identity in a {@link FiscalCalendar}, not just two dates.
 *
 * <p>Obtained from {@link FiscalCalendar#period}, {@link FiscalCalendar#year} and the methods of a period. Periods are ordered by
 * start; of two that start on one day the shorter comes first.
 *
 * <p>To compare with the past, move the period and not its days: {@link #previous()} is the whole month before, however long, and
 * {@link #sameLastYear()} the period of the same number a year before. For a part of a period, move its dates by {@link MonthEnd}.
 *
 * <pre>{@code
 * Period week = FiscalCalendar.nrf().week(2018, 1);
 * week.sameLastYear();                        // FY2017-W01
 * week.sameLastYear(Week53.RESTATED);         // 2017-02-05 to before 2017-02-12: FY2017 had 53 weeks, the first is dropped
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Period implements Comparable<Period> {

    private final FiscalCalendar calendar;
    private final Grain grain;
    private final DateRange range;

    Period(FiscalCalendar calendar, Grain grain, DateRange range) {
        this.calendar = calendar;
        this.grain = grain;
        this.range = range;
    }

    /**
     * Returns the calendar this period belongs to.
     *
     * @return the calendar
     */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /**
     * Returns how long this period is.
     *
     * @return the grain
     */
    public Grain grain() {
        return grain;
    }

    /**
     * Returns the dates of this period.
     *
     * @return the half-open range
     */
    public DateRange range() {
        return range;
    }

    /**
     * Returns whether a date lies in this period.
     *
     * @param date  the date
     * @return true if it does
     */
    public boolean contains(LocalDate date) {
        return range.contains(date);
    }

    /**
     * Returns the period of the same grain a number of periods later.
     *
     * @param periods  how many periods later; negative for earlier
     * @return the period
     * @throws IllegalArgumentException if it would lie beyond the dates there are
     */
    public Period plus(long periods) {
        try {
            return calendar.period(grain, calendar.shift(grain, range.start(), periods));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The period (" + this + ") plus (" + periods
                            + ") lies beyond the dates there are.\nGo fewer periods at once.",
                    e);
        }
    }

    /**
     * Returns the period right after this one.
     *
     * @return the next period of the same grain
     */
    public Period next() {
        return plus(1);
    }

    /**
     * Returns the period right before this one.
     *
     * @return the previous period of the same grain
     */
    public Period previous() {
        return plus(-1);
    }

    /**
     * Returns the period with the same place in the fiscal year a number of years later.
     *
     * <p>The place is the number of the half, quarter or month. For a week it is its number in the year, and for a day its month and
     * day of the month or, in a calendar of weeks, its week and weekday. In a Gregorian calendar weeks count in the years of ISO 8601.
     *
     * @param years  how many years later; negative for earlier
     * @return the period, or empty if that year has no such place: week 53, a day in it, 29 February
     * @throws IllegalArgumentException if it would lie beyond the dates there are
     */
    public Optional<Period> plusYears(long years) {
        try {
            Optional<LocalDate> start = grain.months() == 0
                    ? calendar.samePlace(grain, range.start(), years)
                    : Optional.of(calendar.shift(
                            grain,
                            range.start(),
                            Math.multiplyExact(years, (long) Grain.YEAR.months() / grain.months())));
            return start.map(date -> calendar.period(grain, date));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The period (" + this + ") plus (" + years
                            + ") years lies beyond the dates there are.\nGo fewer years at once.",
                    e);
        }
    }

    /**
     * Returns the period with the same place in the fiscal year before.
     *
     * @return {@link #plusYears} of -1: the period, or empty for week 53, a day in it and 29 February where last year has none
     * @throws IllegalArgumentException if it would lie beyond the dates there are
     */
    public Optional<Period> sameLastYear() {
        return plusYears(-1);
    }

    /**
     * Returns the dates to compare this period with in the fiscal year before, where that year may have 53 weeks.
     *
     * <p>Where last year had no more weeks than this one, and for Gregorian periods other than weeks, these are the dates of
     * {@link #sameLastYear()} whatever the policy.
     *
     * @param policy  what becomes of a week more
     * @return the dates, or empty if last year has no such place
     * @throws IllegalArgumentException if they would lie beyond the dates there are
     */
    public Optional<DateRange> sameLastYear(Week53 policy) {
        Objects.requireNonNull(policy, "policy");
        FiscalCalendar counting = calendar.countingWeeks(grain);
        if (policy == Week53.AS_REPORTED || !counting.nests(Grain.WEEK, Grain.YEAR)) {
            return sameLastYear().map(Period::range);
        }
        Period year = counting.period(Grain.YEAR, range.start());
        long before = year.previous().range().days();
        if (before <= year.range().days()) {
            return sameLastYear().map(Period::range);
        }
        return Optional.of(
                range.plusDays(policy == Week53.RESTATED ? -year.range().days() : -before));
    }

    /**
     * Returns the longer period that this one lies in.
     *
     * @param longer  the grain of the longer period
     * @return the period of that grain that holds this one
     * @throws IllegalArgumentException if this grain does not nest in the other in this calendar
     */
    public Period within(Grain longer) {
        requireNesting(grain, Objects.requireNonNull(longer, "longer"));
        if (longer == grain) {
            return this;
        }
        return calendar.period(longer, range.start());
    }

    /**
     * Returns the number of this period in a longer one.
     *
     * @param longer  the grain of the longer period
     * @return 1 for the first period of this grain in it, 2 for the second
     * @throws IllegalArgumentException if this grain does not nest in the other in this calendar
     */
    public int numberIn(Grain longer) {
        return within(longer).divide(grain).indexOf(this) + 1;
    }

    /**
     * Returns the shorter periods that make up this one, in order.
     *
     * @param shorter  the grain of the shorter periods
     * @return the periods, which cover this one without gap or overlap
     * @throws IllegalArgumentException if the other grain does not nest in this one in this calendar
     */
    public List<Period> divide(Grain shorter) {
        requireNesting(Objects.requireNonNull(shorter, "shorter"), grain);
        return calendar.periods(shorter, range);
    }

    /**
     * Returns one of the shorter periods that make up this one.
     *
     * @param shorter  the grain of the shorter periods
     * @param number  which one, 1 for the first
     * @return the period, whose {@link #numberIn} this one is that number
     * @throws IllegalArgumentException if the other grain does not nest in this one in this calendar, or there is no such number
     */
    public Period part(Grain shorter, int number) {
        List<Period> parts = divide(shorter);
        if (number < 1 || number > parts.size()) {
            throw new IllegalArgumentException("The " + shorter.name().toLowerCase(Locale.ROOT) + " (" + number
                    + ") does not exist in (" + this + ").\nUse 1 to " + parts.size() + ".");
        }
        return parts.get(number - 1);
    }

    private void requireNesting(Grain shorter, Grain longer) {
        if (!calendar.nests(shorter, longer)) {
            throw new IllegalArgumentException("The grain (" + shorter + ") does not nest in (" + longer
                    + ").\nUse days in weeks, or days in months in quarters in halves in years; weeks nest in these only in a"
                    + " calendar of weeks.");
        }
    }

    @Override
    public int compareTo(Period other) {
        Objects.requireNonNull(other, "other");
        int byStart = range.start().compareTo(other.range.start());
        return byStart != 0 ? byStart : grain.compareTo(other.grain);
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj
                || (obj instanceof Period other
                        && grain == other.grain
                        && range.equals(other.range)
                        && calendar.equals(other.calendar));
    }

    /** Tells the periods of a grain apart in the lowest bits, which the hash codes of dates have in common on the first of every month. */
    @Override
    public int hashCode() {
        LocalDate first = range.start();
        return 372 * first.getYear() + 31 * first.getMonthValue() + first.getDayOfMonth();
    }

    /**
     * Returns what a reader calls this period.
     *
     * @return such as {@code "2026-03"}, {@code "2026-Q1"}, or {@code "FY2026-Q1"} where the year does not start in January; in a calendar
     *     of weeks {@code "FY2012-P01"} for a month and {@code "FY2012-W53"} for a week
     */
    @Override
    public String toString() {
        return calendar.label(grain, range.start());
    }
}
