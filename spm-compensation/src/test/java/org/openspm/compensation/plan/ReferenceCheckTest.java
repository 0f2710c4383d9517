package org.openspm.compensation.plan;

import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Plans.assertDoesNotBuild;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.WEEK;

import org.junit.jupiter.api.Test;

class ReferenceCheckTest {

    private static final Gate EARNED_SALES = earned("Sales").atLeast(amount(1));

    @Test
    void whatIsLookedAtIsThere() {
        assertDoesNotBuild(
                plan(c -> c.gatedBy(earned("Other").atLeast(amount(1)))),
                "The component (Sales) looks at (Other), which the plan does not have.\nUse one of [Sales].");
        assertDoesNotBuild(
                plan(c -> c).gatedBy(attainment("Other").atLeast(percent(1))),
                "The component (plan AE) looks at (Other), which the plan does not have.\nUse one of [Sales].");
    }

    @Test
    void attainmentNeedsAMeasureAndAQuota() {
        assertDoesNotBuild(
                plan(c -> c.gatedBy(attainment("Sales").atLeast(percent(1)))),
                "The component (Sales) looks at the attainment of (Sales), which has none."
                        + "\nGive that component a measure and a quota.");
    }

    @Test
    void whatWasEarnedIsOfWholePayPeriods() {
        assertDoesNotBuild(
                plan(c -> c)
                        .component(
                                "Deals",
                                c -> c.measure(count(DEALS))
                                        .perUnit(amount(1))
                                        .perTransaction()
                                        .gatedBy(EARNED_SALES)),
                "The component (Deals) looks at what was earned in (each transaction on its own), which is no whole pay period of"
                        + " a (MONTH).\nLook at pay periods or longer.");
    }

    @Test
    void componentsDoNotLookAtEachOtherInACircle() {
        assertDoesNotBuild(
                plan(c -> c.gatedBy(earned("Other").atLeast(amount(1))))
                        .component("Other", c -> c.bonus(amount(1)).gatedBy(EARNED_SALES)),
                "The components [Sales, Other] look at each other in a circle.\nLet none of them depend on what depends on it.");
        assertDoesNotBuild(
                plan(c -> c.atMost(new Limit.OfPerformance(percent(50), earned("Sales")))),
                "The components [Sales] look at each other in a circle.\nLet none of them depend on what depends on it.");
    }

    @Test
    void everyComponentDependsOnTheGateOfThePlan() {
        assertDoesNotBuild(
                plan(c -> c).gatedBy(EARNED_SALES),
                "The components [Sales] look at each other in a circle.\nLet none of them depend on what depends on it.");
    }

    @Test
    void aComponentMayPayAShareOfWhatReportsEarnWithIt() {
        plan(c -> c.kicker(amount(1), earned("Sales").ofDirectReports().atLeast(amount(1))))
                .build();
    }

    @Test
    void weeksAreNoWholeMonths() {
        assertDoesNotBuild(
                plan(c -> c)
                        .component(
                                "Deals",
                                c -> c.measure(count(DEALS)).perUnit(amount(1)).each(WEEK)),
                "The component (Deals) looks at each (WEEK), which does not nest with pay periods of a (MONTH)."
                        + "\nUse periods that nest.");
    }
}
