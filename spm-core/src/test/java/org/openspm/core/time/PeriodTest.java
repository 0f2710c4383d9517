package org.openspm.core.time;

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
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period Q1 = CALENDAR.quarter(2026, 1);

    @Test
    void knowsItsCalendarGrainAndDates() {
        assertThat(Q1.calendar()).isEqualTo(CALENDAR);
        assertThat(Q1.grain()).isEqualTo(QUARTER);
        assertThat(Q1.range()).hasToString("2026-01-01/2026-04-01");
        assertThat(Q1.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(Q1.contains(LocalDate.of(2026, 4, 1))).isFalse();
    }

    @Test
    void movesByPeriods() {
        assertThat(Q1.next()).hasToString("2026-Q2");
        assertThat(Q1.previous()).hasToString("2025-Q4");
        assertThat(Q1.plus(-9)).hasToString("2023-Q4");
        assertThat(CALENDAR.period(MONTH, LocalDate.of(2024, 1, 31))
                        .next()
                        .range()
                        .days())
                .isEqualTo(29);
        assertThat(CALENDAR.period(HALF, LocalDate.of(2026, 1, 1)).plus(3)).hasToString("2027-H2");
    }

    @Test
    void nests() {
        assertThat(Q1.within(YEAR)).hasToString("2026");
        assertThat(Q1.within(QUARTER)).isEqualTo(Q1);
        assertThat(Q1.divide(MONTH)).extracting(Period::toString).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(CALENDAR.period(WEEK, LocalDate.of(2026, 3, 14)).divide(DAY)).hasSize(7);
    }

    @Test
    void refusesGrainsThatDoNotNest() {
        String remedy = "Use days in weeks, or days in months in quarters in halves in years;"
                + " weeks nest in these only in a calendar of weeks.";
        assertRefused("The grain (WEEK) does not nest in (QUARTER).", remedy, () -> Q1.divide(WEEK));
        assertRefused("The grain (YEAR) does not nest in (QUARTER).", remedy, () -> Q1.divide(YEAR));
        assertRefused("The grain (QUARTER) does not nest in (MONTH).", remedy, () -> Q1.within(MONTH));
    }

    @Test
    void nestsWeeksInACalendarOfWeeks() {
        Period week = FiscalCalendar.nrf().week(2012, 53);
        assertThat(week.within(MONTH)).hasToString("FY2012-P12");
        assertThat(week.within(MONTH).divide(WEEK)).hasSize(5).endsWith(week);
        assertThat(week.numberIn(QUARTER)).isEqualTo(14);
        assertThat(week.next()).hasToString("FY2013-W01");
        assertThat(week.next().previous()).isEqualTo(week);
        assertThat(week.within(MONTH).plus(-12)).hasToString("FY2011-P12");
    }

    @Test
    void hasNumbersInLongerPeriods() {
        assertThat(Q1.next().numberIn(YEAR)).isEqualTo(2);
        assertThat(Q1.numberIn(QUARTER)).isEqualTo(1);
        assertThat(Q1.part(MONTH, 3)).hasToString("2026-03");
        assertThat(Q1.part(DAY, 90)).hasToString("2026-03-31");
        assertRefused("The day (91) does not exist in (2026-Q1).", "Use 1 to 90.", () -> Q1.part(DAY, 91));
        assertRefused("The month (0) does not exist in (2026-Q1).", "Use 1 to 3.", () -> Q1.part(MONTH, 0));
    }

    @Test
    void movesByYears() {
        assertThat(Q1.sameLastYear().orElseThrow()).hasToString("2025-Q1");
        assertThat(Q1.plusYears(3).orElseThrow()).hasToString("2029-Q1");
        assertThat(CALENDAR.month(2026, 2).plusYears(2).orElseThrow()).hasToString("2028-02");
        Period leapDay = CALENDAR.period(DAY, LocalDate.of(2024, 2, 29));
        assertThat(leapDay.sameLastYear()).isEmpty();
        assertThat(leapDay.plusYears(-4).orElseThrow()).hasToString("2020-02-29");
        assertThat(CALENDAR.week(2026, 53).sameLastYear()).isEmpty();
        assertThat(CALENDAR.week(2026, 53).plusYears(-6).orElseThrow()).hasToString("2020-W53");
        assertThat(CALENDAR.week(2026, 1).sameLastYear().orElseThrow().range()).hasToString("2024-12-30/2025-01-06");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 2_000_000_000L, -2_000_000_000L})
    void refusesYearsBeyondTheDatesThereAre(long years) {
        for (Grain grain : Grain.values()) {
            for (FiscalCalendar calendar : List.of(CALENDAR, FiscalCalendar.nrf())) {
                Period period = calendar.period(grain, LocalDate.of(2026, 3, 14));
                assertRefused(
                        "The period (" + period + ") plus (" + years + ") years lies beyond the dates there are.",
                        "Go fewer years at once.",
                        () -> period.plusYears(years));
            }
        }
    }

    @ParameterizedTest
    // The third one wraps around to two months where it is multiplied without a check.
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 3074457345618258603L, 5_000_000_000L, -5_000_000_000L})
    void refusesToMoveBeyondTheDatesThereAre(long periods) {
        Period half = CALENDAR.period(HALF, LocalDate.of(2026, 1, 1));
        assertRefused(
                "The period (2026-H1) plus (" + periods + ") lies beyond the dates there are.",
                "Go fewer periods at once.",
                () -> half.plus(periods));
    }

    @Test
    void isOrderedByStartThenTheShorterFirst() {
        Period january = Q1.divide(MONTH).get(0);
        assertThat(Stream.of(Q1.next(), Q1.within(YEAR), Q1, january).sorted().toList())
                .containsExactly(january, Q1, Q1.within(YEAR), Q1.next());
        assertThat(Q1).isEqualByComparingTo(CALENDAR.quarter(2026, 1));
    }

    @Test
    void isEqualByCalendarGrainAndDates() {
        assertThat(CALENDAR.quarter(2026, 1)).isEqualTo(Q1).hasSameHashCodeAs(Q1);
        assertThat(Q1).isNotEqualTo(Q1.next()).isNotEqualTo("2026-Q1");
        assertThat(CALENDAR.period(DAY, LocalDate.MIN)).isNotEqualTo(CALENDAR.period(MONTH, LocalDate.MIN));
        Period sameDates = FiscalCalendar.startingIn(Month.APRIL).quarter(2025, 4);
        assertThat(sameDates.range()).isEqualTo(Q1.range());
        assertThat(sameDates).isNotEqualTo(Q1);
    }

    @Test
    void tellsThePeriodsOfAYearApartInTheLowestBits() {
        for (Grain grain : List.of(MONTH, QUARTER)) {
            assertThat(Q1.within(YEAR).divide(grain).stream().map(period -> period.hashCode() % 32))
                    .as("%s", grain)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("date", () -> Q1.contains(null));
        assertNullRefused("longer", () -> Q1.within(null));
        assertNullRefused("shorter", () -> Q1.divide(null));
        assertNullRefused("longer", () -> Q1.numberIn(null));
        assertNullRefused("shorter", () -> Q1.part(null, 1));
        assertNullRefused("other", () -> Q1.compareTo(null));
    }
}
