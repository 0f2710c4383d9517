package org.openspm.core.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.Month.APRIL;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.HALF;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.WEEK;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

    private static final FiscalCalendar CALENDAR_YEARS = FiscalCalendar.gregorian();
    private static final FiscalCalendar FROM_FEBRUARY = FiscalCalendar.startingIn(FEBRUARY);
    private static final LocalDate PI_DAY = LocalDate.of(2026, 3, 14);

    @ParameterizedTest
    @CsvSource({
        "DAY,     2026-03-14/2026-03-15, 2026-03-14",
        "WEEK,    2026-03-09/2026-03-16, 2026-W11",
        "MONTH,   2026-03-01/2026-04-01, 2026-03",
        "QUARTER, 2026-02-01/2026-05-01, FY2026-Q1",
        "HALF,    2026-02-01/2026-08-01, FY2026-H1",
        "YEAR,    2026-02-01/2027-02-01, FY2026"
    })
    void cutsTimeFromItsFirstMonth(Grain grain, String range, String label) {
        Period period = FROM_FEBRUARY.period(grain, PI_DAY);
        assertThat(period.range()).hasToString(range);
        assertThat(period).hasToString(label);
    }

    @Test
    void namesYearsByTheirStartOrTheirEnd() {
        LocalDate lastDay = LocalDate.of(2027, 1, 31);
        assertThat(FROM_FEBRUARY.period(YEAR, lastDay)).hasToString("FY2026");
        assertThat(FROM_FEBRUARY.namedByEndYear().period(YEAR, lastDay)).hasToString("FY2027");
        assertThat(FROM_FEBRUARY.namedByEndYear().year(2027).range())
                .isEqualTo(FROM_FEBRUARY.year(2026).range());
        assertThat(CALENDAR_YEARS.namedByEndYear().year(2026)).hasToString("2026");
        assertThat(CALENDAR_YEARS.period(QUARTER, PI_DAY)).hasToString("2026-Q1");
    }

    @Test
    void labelsWeeksByTheirWeekYear() {
        assertThat(CALENDAR_YEARS.period(WEEK, LocalDate.of(2027, 1, 1))).hasToString("2026-W53");
        assertThat(CALENDAR_YEARS.period(WEEK, LocalDate.of(2024, 12, 30))).hasToString("2025-W01");
    }

    @Test
    void findsPeriodsByName() {
        assertThat(FROM_FEBRUARY.year(2026).range()).hasToString("2026-02-01/2027-02-01");
        assertThat(FROM_FEBRUARY.quarter(2026, 4).range()).hasToString("2026-11-01/2027-02-01");
        assertThat(FROM_FEBRUARY.month(YearMonth.of(2026, 3))).isEqualTo(FROM_FEBRUARY.period(MONTH, PI_DAY));
    }

    @Test
    void findsMonthsAndWeeksByNumber() {
        assertThat(FROM_FEBRUARY.month(2026, 2)).isEqualTo(FROM_FEBRUARY.period(MONTH, PI_DAY));
        assertThat(FROM_FEBRUARY.month(2026, 12)).hasToString("2027-01");
        assertThat(FROM_FEBRUARY.week(2026, 53)).isEqualTo(FROM_FEBRUARY.period(WEEK, LocalDate.of(2027, 1, 1)));
        assertThat(FiscalCalendar.nrf().month(2026, 1).range()).hasToString("2026-02-01/2026-03-01");
        assertThat(FiscalCalendar.nrf().namedByEndYear().week(2027, 1).range()).hasToString("2026-02-01/2026-02-08");
        String remedy = "Use 1 to 52.";
        assertRefused("The week (53) does not exist in (2025).", remedy, () -> CALENDAR_YEARS.week(2025, 53));
        assertRefused(
                "The week (0) does not exist in (FY2025).",
                remedy,
                () -> FiscalCalendar.nrf().week(2025, 0));
        assertRefused("The month (13) does not exist in (2025).", "Use 1 to 12.", () -> CALENDAR_YEARS.month(2025, 13));
    }

    @Test
    void hasNoCalendarMonthsIfItIsOfWeeks() {
        assertRefused(
                "The calendar month (2026-03) is no month of a calendar of weeks.",
                "Name the fiscal year and the number of the month in it.",
                () -> FiscalCalendar.nrf().month(YearMonth.of(2026, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, WEEK, true, true", "DAY, MONTH, true, true", "MONTH, QUARTER, true, true", "QUARTER, HALF, true, true",
        "HALF, YEAR, true, true", "WEEK, WEEK, true, true", "WEEK, MONTH, false, true", "WEEK, YEAR, false, true",
        "MONTH, WEEK, false, false", "YEAR, HALF, false, false"
    })
    void nestsWeeksOnlyIfItIsOfWeeks(Grain shorter, Grain longer, boolean gregorian, boolean ofWeeks) {
        assertThat(FROM_FEBRUARY.nests(shorter, longer)).isEqualTo(gregorian);
        assertThat(FiscalCalendar.nrf().nests(shorter, longer)).isEqualTo(ofWeeks);
    }

    @Test
    void isEqualByPatternYearAndNamingIfItIsOfWeeks() {
        FiscalCalendar nrf = FiscalCalendar.nrf();
        FiscalCalendar same =
                FiscalCalendar.weeks(WeekPattern.FOUR_FIVE_FOUR, WeekYear.endingNearest(SATURDAY, JANUARY));
        assertThat(same).isEqualTo(nrf).hasSameHashCodeAs(nrf);
        assertThat(nrf)
                .isNotEqualTo(nrf.namedByEndYear())
                .isNotEqualTo(FiscalCalendar.isoWeeks(WeekPattern.FOUR_FIVE_FOUR))
                .isNotEqualTo(
                        FiscalCalendar.weeks(WeekPattern.FOUR_FOUR_FIVE, WeekYear.endingNearest(SATURDAY, JANUARY)))
                .isNotEqualTo("4-5-4");
        FiscalCalendar iso = FiscalCalendar.isoWeeks(WeekPattern.FOUR_FOUR_FIVE);
        assertThat(iso.namedByEndYear()).isEqualTo(iso);
        assertThat(iso).hasToString("4-4-5 weeks, years ending on the SUNDAY nearest to the end of DECEMBER");
        assertThat(nrf.namedByEndYear())
                .hasToString(
                        "4-5-4 weeks, years ending on the SATURDAY nearest to the end of JANUARY, named by their end");
    }

    @Test
    void aLeapDayBelongsToItsFebruary() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(CALENDAR_YEARS.period(MONTH, leapDay).range().last()).isEqualTo(leapDay);
        assertThat(FiscalCalendar.startingIn(MARCH).period(YEAR, leapDay).range())
                .hasToString("2023-03-01/2024-03-01");
    }

    @Test
    void listsThePeriodsARangeTouches() {
        DateRange range = DateRange.parse("2026-01-31/2026-03-02");
        assertThat(CALENDAR_YEARS.periods(MONTH, range))
                .extracting(Period::toString)
                .containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(CALENDAR_YEARS.periods(HALF, range))
                .extracting(Period::toString)
                .containsExactly("2026-H1");
        assertThat(CALENDAR_YEARS.periods(DAY, DateRange.ofClosed(PI_DAY, PI_DAY)))
                .hasSize(1);
    }

    @Test
    void isEqualByFirstMonthAndNaming() {
        assertThat(FiscalCalendar.startingIn(JANUARY)).isEqualTo(CALENDAR_YEARS).hasSameHashCodeAs(CALENDAR_YEARS);
        assertThat(CALENDAR_YEARS.namedByEndYear()).isEqualTo(CALENDAR_YEARS);
        assertThat(FROM_FEBRUARY)
                .isNotEqualTo(FROM_FEBRUARY.namedByEndYear())
                .isNotEqualTo(FiscalCalendar.startingIn(APRIL))
                .isNotEqualTo("Gregorian");
        assertThat(FROM_FEBRUARY).hasToString("Gregorian calendar, years starting in FEBRUARY");
        assertThat(FROM_FEBRUARY.namedByEndYear())
                .hasToString("Gregorian calendar, years starting in FEBRUARY, named by their end");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1, Integer.MAX_VALUE})
    void refusesAQuarterThereIsNot(int quarter) {
        assertRefused(
                "The quarter (" + quarter + ") does not exist in (2026).",
                "Use 1 to 4.",
                () -> CALENDAR_YEARS.quarter(2026, quarter));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE, 999_999_999, -999_999_999, 1_000_000_000})
    void refusesAYearThereIsNot(int year) {
        assertRefused(
                "The year (" + year + ") does not exist.",
                "Use a year nearer to the present.",
                () -> CALENDAR_YEARS.year(year));
        assertRefused(
                "The year (" + year + ") does not exist.",
                "Use a year nearer to the present.",
                () -> FiscalCalendar.nrf().year(year));
    }

    @Test
    void refusesPeriodsBeyondTheLastDate() {
        for (Grain grain : Grain.values()) {
            assertRefused(
                    "The " + grain + " of the date (+999999999-12-31) reaches beyond the dates there are.",
                    "Use a date nearer to the present.",
                    () -> CALENDAR_YEARS.period(grain, LocalDate.MAX));
            assertRefused(
                    "The " + grain + " of the date (-999999999-01-01) reaches beyond the dates there are.",
                    "Use a date nearer to the present.",
                    () -> FiscalCalendar.nrf().period(grain, LocalDate.MIN));
        }
        assertRefused(
                "The YEAR of the date (-999999999-01-01) reaches beyond the dates there are.",
                "Use a date nearer to the present.",
                () -> FROM_FEBRUARY.period(YEAR, LocalDate.MIN));
        assertThat(CALENDAR_YEARS.period(YEAR, LocalDate.MIN).range().start()).isEqualTo(LocalDate.MIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01/..", "../2026-01-01", "../.."})
    void refusesToListPeriodsWithoutEnd(String range) {
        assertRefused(
                "The range (" + range + ") has no bound and so no last period.",
                "Give it a first and a last date.",
                () -> CALENDAR_YEARS.periods(DAY, DateRange.parse(range)));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("month", () -> FiscalCalendar.startingIn(null));
        assertNullRefused("grain", () -> CALENDAR_YEARS.period(null, PI_DAY));
        assertNullRefused("date", () -> CALENDAR_YEARS.period(DAY, null));
        assertNullRefused("month", () -> CALENDAR_YEARS.month(null));
        assertNullRefused("month", () -> FiscalCalendar.nrf().month(null));
        assertNullRefused("pattern", () -> FiscalCalendar.weeks(null, WeekYear.endingOnLast(SATURDAY, MARCH)));
        assertNullRefused("year", () -> FiscalCalendar.weeks(WeekPattern.FOUR_FOUR_FIVE, null));
        for (FiscalCalendar calendar : List.of(CALENDAR_YEARS, FiscalCalendar.nrf())) {
            assertNullRefused("shorter", () -> calendar.nests(null, DAY));
            assertNullRefused("longer", () -> calendar.nests(DAY, null));
        }
        assertNullRefused("grain", () -> CALENDAR_YEARS.periods(null, DateRange.all()));
        assertNullRefused("range", () -> CALENDAR_YEARS.periods(DAY, null));
    }

    @Test
    void tellsWhatItIsMadeOf() {
        FiscalCalendar february = FiscalCalendar.startingIn(FEBRUARY);
        assertThat(february.firstMonth()).contains(FEBRUARY);
        assertThat(february.weekPattern()).isEmpty();
        assertThat(february.weekYear()).isEmpty();
        assertThat(february.isNamedByEndYear()).isFalse();
        assertThat(february.namedByEndYear().isNamedByEndYear()).isTrue();
        assertThat(FiscalCalendar.gregorian().namedByEndYear().isNamedByEndYear())
                .isFalse();
        FiscalCalendar nrf = FiscalCalendar.nrf();
        assertThat(nrf.firstMonth()).isEmpty();
        assertThat(nrf.weekPattern()).contains(WeekPattern.FOUR_FIVE_FOUR);
        assertThat(nrf.weekYear()).contains(WeekYear.endingNearest(SATURDAY, JANUARY));
    }
}
