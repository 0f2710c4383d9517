package org.openspm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Calendar months grouped into years that start in any month. */
final class GregorianFiscalCalendar extends FiscalCalendar {

    /** The years that the weeks of a Gregorian calendar are counted in. */
    private static final FiscalCalendar ISO = isoWeeks(WeekPattern.FOUR_FOUR_FIVE);

    private final Month firstMonth;
    private final boolean namedByEnd;

    GregorianFiscalCalendar(Month firstMonth, boolean namedByEnd) {
        this.firstMonth = Objects.requireNonNull(firstMonth, "month");
        this.namedByEnd = namedByEnd;
    }

    @Override
    public FiscalCalendar namedByEndYear() {
        return new GregorianFiscalCalendar(firstMonth, true);
    }

    @Override
    public Optional<Month> firstMonth() {
        return Optional.of(firstMonth);
    }

    @Override
    public Optional<WeekPattern> weekPattern() {
        return Optional.empty();
    }

    @Override
    public Optional<WeekYear> weekYear() {
        return Optional.empty();
    }

    @Override
    public boolean nests(Grain shorter, Grain longer) {
        Objects.requireNonNull(shorter, "shorter");
        Objects.requireNonNull(longer, "longer");
        return shorter == longer || (shorter.compareTo(longer) < 0 && shorter != Grain.WEEK);
    }

    @Override
    public Period month(YearMonth month) {
        return period(Grain.MONTH, Objects.requireNonNull(month, "month").atDay(1));
    }

    @Override
    public Period week(int year, int week) {
        return period(Grain.WEEK, ISO.week(year, week).range().start());
    }

    @Override
    LocalDate firstDayOf(int startYear) {
        return LocalDate.of(startYear, firstMonth, 1);
    }

    @Override
    LocalDate startOf(Grain grain, LocalDate date) {
        return switch (grain) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH, QUARTER, HALF, YEAR -> date.withDayOfMonth(1).minusMonths(monthOfYear(date) % grain.months());
        };
    }

    @Override
    LocalDate shift(Grain grain, LocalDate start, long periods) {
        return switch (grain) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH, QUARTER, HALF, YEAR -> start.plusMonths(Math.multiplyExact(periods, grain.months()));
        };
    }

    @Override
    Optional<LocalDate> samePlace(Grain grain, LocalDate start, long years) {
        if (grain == Grain.WEEK) {
            return ISO.samePlace(grain, start, years);
        }
        return Optional.of(start.plusYears(years)).filter(date -> date.getDayOfMonth() == start.getDayOfMonth());
    }

    @Override
    FiscalCalendar countingWeeks(Grain grain) {
        return grain == Grain.WEEK ? ISO : this;
    }

    @Override
    String label(Grain grain, LocalDate start) {
        String year = (firstMonth == Month.JANUARY ? "" : "FY")
                + (start.minusMonths(monthOfYear(start)).getYear() + nameOffset());
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", start.getYear(), start.getMonthValue());
            case QUARTER -> year + "-Q" + (monthOfYear(start) / 3 + 1);
            case HALF -> year + "-H" + (monthOfYear(start) / 6 + 1);
            case YEAR -> year;
        };
    }

    /** Returns 0 for the first month of the fiscal year to 11 for its last. */
    private int monthOfYear(LocalDate date) {
        return Math.floorMod(date.getMonthValue() - firstMonth.getValue(), 12);
    }

    @Override
    int nameOffset() {
        return namedByEnd && firstMonth != Month.JANUARY ? 1 : 0;
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj
                || (obj instanceof GregorianFiscalCalendar other
                        && firstMonth == other.firstMonth
                        && nameOffset() == other.nameOffset());
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstMonth, nameOffset());
    }

    @Override
    public String toString() {
        return "Gregorian calendar, years starting in " + firstMonth
                + (nameOffset() == 0 ? "" : ", named by their end");
    }
}
