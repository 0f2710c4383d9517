package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.HALF;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.WEEK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class QuotasTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.FEBRUARY);
    private static final Period YEAR = CALENDAR.year(2026);
    private static final Period Q1 = CALENDAR.quarter(2026, 1);
    private static final QuotaContext MONEY = QuotaContext.in(USD);
    private static final QuotaContext NUMBERS = QuotaContext.ofNumbers();
    private static final Quotas MILLION = Quotas.none().with("sales", YEAR, amount(1_000_000));

    private static String goal(Quotas quotas, Period period) {
        return goal(quotas, period, MONEY);
    }

    private static String goal(Quotas quotas, Period period, QuotaContext context) {
        return quotas.goal("sales", period, context)
                .map(goal ->
                        goal.toExactDecimal().map(BigDecimal::toPlainString).orElse(goal.toString()))
                .orElse("none");
    }

    @Test
    void theGoalStatedForThePeriodComesFirst() {
        Quotas quotas = MILLION.with("sales", Q1, amount("250000.005"));
        assertThat(goal(quotas, YEAR)).isEqualTo("1000000");
        assertThat(goal(quotas, Q1)).isEqualTo("250000.005");
    }

    @Test
    void theSumOfAllShorterPeriodsComesNext() {
        Quotas quotas = Quotas.none();
        for (Period quarter : YEAR.divide(QUARTER)) {
            quotas = quotas.with("sales", quarter, amount(10));
        }
        assertThat(goal(quotas, YEAR)).isEqualTo("40");
        assertThat(goal(quotas, Q1.within(HALF))).isEqualTo("20");
    }

    @Test
    void shorterPeriodsMayFollowFromShorterOnes() {
        Quotas quotas = Quotas.none().with("sales", Q1, amount(30));
        for (Period month : CALENDAR.quarter(2026, 2).divide(MONTH)) {
            quotas = quotas.with("sales", month, amount(1));
        }
        assertThat(goal(quotas, Q1.within(HALF))).isEqualTo("33");
        assertThat(goal(quotas, YEAR)).isEqualTo("none");
        quotas = quotas.with("sales", YEAR.part(HALF, 2), amount(100));
        assertThat(goal(quotas, YEAR)).isEqualTo("133");
    }

    @Test
    void shorterPeriodsThatAreNotAllStatedMakeNoGoal() {
        Quotas three = Quotas.none();
        for (Period quarter : YEAR.divide(QUARTER).subList(0, 3)) {
            three = three.with("sales", quarter, amount(10));
        }
        assertThat(goal(three, YEAR)).isEqualTo("none");
        assertThat(goal(three, Q1.within(HALF))).isEqualTo("20");
    }

    @Test
    void theShortestLongerPeriodIsDividedLast() {
        Quotas quotas = MILLION.with("sales", Q1, amount(300));
        List<Period> months = YEAR.divide(MONTH);
        assertThat(goal(quotas, months.get(2))).isEqualTo("100");
        assertThat(goal(quotas, months.get(3))).isEqualTo("83333.34");
        assertThat(goal(quotas, months.get(4))).isEqualTo("83333.33");
    }

    @Test
    void aDayHasItsPartToo() {
        Quotas quotas = Quotas.none().with("sales", CALENDAR.period(MONTH, LocalDate.of(2027, 1, 1)), amount(31));
        assertThat(goal(quotas, CALENDAR.period(DAY, LocalDate.of(2027, 1, 31))))
                .isEqualTo("1");
        assertThat(goal(quotas, CALENDAR.period(DAY, LocalDate.of(2026, 12, 31))))
                .isEqualTo("none");
    }

    @Test
    void weeksAndMonthsMeetInTheirDays() {
        FiscalCalendar gregorian = FiscalCalendar.gregorian();
        Quotas months = Quotas.none()
                .with("sales", gregorian.month(2026, 6), amount(30))
                .with("sales", gregorian.month(2026, 7), amount(62));
        // the week from Monday, 29 June has two days of June and five of July
        Period week = gregorian.period(WEEK, LocalDate.of(2026, 7, 1));
        assertThat(goal(months, week)).isEqualTo("12");
        assertThat(goal(months, week.plus(9))).isEqualTo("none");
        assertThat(months.explain("sales", week, MONEY).rule()).isEqualTo("sum of the goals of each DAY");
        Quotas weeks = Quotas.none();
        for (Period each : gregorian.periods(WEEK, gregorian.month(2026, 7).range())) {
            weeks = weeks.with("sales", each, amount(7));
        }
        assertThat(goal(weeks, gregorian.month(2026, 7))).isEqualTo("31");
        assertThat(goal(weeks, week)).isEqualTo("7");
        assertThat(goal(weeks, gregorian.period(DAY, LocalDate.of(2026, 7, 1)))).isEqualTo("1");
    }

    @Test
    void weeksOfACalendarOfWeeksNest() {
        FiscalCalendar weeks = FiscalCalendar.nrf();
        Quotas quotas = Quotas.none().with("sales", weeks.month(2026, 2), amount(50));
        assertThat(goal(quotas, weeks.week(2026, 5))).isEqualTo("10");
        Quotas each = Quotas.none();
        for (Period week : weeks.month(2026, 2).divide(WEEK)) {
            each = each.with("sales", week, amount(3));
        }
        assertThat(goal(each, weeks.month(2026, 2))).isEqualTo("15");
    }

    @Test
    void missingIsEmptyAndZeroIsAGoal() {
        assertThat(goal(Quotas.none(), YEAR)).isEqualTo("none");
        assertThat(MILLION.goal("renewals", YEAR, MONEY)).isEmpty();
        assertThat(goal(MILLION, YEAR.next())).isEqualTo("none");
        assertThat(goal(Quotas.none().with("sales", YEAR, amount(0)), Q1)).isEqualTo("0");
    }

    @Test
    void countsAreSpreadExactly() {
        Quotas deals = Quotas.none().with("sales", YEAR, amount(100));
        assertThat(goal(deals, YEAR.part(MONTH, 1), NUMBERS)).isEqualTo("25/3");
        assertThat(goal(deals, YEAR.part(MONTH, 1), MONEY)).isEqualTo("8.34");
    }

    @Test
    void goalsToDateAddUpAndStartAgain() {
        Quotas quotas = Quotas.none().with("sales", YEAR, amount(120_000));
        Period q2 = CALENDAR.quarter(2026, 2);
        LocalDate start = Q1.range().start();
        assertThat(List.of(
                        start.plusDays(1),
                        start.plusMonths(1),
                        start.plusMonths(1).plusDays(1),
                        start.plusMonths(3)))
                .extracting(date -> quotas.goalToDate("sales", Q1, date, MONTH, MONEY)
                        .orElseThrow()
                        .toString())
                .containsExactly("10000", "10000", "20000", "30000");
        assertThat(quotas.goalToDate("sales", q2, q2.range().start().plusMonths(1), MONTH, MONEY))
                .contains(Ratio.of(10_000, 1));
        assertThat(quotas.goalToDate("renewals", q2, q2.range().endExclusive(), MONTH, MONEY))
                .isEmpty();
        assertThat(quotas.explainToDate("sales", Q1, start.plusMonths(2), MONTH, MONEY))
                .hasToString("goal sales of FY2026-Q1 before 2026-04-01: USD 20,000.00")
                .satisfies(trace -> assertThat(trace.rule()).isEqualTo("sum of the goals of each MONTH begun"));
        assertThat(quotas.explainToDate("renewals", Q1, start.plusMonths(2), MONTH, MONEY))
                .hasToString("goal renewals of FY2026-Q1 before 2026-04-01: undefined: there is no quota");
    }

    @Test
    void refusesADateOutsideOfThePeriod() {
        String remedy = "Use a date after its first day, up to the day after its last.";
        LocalDate start = Q1.range().start();
        assertRefused(
                "The goal of (FY2026-Q1) was asked to date before (2026-02-01), of which it has no day.",
                remedy,
                () -> MILLION.goalToDate("sales", Q1, start, MONTH, MONEY));
        assertRefused(
                "The goal of (FY2026-Q1) was asked to date before (2026-05-02), of which it has no day.",
                remedy,
                () -> MILLION.goalToDate("sales", Q1, LocalDate.of(2026, 5, 2), MONTH, MONEY));
    }

    @Test
    void explainsGoals() {
        assertThat(MILLION.explain("sales", Q1, MONEY).render()).isEqualTo("""
                        goal sales of FY2026-Q1    USD 250,000.00   part
                          quota of FY2026        USD 1,000,000.00
                          part of FY2026-Q1        USD 250,000.00   even part (1 of 4) of FY2026""");
        assertThat(MILLION.explain("renewals", Q1, MONEY))
                .hasToString("goal renewals of FY2026-Q1: undefined: there is no quota");
    }

    @Test
    void knowsWhatTenureItDependsOn() {
        Quotas ramped = MILLION.with("new", Quota.of(YEAR, amount(1)).ramped(Ramp.monthly(percent(50))));
        assertThat(ramped.isRamped("new", TenureStart.HIRE)).isTrue();
        assertThat(ramped.isRamped("new", TenureStart.ROLE)).isFalse();
        assertThat(ramped.isRamped("sales", TenureStart.HIRE)).isFalse();
        assertThat(ramped.names()).containsExactly("new", "sales");
        assertThat(ramped.of("sales")).containsExactly(Quota.of(YEAR, amount(1_000_000)));
        assertThat(ramped.of("other")).isEmpty();
    }

    @Test
    void refusesBadValues() {
        assertRefused(
                "The quota of (FY2026) is negative (-1).",
                "State zero or more.",
                () -> Quotas.none().with("sales", YEAR, amount(-1)));
        assertRefused(
                "The name ( ) of a quota is blank.",
                "Name what it is a goal for, such as \"new business\".",
                () -> Quotas.none().with(" ", YEAR, amount(1)));
        assertRefused(
                "The name () of a quota is blank.",
                "Name what it is a goal for, such as \"new business\".",
                () -> Quotas.none().with("", Quota.of(YEAR, amount(1))));
    }

    @Test
    void reportsContradictionsAllAtOnce() {
        Quotas quotas = MILLION.with("sales", YEAR, amount(2))
                .with("other", YEAR, amount(100))
                .with("other", Q1, amount(101))
                .with("third", Quota.of(Q1, amount(30)).spread(Seasonality.percents(MONTH, percent(100))))
                .with("fourth", Quota.of(YEAR, amount(30)).spread(Seasonality.even(QUARTER)))
                .with("fourth", Q1, amount(7));
        for (Period half : YEAR.divide(HALF)) {
            quotas = quotas.with("fifth", half, amount(7));
        }
        quotas = quotas.with("fifth", YEAR, amount(15));
        assertThat(quotas.problems())
                .containsExactlyInAnyOrder(
                        "The quota (sales) is stated as (FY2026 1,000,000) and as (FY2026 2).\nState it once.",
                        "The quota (other) of (FY2026) is (100), but those of each (QUARTER) in it add up to (101).\nMake them"
                                + " agree, or say freely() of the longer one if each is what it is.",
                        "The quota (third) of (FY2026-Q1) is spread by (1) values over its (3) periods of (MONTH).\nState one"
                                + " value for each of them.",
                        "The quota (fourth) of (FY2026) is spread over each (QUARTER), and that of (FY2026-Q1) is stated"
                                + " too.\nState the one or the other.",
                        "The quota (fifth) of (FY2026) is (15), but those of each (HALF) in it add up to (14).\nMake them"
                                + " agree, or say freely() of the longer one if each is what it is.");
        Quotas contradictory = quotas;
        assertThatThrownBy(() -> contradictory.goal("sales", YEAR, MONEY))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The quota (sales) is stated as (FY2026 1,000,000) and as (FY2026 2).\nState it once.");
        assertThat(contradictory.goal("sixth", YEAR, MONEY)).isEmpty();
    }

    @Test
    void whatAgreesIsNoContradiction() {
        Quotas quotas = MILLION.with("sales", YEAR, amount(1_000_000));
        for (Period half : YEAR.divide(HALF)) {
            quotas = quotas.with("sales", half, amount(500_000));
        }
        assertThat(quotas.problems()).isEmpty();
        assertThat(MILLION.with("sales", YEAR, amount(1_000_000))).isEqualTo(MILLION);
        Quota own = Quota.of(YEAR, amount(10)).freely();
        Quotas parted = Quotas.none().with("sales", own).with("sales", Q1, amount(99));
        assertThat(parted.problems()).isEmpty();
        assertThat(goal(parted, YEAR)).isEqualTo("10");
        assertThat(goal(parted, Q1)).isEqualTo("99");
        Quota free = Quota.of(YEAR, amount(10))
                .spread(Seasonality.amounts(HALF, amount(7), amount(7)).freely());
        assertThat(Quotas.none()
                        .with("sales", free)
                        .with("sales", Q1, amount(99))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesAGoalOfAnotherCurrency() {
        Quotas euro = Quotas.none().with("sales", YEAR, Money.of(12, "EUR"));
        String remedy = "Convert one of them first, at a rate and date that the plan names.";
        assertRefused("The currencies (USD) and (EUR) were mixed.", remedy, () -> goal(euro, YEAR));
        assertRefused("The currencies (USD) and (EUR) were mixed.", remedy, () -> goal(euro, Q1));
        assertThat(goal(euro, Q1, QuotaContext.in(Currency.getInstance("EUR")))).isEqualTo("3");
    }

    @Test
    void isEqualByItsGoals() {
        assertThat(Quotas.none().with("sales", YEAR, amount("1000000.00")))
                .isEqualTo(MILLION)
                .hasSameHashCodeAs(MILLION);
        assertThat(MILLION)
                .isNotEqualTo(Quotas.none())
                .isNotEqualTo(MILLION.with("renewals", YEAR, amount(1)))
                .isNotEqualTo("quotas");
        assertThat(MILLION).hasToString("{sales=[FY2026 1,000,000]}");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("name", () -> Quotas.none().with(null, YEAR, amount(1)));
        assertNullRefused("period", () -> Quotas.none().with("sales", null, amount(1)));
        assertNullRefused("amount", () -> Quotas.none().with("sales", YEAR, null));
        assertNullRefused("quota", () -> Quotas.none().with("sales", null));
        assertNullRefused("name", () -> MILLION.of(null));
        assertNullRefused("name", () -> MILLION.goal(null, YEAR, MONEY));
        assertNullRefused("period", () -> MILLION.goal("sales", null, MONEY));
        assertNullRefused("context", () -> MILLION.goal("sales", YEAR, null));
        assertNullRefused("start", () -> MILLION.isRamped("sales", null));
        LocalDate end = YEAR.range().endExclusive();
        assertNullRefused("longer", () -> MILLION.goalToDate("sales", null, end, MONTH, MONEY));
        assertNullRefused("endExclusive", () -> MILLION.goalToDate("sales", YEAR, null, MONTH, MONEY));
        assertNullRefused("payGrain", () -> MILLION.goalToDate("sales", YEAR, end, null, MONEY));
    }
}
