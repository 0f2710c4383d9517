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
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

class QuotaTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period YEAR_2026 = CALENDAR.year(2026);
    private static final Period Q1 = CALENDAR.quarter(2026, 1);
    private static final QuotaContext MONEY = QuotaContext.in(USD);
    private static final QuotaContext NUMBERS = QuotaContext.ofNumbers();
    private static final Quota MILLION = Quota.of(YEAR_2026, amount(1_000_000));
    private static final Seasonality SEASONS =
            Seasonality.percents(QUARTER, percent(20), percent(20), percent(20), percent(40));

    private static String goal(Quota quota, Period period, QuotaContext context) {
        return quota.goal(period, context)
                .map(goal ->
                        goal.toExactDecimal().map(BigDecimal::toPlainString).orElse(goal.toString()))
                .orElse("none");
    }

    private static List<String> goals(Quota quota, Grain grain, QuotaContext context) {
        return quota.period().divide(grain).stream()
                .map(period -> goal(quota, period, context))
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static DateRange from(int month, int day) {
        return DateRange.from(day(month, day));
    }

    @Test
    void isSpreadEvenlyUnlessSaidOtherwise() {
        // published: an annual quota of 1,000,000 spreads as 250,000 to each quarter
        assertThat(goals(MILLION, QUARTER, MONEY)).containsOnly("250000");
        assertThat(goals(MILLION, MONTH, MONEY).subList(2, 6))
                .containsExactly("83333.34", "83333.34", "83333.33", "83333.33");
        assertThat(goals(MILLION, MONTH, NUMBERS)).containsOnly("250000/3");
        assertThat(goal(MILLION, YEAR_2026, MONEY)).isEqualTo("1000000");
        assertThat(goal(MILLION, CALENDAR.period(DAY, day(12, 31)), NUMBERS)).isEqualTo("200000/73");
    }

    @Test
    void isSpreadByPercent() {
        Quota quota = MILLION.spread(SEASONS);
        assertThat(goals(quota, QUARTER, MONEY)).containsExactly("200000", "200000", "200000", "400000");
        assertThat(goals(quota, HALF, MONEY)).containsExactly("400000", "600000");
        assertThat(goal(quota, CALENDAR.month(2026, 12), MONEY)).isEqualTo("133333.33");
        assertThat(goal(quota, CALENDAR.month(2026, 10), MONEY)).isEqualTo("133333.34");
    }

    @Test
    void isSpreadByWeights() {
        FiscalCalendar weeks = FiscalCalendar.nrf();
        Quota quota = Quota.of(weeks.quarter(2026, 1), amount(130)).spread(Seasonality.weights(MONTH, 4, 5, 4));
        assertThat(goals(quota, MONTH, NUMBERS)).containsExactly("40", "50", "40");
        assertThat(goals(quota, WEEK, NUMBERS)).containsOnly("10").hasSize(13);
        assertThat(goal(quota, weeks.period(DAY, weeks.week(2026, 6).range().last()), NUMBERS))
                .isEqualTo("10/7");
    }

    @Test
    void isSpreadByAmounts() {
        Quota quota = Quota.of(Q1, amount(60)).spread(Seasonality.amounts(MONTH, amount(10), amount(20), amount(30)));
        assertThat(goals(quota, MONTH, MONEY)).containsExactly("10", "20", "30");
        assertThat(goal(quota, Q1, MONEY)).isEqualTo("60");
    }

    @Test
    void mayBeFreeOfItsParts() {
        Quota amounts = Quota.of(Q1, amount(100))
                .spread(Seasonality.amounts(MONTH, amount(10), amount(20), amount(30))
                        .freely());
        assertThat(amounts.problems()).isEmpty();
        assertThat(goals(amounts, MONTH, MONEY)).containsExactly("10", "20", "30");
        assertThat(goal(amounts, Q1, MONEY)).isEqualTo("100");
        Quota percents = Quota.of(Q1, amount(100))
                .spread(Seasonality.percents(MONTH, percent(40), percent(40), percent(40))
                        .freely());
        assertThat(goals(percents, MONTH, MONEY)).containsOnly("40");
        assertThat(goal(percents, Q1, MONEY.active(from(2, 1)))).isEqualTo("590/9");
    }

    @Test
    void hasPartsInTheUnitsThatAreSaid() {
        Quota thousands = MILLION.apportioned(Apportionment.inWhole(new BigDecimal("1000")));
        assertThat(goals(thousands, MONTH, MONEY))
                .containsExactly(
                        "84000", "84000", "84000", "84000", "83000", "83000", "83000", "83000", "83000", "83000",
                        "83000", "83000");
        assertThat(goals(MILLION.apportioned(Apportionment.exact()), MONTH, MONEY))
                .containsOnly("250000/3");
        assertThat(goals(thousands.spread(Seasonality.weights(QUARTER, 1, 1, 1, 3)), QUARTER, MONEY))
                .containsExactly("167000", "167000", "166000", "500000");
    }

    @Test
    void isProratedForThoseWhoWereNotThereAllTheTime() {
        // 214 of 365 days
        assertThat(goal(MILLION, YEAR_2026, MONEY.active(from(6, 1)))).isEqualTo("42800000/73");
        assertThat(goal(MILLION, CALENDAR.month(2026, 5), MONEY.active(from(6, 1))))
                .isEqualTo("0");
        // seven of twelve months, where it is spread over them
        assertThat(goal(
                        MILLION.spread(Seasonality.even(MONTH)).apportioned(Apportionment.exact()),
                        YEAR_2026,
                        MONEY.active(from(6, 1))))
                .isEqualTo("1750000/3");
        QuotaContext leave = NUMBERS.active(DateRange.of(LocalDate.MIN, day(3, 11)), from(3, 21));
        assertThat(goal(Quota.of(CALENDAR.month(2026, 3), amount(31)), CALENDAR.month(2026, 3), leave))
                .isEqualTo("21");
        assertThat(goal(MILLION, Q1, NUMBERS.active(List.of()))).isEqualTo("0");
    }

    @Test
    void proratesByTheConventionThatIsSaid() {
        Quota goal = Quota.of(CALENDAR.month(2026, 6), amount(20));
        QuotaContext hired = NUMBERS.active(from(6, 15));
        Proration exclusive = Proration.actualDays().firstDayNotCounted();
        assertThat(goal(goal, goal.period(), hired)).isEqualTo("32/3");
        assertThat(goal(goal, goal.period(), hired.prorated(exclusive))).isEqualTo("10");
        // the first day counts where it was before the period, and does not on the first of it
        assertThat(goal(goal, goal.period(), NUMBERS.prorated(exclusive).active(from(5, 31))))
                .isEqualTo("20");
        assertThat(goal(goal, goal.period(), NUMBERS.prorated(exclusive).active(from(6, 1))))
                .isEqualTo("58/3");
        Quota quarters = MILLION.spread(SEASONS);
        QuotaContext months = NUMBERS.active(from(3, 1)).prorated(Proration.monthsHeldOnFirstDay());
        assertThat(goal(quarters, YEAR_2026, months)).isEqualTo("2600000/3");
    }

    @Test
    void weighsWhatChangesByTimeWhereSharesDoNotAddUp() {
        Proration exclusive = Proration.actualDays().firstDayNotCounted();
        Quota june = Quota.of(CALENDAR.month(2026, 6), amount(30)).changing(day(6, 23), amount(60));
        // 15 of 30 days; of the 16 dates half are at 30, half at 60
        assertThat(goal(june, june.period(), NUMBERS.prorated(exclusive).active(from(6, 15))))
                .isEqualTo("22.5");
        Quota relieved = Quota.of(CALENDAR.month(2026, 6), amount(30))
                .relieved(Relief.replacing(amount(60), june.period().range()));
        assertThat(goal(relieved, june.period(), NUMBERS.prorated(exclusive).active(from(6, 15))))
                .isEqualTo("30");
    }

    @Test
    void changesWithinItsPeriod() {
        Quota quota = MILLION.changing(day(7, 1), amount(1_365_000));
        assertThat(goal(quota, YEAR_2026, NUMBERS))
                .isEqualTo(Ratio.of(1_000_000L * 181 + 1_365_000L * 184, 365).toString());
        assertThat(goal(quota, CALENDAR.quarter(2026, 4), NUMBERS)).isEqualTo("341250");
        assertThat(goals(quota.spread(SEASONS), QUARTER, NUMBERS))
                .containsExactly("200000", "200000", "273000", "546000");
        assertThat(quota.changes()).containsExactly(new Quota.Change(day(7, 1), amount(1_365_000)));
        assertThat(quota.changing(day(7, 1), amount(1_365_000))).isEqualTo(quota);
    }

    @Test
    void isRelievedOfAShareOrReplaced() {
        Quota quarter = Quota.of(Q1, amount(90));
        DateRange february = CALENDAR.month(2026, 2).range();
        assertThat(goal(quarter.relieved(Relief.of(percent(50), february)), Q1, NUMBERS))
                .isEqualTo("76");
        assertThat(goal(quarter.relieved(Relief.replacing(amount(7), february)), Q1, NUMBERS))
                .isEqualTo("69");
        Quota half = quarter.relieved(Relief.of(percent(50), february));
        // the holder's own relief holds beside that of the quota, whoever states it
        assertThat(goal(half, Q1, NUMBERS.relieved(Relief.of(percent(50), february))))
                .isEqualTo("69");
        assertThat(goal(half, Q1, NUMBERS.relieved(Relief.replacing(amount(1), february))))
                .isEqualTo("63");
        // and takes nothing off where the holder was not there
        assertThat(goal(half, Q1, NUMBERS.active(from(3, 1)))).isEqualTo("31");
    }

    @Test
    void combinesSeasonalityRampReliefAndProration() {
        Quota quota = MILLION.spread(SEASONS)
                .ramped(Ramp.monthly(percent(50)))
                .relieved(Relief.of(percent(20), DateRange.of(day(3, 1), day(3, 16))));
        QuotaContext context = MONEY.hired(day(2, 15)).active(from(2, 15));
        // February: 200,000 / 3 at 50 % for 14 of 28 days; March: in full, 15 of 31 days at 80 %
        Ratio third = Ratio.of(new BigDecimal("66666.67"));
        Ratio february = third.times(Ratio.of(1, 4));
        Ratio march = Ratio.of(new BigDecimal("66666.66")).times(Ratio.of(15 * 8 + 16 * 10, 310));
        assertThat(quota.goal(Q1, context)).contains(february.plus(march));
        assertThat(quota.explain(Q1, context).render().lines().map(String::strip))
                .startsWith(
                        "goal of 2026-Q1                             USD 76,881.72   sum of the goals of each MONTH",
                        "2026-01                                        USD 0.00   nobody was there",
                        "quota of 2026                        USD 1,000,000.00",
                        "2026-02                                 USD 16,666.6675   part x ramp x share",
                        "quota of 2026                        USD 1,000,000.00",
                        "part of 2026-02                         USD 66,666.67   20 % by seasonality (1 of 4) of 2026, even"
                                + " part (2 of 3) of 2026-Q1",
                        "ramp month 1                                     50 %   50 %, then 100 % each MONTH since hire, the"
                                + " period of the start counted",
                        "share of 2026-02                                 50 %   14 of 28 days, by actual days",
                        "2026-03                                   USD 60,215.05   sum over dates",
                        "2026-03-01/2026-03-16                   USD 25,806.45   part x relief x share",
                        "quota of 2026                      USD 1,000,000.00",
                        "part of 2026-03                       USD 66,666.66   20 % by seasonality (1 of 4) of 2026, even"
                                + " part (3 of 3) of 2026-Q1",
                        "relief over 2026-03-01/2026-03-16              80 %   20 % relieved",
                        "share of 2026-03                            48.39 %   15 of 31 days, by actual days");
    }

    @Test
    void explainsItself() {
        Quota quota = Quota.of(CALENDAR.month(2026, 1), amount(10_000));
        assertThat(quota.explain(quota.period(), MONEY.active(from(1, 15))).render())
                .isEqualTo("""
                        goal of 2026-01      USD 5,483.87   quota x share
                          quota of 2026-01  USD 10,000.00
                          share of 2026-01        54.84 %   17 of 31 days, by actual days""");
        assertThat(quota.explain(quota.period(), MONEY.active(List.of())).render())
                .isEqualTo("""
                        goal of 2026-01          USD 0.00   nobody was there
                          quota of 2026-01  USD 10,000.00""");
        assertThat(quota.explain(Q1, MONEY)).hasToString("goal of 2026-Q1: undefined: the quota is that of 2026-01");
        Quota changing = quota.changing(day(1, 11), amount(20_000))
                .relieved(Relief.replacing(amount(500), DateRange.of(day(1, 21), day(2, 1))));
        assertThat(changing.explain(quota.period(), MONEY).render()).isEqualTo("""
                        goal of 2026-01                        USD 10,177.42   sum over dates
                          2026-01-01/2026-01-11                 USD 3,225.81   quota x share
                            quota of 2026-01                   USD 10,000.00
                            share of 2026-01                         32.26 %   10 of 31 days, by actual days
                          2026-01-11/2026-01-21                 USD 6,451.61   quota x share
                            quota of 2026-01                   USD 20,000.00   in force from 2026-01-11
                            share of 2026-01                         32.26 %   10 of 31 days, by actual days
                          2026-01-21/2026-02-01                   USD 500.00   amount in place of the goal
                            quota of 2026-01                   USD 20,000.00   in force from 2026-01-11
                            relief over 2026-01-21/2026-02-01     USD 500.00   500 in place of the goal, 11 of 11 days
                            share of 2026-01                         35.48 %   11 of 31 days, by actual days""");
    }

    @Test
    void explainsWhichPartFallsToAPeriod() {
        assertThat(part(MILLION.spread(Seasonality.weights(QUARTER, 1, 1, 1, 2)), CALENDAR.month(2026, 12)))
                .isEqualTo("weight 2 of 5 (4 of 4) of 2026, even part (3 of 3) of 2026-Q4");
        assertThat(part(MILLION.spread(Seasonality.even(QUARTER)), Q1)).isEqualTo("even part (1 of 4) of 2026");
        Seasonality amounts = Seasonality.amounts(MONTH, amount(10), amount(20), amount(30));
        assertThat(part(Quota.of(Q1, amount(60)).spread(amounts), CALENDAR.month(2026, 2)))
                .isEqualTo("stated amount (2 of 3) of 2026-Q1");
    }

    private static String part(Quota quota, Period period) {
        return quota.explain(period, MONEY).parts().get(1).rule();
    }

    @Test
    void answersForItsPeriodOnly() {
        assertThat(goal(MILLION, CALENDAR.month(2027, 1), MONEY)).isEqualTo("none");
        assertThat(goal(Quota.of(Q1, amount(1)), YEAR_2026, MONEY)).isEqualTo("none");
        assertThat(goal(MILLION, CALENDAR.week(2026, 10), MONEY)).isEqualTo("none");
        assertThat(goal(MILLION, FiscalCalendar.startingIn(Month.APRIL).quarter(2026, 1), MONEY))
                .isEqualTo("none");
    }

    @Test
    void keepsTheSumIn53Weeks() {
        FiscalCalendar weeks = FiscalCalendar.weeks(
                WeekPattern.FOUR_FOUR_FIVE, WeekYear.endingNearest(DayOfWeek.SATURDAY, Month.JANUARY));
        Quota quota = Quota.of(weeks.year(2017), amount(53)).spread(Seasonality.even(WEEK));
        assertThat(goals(quota, WEEK, NUMBERS)).containsOnly("1").hasSize(53);
        assertThat(goals(quota, QUARTER, NUMBERS)).containsExactly("13", "13", "13", "14");
    }

    @Test
    void readsMoneyInItsCurrencyAndNumbersAsTheyAre() {
        Quota euro = Quota.of(Q1, Money.of(3, "EUR"));
        assertThatThrownBy(() -> euro.goal(Q1, MONEY)).isInstanceOf(CurrencyMismatchException.class);
        assertRefused(
                "The quota (EUR 3.00) is money, and is asked for where things are counted.",
                "State a plain amount(..), or ask for it in a currency.",
                () -> euro.goal(Q1, NUMBERS));
        assertThat(goal(euro, CALENDAR.month(2026, 1), QuotaContext.in(Currency.getInstance("EUR"))))
                .isEqualTo("1");
        Quota seasons = Quota.of(Q1, amount(1)).spread(Seasonality.even(MONTH));
        assertThat(goals(seasons, MONTH, MONEY)).containsExactly("0.34", "0.33", "0.33");
        assertThat(goals(seasons, MONTH, NUMBERS)).containsOnly("1/3");
        assertThat(goals(seasons, MONTH, QuotaContext.in(Currency.getInstance("JPY"))))
                .containsExactly("1", "0", "0");
    }

    @Test
    void refusesNegativeGoals() {
        assertRefused(
                "The quota of (2026-Q1) is negative (-1).", "State zero or more.", () -> Quota.of(Q1, amount(-1)));
        assertRefused(
                "The quota from (2026-07-01) on is negative (-1).",
                "State zero or more.",
                () -> MILLION.changing(day(7, 1), amount(-1)));
    }

    @Test
    void reportsAllProblemsAtOnce() {
        DateRange spring = DateRange.of(day(3, 1), day(5, 1));
        Quota quota = MILLION.spread(Seasonality.percents(QUARTER, percent(20), percent(70)))
                .changing(day(1, 1), amount(5))
                .changing(LocalDate.of(2027, 1, 1), amount(7))
                .changing(day(8, 1), amount(5))
                .changing(day(8, 1), Money.of(6, "USD"))
                .changing(day(9, 1), Money.of(6, "EUR"))
                .relieved(Relief.of(percent(50), spring))
                .relieved(Relief.replacing(amount(1), spring))
                .relieved(Relief.of(percent(10), DateRange.of(day(1, 1).minusYears(2), day(1, 1))));
        assertThat(quota.problems())
                .containsExactlyInAnyOrder(
                        "The quota of (2026) is spread by (2) values over its (4) periods of (QUARTER).\nState one value for"
                                + " each of them.",
                        "The quota of (2026) is spread by percentages that total (90 %).\nMake them total 100 %, or say"
                                + " freely() if each is what it is.",
                        "The quota of (2026) changes to (5) from (2026-01-01) on, which is not within it after its first"
                                + " day.\nChange it on a later day of the period, or state another quota.",
                        "The quota of (2026) changes to (7) from (2027-01-01) on, which is not within it after its first"
                                + " day.\nChange it on a later day of the period, or state another quota.",
                        "The quota of (2026) changes on (2026-08-01) to (5) and to (USD 6.00).\nState one amount from that"
                                + " day on.",
                        "The quota of (2026) changes its currency: [USD, EUR].\nState it in one; the plan converts what was"
                                + " achieved.",
                        "The reliefs (50 % relieved over 2026-03-01/2026-05-01) and (1 in place of the goal over"
                                + " 2026-03-01/2026-05-01) of the quota of (2026) overlap.\nEnd one before the other starts,"
                                + " and state what holds on the dates of both.",
                        "The quota of (2026) has a relief that takes nothing off: (10 % relieved over"
                                + " 2024-01-01/2026-01-01).\nName dates within the period, or leave it out.");
        assertThatThrownBy(() -> quota.goal(Q1, MONEY))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(String.join("\n", quota.problems()));
    }

    @Test
    void reportsASpreadThatDoesNotFit() {
        assertThat(MILLION.spread(Seasonality.even(WEEK)).problems())
                .containsExactly(
                        "The quota of (2026) is spread over each (WEEK), which does not make it up.\nUse a shorter"
                                + " grain that nests in it in its calendar.");
        assertThat(MILLION.spread(Seasonality.even(YEAR)).problems()).hasSize(1);
        assertThat(Quota.of(Q1, amount(100))
                        .spread(Seasonality.amounts(MONTH, amount(10), amount(20), amount(30)))
                        .changing(day(2, 1), amount(200))
                        .problems())
                .containsExactly(
                        "The quota of (2026-Q1) is (100), and is spread by amounts that add up to (60).\nMake them add up to"
                                + " it, or say freely() if each is what it is.",
                        "The quota of (2026-Q1) changes within its period, and is spread by the amounts of what it was.\nSpread"
                                + " it by percentages or weights, which hold for every amount.");
        assertThat(MILLION.spread(Seasonality.weights(QUARTER, 1, 2)).problems())
                .hasSize(1);
        assertThat(MILLION.spread(SEASONS).problems()).isEmpty();
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(Quota.of(YEAR_2026, amount("1000000.00"))).isEqualTo(MILLION).hasSameHashCodeAs(MILLION);
        assertThat(MILLION)
                .isNotEqualTo(Quota.of(Q1, amount(1_000_000)))
                .isNotEqualTo(Quota.of(YEAR_2026, amount(1)))
                .isNotEqualTo(MILLION.spread(SEASONS))
                .isNotEqualTo(MILLION.ramped(Ramp.monthly(percent(1))))
                .isNotEqualTo(MILLION.relieved(Relief.of(percent(1), DateRange.all())))
                .isNotEqualTo(MILLION.changing(day(7, 1), amount(1)))
                .isNotEqualTo(MILLION.apportioned(Apportionment.exact()))
                .isNotEqualTo(MILLION.freely())
                .isNotEqualTo("quota");
        assertThat(MILLION.freely()).hasToString("2026 1,000,000, free of its parts");
        assertThat(MILLION.freely().isFree()).isTrue();
        assertThat(MILLION.isFree()).isFalse();
        assertThat(MILLION.freely().spread(SEASONS).isFree()).isTrue();
        assertThat(MILLION.spread(SEASONS)
                        .apportioned(Apportionment.exact())
                        .ramped(Ramp.monthly(percent(1)))
                        .relieved(Relief.of(percent(1), DateRange.all()))
                        .changing(day(7, 1), amount(1)))
                .hasToString(
                        "2026 1,000,000, 1 from 2026-07-01, 20 %, 20 %, 20 %, 40 % over each QUARTER, parts exactly, ramp"
                                + " 1 %, then 100 % each MONTH since hire, the period of the start counted, 1 % relieved over ../..");
        assertThat(MILLION.seasonality()).isEmpty();
        assertThat(MILLION.ramp()).isEmpty();
        assertThat(MILLION.reliefs()).isEmpty();
        assertThat(MILLION.apportionment()).isEmpty();
        assertThat(MILLION.amount()).isEqualTo(amount(1_000_000));
        assertThat(MILLION.period()).isEqualTo(YEAR_2026);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("period", () -> Quota.of(null, amount(1)));
        assertNullRefused("amount", () -> Quota.of(Q1, null));
        assertNullRefused("how", () -> MILLION.spread(null));
        assertNullRefused("how", () -> MILLION.ramped(null));
        assertNullRefused("how", () -> MILLION.apportioned(null));
        assertNullRefused("relief", () -> MILLION.relieved(null));
        assertNullRefused("from", () -> MILLION.changing(null, amount(1)));
        assertNullRefused("amount", () -> MILLION.changing(day(7, 1), null));
        assertNullRefused("asked", () -> MILLION.goal(null, MONEY));
        assertNullRefused("context", () -> MILLION.goal(Q1, null));
    }
}
