package org.openspm.compensation.plan;

import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Plans.assertDoesNotBuild;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.WEEK;
import static org.openspm.core.time.Grain.YEAR;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;

class PlanCheckTest {

    @Test
    void aPayPeriodNestsInTheYear() {
        assertDoesNotBuild(
                plan(c -> c).paidEach(WEEK),
                "The pay period (WEEK) does not nest in the plan year (2026).\nPay each month, quarter, half-year or year; or take"
                        + " the year of a calendar of weeks, such as FiscalCalendar.nrf().");
        plan(c -> c).paidEach(WEEK).year(FiscalCalendar.nrf().year(2026)).build();
    }

    @Test
    void daysAfterLeavingAreNotNegative() {
        assertDoesNotBuild(
                plan(c -> c).creditingAfterLeaving(-1),
                "The plan (AE) credits those who left for (-1) days.\nState zero days or more.");
    }

    @Test
    void aComponentHasAName() {
        assertDoesNotBuild(
                plan(c -> c)
                        .component(
                                " ", c -> Component.named(" ").bonus(amount(1)).gatedBy(Gate.onPlanAtEnd())),
                "A component has the blank name ( ).\nGive it the name that statements show.");
    }

    @Test
    void aSchemaIsCreditedOnce() {
        assertDoesNotBuild(
                plan(c -> c).crediting(DEALS, c -> c.on(CLOSED).to(REP)),
                "The plan (AE) credits the schema (deals) twice.\nSay everything about its crediting in one crediting(..).");
    }

    @Test
    void weightsTotalAHundredPercent() {
        assertDoesNotBuild(
                plan(c -> c.weight(percent(60))),
                "The weights of the components total (60 %).\nGive the parts of the target incentive a total of 100 %.");
        plan(c -> c.weight(percent(100))).build();
    }

    @Test
    void aBoundHoldsWholePayPeriods() {
        assertDoesNotBuild(
                plan(c -> c.cap(DAY, amount(1))),
                "The cap of (Sales) (1 each DAY) does not hold whole pay periods of a (MONTH).\nCap a pay period or longer.");
        assertDoesNotBuild(
                plan(c -> c).floor(DAY, amount(1)),
                "The floor (at least 1 each DAY) does not hold whole pay periods of a (MONTH).\nCap a pay period or longer.");
    }

    @Test
    void aFloorDoesNotLieAboveACapOfTheSamePeriod() {
        Limit two = new Limit.Fixed(amount(2));
        assertDoesNotBuild(
                plan(c -> c.cap(YEAR, amount(1)).floor(YEAR, two)),
                "The floor of (Sales) (at least 2 each YEAR) lies above the cap (1 each YEAR).\nState a floor that is not above it.");
        assertDoesNotBuild(
                plan(c -> c).floor(MONTH, two).cap(MONTH, new Limit.Fixed(amount(1)), Excess.banked()),
                "The floor (at least 2 each MONTH) lies above the cap (1 each MONTH, the excess banked for later periods)."
                        + "\nState a floor that is not above it.");
        TargetIncentive target = TargetIncentive.targetIncentive();
        assertDoesNotBuild(
                plan(c -> c).cap(YEAR, target).floor(YEAR, target.times(2)),
                "The floor (at least 2 x target incentive each YEAR) lies above the cap (1 x target incentive each YEAR)."
                        + "\nState a floor that is not above it.");
        plan(c -> c.cap(YEAR, amount(2)).floor(YEAR, two)).build();
        plan(c -> c.cap(MONTH, amount(1)).floor(YEAR, two)).build();
        plan(c -> c.cap(YEAR, new Limit.Fixed(amount(1)), Excess.paidAt(percent(10)))
                        .floor(YEAR, two))
                .build();
        plan(c -> c.cap(YEAR, target, Excess.lost()).floor(YEAR, two)).build();
    }

    @Test
    void aLimitIsNotNegative() {
        assertDoesNotBuild(
                plan(c -> c.cap(YEAR, amount(-1))),
                "The cap of (Sales) (-1 each YEAR) is negative.\nState zero or more.");
        assertDoesNotBuild(
                plan(c -> c.atMost(TargetIncentive.targetIncentive().times(-2))),
                "The component (Sales), at most -2 x target incentive is negative.\nState zero or more.");
        assertDoesNotBuild(
                plan(c -> c.atLeast(new Limit.OfPerformance(percent(-5), Performance.earned("Other"))))
                        .component("Other", c -> c.bonus(amount(1)).gatedBy(Gate.onPlanAtEnd())),
                "The component (Sales), at least -5 % of earned by Other is negative.\nState zero or more.");
    }

    @Test
    void amountsAreInTheCurrencyOfThePlan() {
        assertDoesNotBuild(
                plan(c -> c).cap(MONTH, Money.of(5, "EUR")),
                "The cap (EUR 5.00 each MONTH) names the amount (EUR 5.00), which is not in the plan's currency (USD)."
                        + "\nState it in that currency.");
        assertDoesNotBuild(
                plan(c -> c.kicker(Money.of(5, "EUR"), Gate.onPlanAtEnd())),
                "The component (Sales) names the amount (EUR 5.00), which is not in the plan's currency (USD)."
                        + "\nState it in that currency.");
        plan(c -> c).cap(MONTH, Money.of(5, "USD")).build();
    }
}
