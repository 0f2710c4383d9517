package org.openspm.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Years of 52 or 53 whole weeks, cut into months of whole weeks. */
final class WeekFiscalCalendar extends FiscalCalendar {

    private static final int DAYS = 7;
    private static final int MONTHS = 12;
    private static final int SHORT_YEAR = 52 * DAYS;

    private final WeekPattern pattern;
    private final WeekYear years;
    private final boolean namedByEnd;

    WeekFiscalCalendar(WeekPattern pattern, WeekYear years, boolean namedByEnd) {
        this.pattern = Objects.requireNonNull(pattern, "pattern");
        this.years = Objects.requireNonNull(years, "year");
        this.namedByEnd = namedByEnd;
    }

    @Override
    public FiscalCalendar namedByEndYear() {
        return new WeekFiscalCalendar(pattern, years, true);
    }

    @Override
    public Optional<Month> firstMonth() {
        return Optional.empty();
    }

    @Override
    public Optional<WeekPattern> weekPattern() {
        return Optional.of(pattern);
    }

    @Override
    public Optional<WeekYear> weekYear() {
        return Optional.of(years);
    }

    @Override
    public boolean nests(Grain shorter, Grain longer) {
        Objects.requireNonNull(shorter, "shorter");
        Objects.requireNonNull(longer, "longer");
        return shorter.compareTo(longer) <= 0;
    }

    @Override
    public Period month(YearMonth month) {
        throw new IllegalArgumentException("The calendar month (" + Objects.requireNonNull(month, "month")
                + ") is no month of a calendar of weeks.\nName the fiscal year and the number of the month in it.");
    }

    @Override
    public Period week(int year, int week) {
        return year(year).part(Grain.WEEK, week);
    }

    @Override
    LocalDate firstDayOf(int startYear) {
        return years.firstDay(startYear);
    }

    @Override
    LocalDate startOf(Grain grain, LocalDate date) {
        long year = years.yearOf(date);
        int week = weekOf(year, date);
        return switch (grain) {
            case DAY -> date;
            case WEEK -> years.firstDay(year).plusWeeks(week);
            case MONTH, QUARTER, HALF, YEAR -> {
                int month = pattern.monthOf(week, isLong(year));
                yield startOfMonth(year, month - month % grain.months());
            }
        };
    }

    @Override
    LocalDate shift(Grain grain, LocalDate start, long periods) {
        return switch (grain) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH, QUARTER, HALF, YEAR -> {
                long year = years.yearOf(start);
                long month = Math.addExact(monthOf(year, start), Math.multiplyExact(periods, grain.months()));
                yield startOfMonth(year + Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS));
            }
        };
    }

    @Override
    Optional<LocalDate> samePlace(Grain grain, LocalDate start, long years) {
        long year = this.years.yearOf(start);
        long other = Math.addExact(year, years);
        LocalDate date = this.years.firstDay(other).plusDays(ChronoUnit.DAYS.between(this.years.firstDay(year), start));
        return Optional.of(date).filter(there -> there.isBefore(this.years.firstDay(other + 1)));
    }

    @Override
    FiscalCalendar countingWeeks(Grain grain) {
        return this;
    }

    @Override
    String label(Grain grain, LocalDate start) {
        long year = years.yearOf(start);
        String name = (years.isIso() ? "" : "FY") + (year + nameOffset());
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK -> String.format(Locale.ROOT, "%s-W%02d", name, weekOf(year, start) + 1);
            case MONTH -> String.format(Locale.ROOT, "%s-P%02d", name, monthOf(year, start) + 1);
            case QUARTER -> name + "-Q" + (monthOf(year, start) / 3 + 1);
            case HALF -> name + "-H" + (monthOf(year, start) / 6 + 1);
            case YEAR -> name;
        };
    }

    private int weekOf(long year, LocalDate date) {
        return (int) ChronoUnit.DAYS.between(years.firstDay(year), date) / DAYS;
    }

    private int monthOf(long year, LocalDate date) {
        return pattern.monthOf(weekOf(year, date), isLong(year));
    }

    /** The start of a year asks for nothing beyond it: the year after the last listed one has a start but no length. */
    private LocalDate startOfMonth(long year, int month) {
        LocalDate first = years.firstDay(year);
        return month == 0 ? first : first.plusWeeks(pattern.weeksBefore(month, isLong(year)));
    }

    private boolean isLong(long year) {
        return ChronoUnit.DAYS.between(years.firstDay(year), years.firstDay(year + 1)) > SHORT_YEAR;
    }

    @Override
    int nameOffset() {
        return namedByEnd && years.endsInAnotherYear() ? 1 : 0;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof WeekFiscalCalendar other
                && pattern.equals(other.pattern)
                && years.equals(other.years)
                && nameOffset() == other.nameOffset();
    }

    @Override
    public int hashCode() {
        return Objects.hash(pattern, years, nameOffset());
    }

    @Override
    public String toString() {
        return pattern + " weeks, years " + years + (nameOffset() == 0 ? "" : ", named by their end");
    }
}
