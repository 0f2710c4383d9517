package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.HALF;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.WEEK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** Which part of a goal falls to a shorter period, and what may be said beside it. */
class QuotaPartsTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period YEAR = CALENDAR.year(2026);
    private static final Period JANUARY = CALENDAR.month(2026, 1);
    private static final QuotaContext MONEY = QuotaContext.in(USD);
    private static final QuotaContext NUMBERS = QuotaContext.ofNumbers();

    private static Period day(int month, int day) {
        return CALENDAR.period(DAY, LocalDate.of(2026, month, day));
    }

    private static void assertGoal(Quota quota, Period period, QuotaContext context, Ratio goal) {
        assertThat(quota.goal(period, context)).contains(goal);
    }

    @Test
    void theFirstDaysGetTheCentsLeftOver() {
        Quota quota = Quota.of(JANUARY, amount("0.40"));
        assertGoal(quota, day(1, 9), MONEY, Ratio.of(2, 100));
        assertGoal(quota, day(1, 10), MONEY, Ratio.of(1, 100));
    }

    @Test
    void aDayIsAPartOfItsMonthWhereARampSpreadsTheYearOverMonths() {
        QuotaContext hired = NUMBERS.hired(LocalDate.of(2026, 2, 1));
        Quota ramped = Quota.of(YEAR, amount(336)).ramped(Ramp.monthly(percent(50)));
        assertGoal(ramped, day(2, 1), hired, Ratio.of(1, 2));
        assertGoal(ramped, day(3, 1), hired, Ratio.of(28, 31));
        Quota byDates =
                Quota.of(YEAR, amount(730)).ramped(Ramp.monthly(percent(50)).counted(Ramp.Counting.DATES));
        assertGoal(byDates, day(2, 1), hired, Ratio.of(1, 1));
        assertGoal(byDates, day(3, 1), hired, Ratio.of(2, 1));
        Quota ofMonth = Quota.of(JANUARY, amount(31)).ramped(Ramp.monthly(percent(50)));
        assertGoal(ofMonth, day(1, 2), NUMBERS.hired(JANUARY.range().start()), Ratio.of(1, 2));
    }

    @Test
    void monthsOfWeeksKeepTheirPlaceWhenTheYearBeginsBeforeItsMonth() {
        // The second month begins four weeks after 29 January 2023, on 26 February: less than a month later.
        Period quarter = FiscalCalendar.nrf().quarter(2023, 1);
        Quota quota = Quota.of(quarter, amount(60)).spread(Seasonality.weights(MONTH, 1, 2, 3));
        assertThat(quarter.divide(MONTH))
                .extracting(month -> quota.goal(month, NUMBERS).orElseThrow())
                .containsExactly(Ratio.of(10, 1), Ratio.of(20, 1), Ratio.of(30, 1));
    }

    @Test
    void aReliefOfTheHolderCountsThoughNothingElseChanges() {
        DateRange january = JANUARY.range();
        Quota quota = Quota.of(YEAR, amount(1_200));
        assertGoal(quota, JANUARY, NUMBERS.relieved(Relief.of(percent(40), january)), Ratio.of(60, 1));
        assertGoal(quota, JANUARY, NUMBERS.relieved(Relief.of(percent(100), january)), Ratio.ZERO);
        assertGoal(quota, JANUARY, NUMBERS.relieved(Relief.replacing(amount(0), january)), Ratio.ZERO);
        assertGoal(quota, CALENDAR.month(2026, 2), NUMBERS.relieved(Relief.of(percent(40), january)), Ratio.of(100, 1));
    }

    @Test
    void aDayThatDoesNotCountIsTheFirstOrLastOfThePeriodToo() {
        QuotaContext context = NUMBERS.prorated(Proration.actualDays().firstDayNotCounted());
        Quota quota = Quota.of(JANUARY, amount(31));
        DateRange january = JANUARY.range();
        assertGoal(quota, JANUARY, context.active(DateRange.from(january.start())), Ratio.of(30, 1));
        assertGoal(quota, JANUARY, context.active(DateRange.from(january.start().minusDays(1))), Ratio.of(31, 1));
        QuotaContext other = NUMBERS.prorated(Proration.actualDays().lastDayNotCounted());
        LocalDate before = january.start().minusDays(1);
        assertGoal(quota, JANUARY, other.active(DateRange.of(before, january.endExclusive())), Ratio.of(30, 1));
        assertGoal(quota, JANUARY, other.active(DateRange.from(before)), Ratio.of(31, 1));
    }

    @Test
    void weeksOfARampThatMakeUpNoMonthCountByTheirDates() {
        Quota quota = Quota.of(JANUARY, amount(31)).ramped(Ramp.of(WEEK, List.of(percent(0))));
        LocalDate hired = LocalDate.of(2026, 1, 5);
        QuotaContext context = NUMBERS.hired(hired).active(DateRange.from(hired));
        // Nothing in the first week, and then 20 of 31 days.
        assertGoal(quota, JANUARY, context, Ratio.of(20, 1));
    }

    @Test
    void changesAreInTheOrderOfTheirDates() {
        Quota quota = Quota.of(YEAR, amount(100));
        LocalDate april = LocalDate.of(2026, 4, 1);
        LocalDate july = LocalDate.of(2026, 7, 1);
        Quota changed = quota.changing(july, amount(300)).changing(april, amount(200));
        assertThat(changed).isEqualTo(quota.changing(april, amount(200)).changing(july, amount(300)));
        assertThat(changed.changes())
                .containsExactly(new Quota.Change(april, amount(200)), new Quota.Change(july, amount(300)));
        assertGoal(changed, CALENDAR.quarter(2026, 4), NUMBERS, Ratio.of(75, 1));
    }

    @Test
    void aSeasonMayBeOfNothing() {
        Quota quota = Quota.of(YEAR, amount(100)).spread(Seasonality.amounts(HALF, amount(0), amount(100)));
        assertGoal(quota, CALENDAR.quarter(2026, 2), NUMBERS, Ratio.ZERO);
        assertGoal(quota, CALENDAR.quarter(2026, 3), NUMBERS, Ratio.of(50, 1));
    }

    @Test
    void saysHowItIsApportioned() {
        Apportionment thousands = Apportionment.inWhole(new BigDecimal("1000"));
        Quota quota = Quota.of(YEAR, amount(10_000));
        assertThat(quota.apportionment()).isEmpty();
        assertThat(quota.apportioned(thousands).apportionment()).contains(thousands);
    }

    @Test
    void partsOfAnotherGrainThanItsSpreadMayBeStatedIfTheyAgree() {
        Quotas quotas = Quotas.none().with("sales", Quota.of(YEAR, amount(120)).spread(Seasonality.even(QUARTER)));
        for (Period month : YEAR.divide(MONTH)) {
            quotas = quotas.with("sales", month, amount(10));
        }
        assertThat(quotas.problems()).isEmpty();
        assertThat(quotas.with("sales", CALENDAR.quarter(2026, 1), amount(30)).problems())
                .containsExactly(
                        "The quota (sales) of (2026) is spread over each (QUARTER), and that of (2026-Q1) is stated"
                                + " too.\nState the one or the other.");
    }

    @Test
    void partsThatChangeWithinTheirPeriodAreNotHeldAgainstTheWhole() {
        Quotas whole = Quotas.none().with("sales", YEAR, amount(100));
        Quota quarter = Quota.of(CALENDAR.quarter(2026, 1), amount(101));
        assertThat(whole.with("sales", quarter).problems()).hasSize(1);
        assertThat(whole.with("sales", quarter.changing(LocalDate.of(2026, 2, 1), amount(1)))
                        .problems())
                .isEmpty();
    }

    @Test
    void aRampMayBeginAtNothingAndLastAHundredYears() {
        Ramp ramp = Ramp.each(MONTH).through(1, percent(0)).through(1_200, percent(50));
        assertThat(ramp.rates()).hasSize(1_200);
        assertThat(ramp.rate(1)).isEqualTo(percent(0));
        assertThat(ramp.rate(1_201)).isEqualTo(percent(100));
    }
}
