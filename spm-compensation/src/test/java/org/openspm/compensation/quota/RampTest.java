package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.HALF;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.WEEK;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class RampTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final LocalDate MID_MARCH = LocalDate.of(2026, 3, 15);
    private static final Ramp RAMP = Ramp.monthly(percent(50), percent(50), percent(75), percent(75));

    @Test
    void hasAPercentageForEachPeriodThenAll() {
        assertThat(List.of(-3, 0, 1, 2, 3, 4, 5, 99))
                .extracting(RAMP::rate)
                .containsExactly(
                        percent(50),
                        percent(50),
                        percent(50),
                        percent(50),
                        percent(75),
                        percent(75),
                        Rate.ONE,
                        Rate.ONE);
        assertThat(Ramp.each(MONTH).through(2, percent(50)).through(4, percent(75)))
                .isEqualTo(RAMP)
                .hasSameHashCodeAs(RAMP);
        assertThat(Ramp.each(MONTH).rate(1)).isEqualTo(Rate.ONE);
    }

    /** What each month of 2026 asks of somebody who was hired in the middle of March, of 100 a month. */
    private static List<String> months(Ramp ramp) {
        QuotaContext context = QuotaContext.ofNumbers().hired(MID_MARCH);
        return CALENDAR.year(2026).divide(MONTH).stream()
                .map(month -> Quota.of(month, amount(100)).ramped(ramp).goal(month, context))
                .map(goal -> goal.orElseThrow().toString())
                .toList();
    }

    @Test
    void countsTheMonthOfTheStart() {
        assertThat(months(RAMP).subList(1, 8)).containsExactly("50", "50", "50", "75", "75", "100", "100");
    }

    @Test
    void countsFromTheFirstWholeMonth() {
        Ramp whole = RAMP.counted(Ramp.Counting.WHOLE_PERIODS);
        assertThat(months(whole).subList(1, 9)).containsExactly("50", "50", "50", "50", "75", "75", "100", "100");
        assertThat(whole.endExclusive(CALENDAR, LocalDate.of(2026, 3, 1))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(whole.endExclusive(CALENDAR, MID_MARCH)).isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @Test
    void countsByDates() {
        Ramp dates = RAMP.counted(Ramp.Counting.DATES);
        // the third month starts on 15 May: 14 of 31 days at 50 %, 17 at 75 %
        Ratio may = Ratio.of(14 * 50 + 17 * 75, 31);
        // 100 % from 15 July on
        Ratio july = Ratio.of(14 * 75 + 17 * 100, 31);
        assertThat(months(dates).subList(2, 8))
                .containsExactly("50", "50", may.toString(), "75", july.toString(), "100");
    }

    @Test
    void endsOnTheDayAfterTheLastStatedPeriod() {
        Map<Grain, String> ends = Map.of(
                DAY, "2026-03-17",
                WEEK, "2026-03-29",
                MONTH, "2026-05-15",
                QUARTER, "2026-09-15",
                HALF, "2027-03-15",
                YEAR, "2028-03-15");
        ends.forEach((grain, end) -> assertThat(Ramp.of(grain, List.of(percent(1), percent(2)))
                        .counted(Ramp.Counting.DATES)
                        .endExclusive(CALENDAR, MID_MARCH))
                .isEqualTo(end));
        assertThat(RAMP.endExclusive(CALENDAR, MID_MARCH)).isEqualTo("2026-07-01");
        assertThat(RAMP.endExclusive(FiscalCalendar.nrf(), MID_MARCH))
                .isEqualTo(FiscalCalendar.nrf().month(2026, 6).range().start());
    }

    @Test
    void spreadsAYearOverItsMonths() {
        // published: 30 % for three months, 70 % for three, then all, of 1,000,000 a year, is 750,000
        Ramp ramp = Ramp.each(MONTH).through(3, percent(30)).through(6, percent(70));
        Period year = CALENDAR.year(2026);
        QuotaContext context = QuotaContext.ofNumbers().hired(LocalDate.of(2026, 1, 1));
        Quota quota = Quota.of(year, amount(1_000_000)).ramped(ramp);
        assertThat(quota.goal(year, context)).contains(Ratio.of(750_000, 1));
        assertThat(quota.goal(year.part(HALF, 1), context)).contains(Ratio.of(250_000, 1));
        Quota byDates = quota.ramped(ramp.counted(Ramp.Counting.DATES));
        // 90 days at 30 %, 91 at 70 %, 184 in full
        assertThat(byDates.goal(year, context))
                .contains(Ratio.of(1_000_000, 365).times(Ratio.of(27 * 10 + 637 + 1840, 10)));
    }

    @Test
    void countsFromTheRoleWhereItSaysSo() {
        Quota quota = Quota.of(CALENDAR.month(2026, 8), amount(100)).ramped(RAMP.since(TenureStart.ROLE));
        QuotaContext context = QuotaContext.ofNumbers().hired(MID_MARCH).inRoleSince(LocalDate.of(2026, 7, 1));
        assertThat(quota.goal(quota.period(), context)).contains(Ratio.of(50, 1));
        assertThat(quota.ramped(RAMP).goal(quota.period(), context)).contains(Ratio.of(100, 1));
    }

    @Test
    void needsToKnowTheStart() {
        Quota quota = Quota.of(CALENDAR.month(2026, 8), amount(100)).ramped(RAMP);
        assertRefused(
                "The ramp (50 %, 50 %, 75 %, 75 %, then 100 % each MONTH since hire, the period of the start counted) counts"
                        + " from (hire), which is not said of the holder.",
                "Say it with hired(..).", () -> quota.goal(quota.period(), QuotaContext.ofNumbers()));
        Quota byRole = quota.ramped(Ramp.monthly(percent(5)).since(TenureStart.ROLE));
        assertRefused(
                "The ramp (5 %, then 100 % each MONTH since start in role, the period of the start counted) counts from"
                        + " (start in role), which is not said of the holder.",
                "Say it with inRoleSince(..).",
                () -> byRole.goal(quota.period(), QuotaContext.ofNumbers().hired(MID_MARCH)));
    }

    @Test
    void refusesWhatIsNoRamp() {
        assertRefused(
                "The ramp has no percentage.",
                "State one for each period of tenure that is not at 100 %.",
                () -> Ramp.monthly());
        assertRefused(
                "The ramp asks for (-1 %) of the quota.",
                "Use 0 % or more, 100 % for all of it.", () -> Ramp.monthly(percent(-1)));
        String remedy = "Use a later number, up to 1,200.";
        assertRefused(
                "The ramp has percentages up to period (4), and cannot go on through (4).",
                remedy,
                () -> RAMP.through(4, percent(90)));
        assertRefused(
                "The ramp has percentages up to period (4), and cannot go on through (1201).",
                remedy,
                () -> RAMP.through(1201, percent(90)));
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(RAMP)
                .isNotEqualTo(RAMP.through(5, percent(90)))
                .isNotEqualTo(RAMP.since(TenureStart.ROLE))
                .isNotEqualTo(RAMP.counted(Ramp.Counting.DATES))
                .isNotEqualTo(Ramp.of(QUARTER, RAMP.rates()))
                .isNotEqualTo("ramp");
        assertThat(RAMP.grain()).isEqualTo(MONTH);
        assertThat(RAMP.since()).isEqualTo(TenureStart.HIRE);
        assertThat(RAMP.counting()).isEqualTo(Ramp.Counting.PERIODS);
        assertThat(Ramp.each(QUARTER).counted(Ramp.Counting.WHOLE_PERIODS))
                .hasToString("100 % each QUARTER since hire, from the first whole period on");
        assertThat(Ramp.Counting.DATES).hasToString("by dates from the start");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("rates", () -> Ramp.monthly((Rate[]) null));
        assertNullRefused("rates", () -> Ramp.of(MONTH, null));
        assertNullRefused("grain", () -> Ramp.each(null));
        assertNullRefused("rate", () -> RAMP.through(9, null));
        assertNullRefused("start", () -> RAMP.since(null));
        assertNullRefused("how", () -> RAMP.counted(null));
        assertNullRefused("calendar", () -> RAMP.endExclusive(null, MID_MARCH));
        assertNullRefused("start", () -> RAMP.endExclusive(CALENDAR, null));
    }
}
