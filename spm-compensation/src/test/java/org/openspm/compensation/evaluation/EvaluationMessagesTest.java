package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.CALENDAR;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;

/** What an evaluation says when a host's rule fails, or the roster lacks what the plan needs. */
class EvaluationMessagesTest {

    private static final Roster JILL = Roster.builder().participant("jill", p -> p).build();
    private static final Period MAY = CALENDAR.month(YearMonth.of(2026, 5));

    private static Evaluation run(CompensationPlan.Builder plan) {
        return plan.build().evaluate(JILL, facts(deal("d1", "jill", "2026-05-02", "100")));
    }

    @Test
    void aRuleOfTheHostThatFails() {
        assertThatThrownBy(() -> run(plan(c -> c.modifiedBy("own", (pay, at) -> {
                    throw new ArithmeticException("oops");
                }))))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasCauseExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("The rule (own) failed for (jill) in (2026-01-01/2026-02-01): java.lang.ArithmeticException: oops."
                        + "\nLet it return the pay it is given where it changes nothing.");
        assertConflict(
                "The rule (own) returned (null) for (jill) in (2026-01-01/2026-02-01).",
                "Let it return the pay it is given where it changes nothing.",
                () -> run(plan(c -> c.modifiedBy("own", (pay, at) -> null))));
    }

    @Test
    void aPerformanceOfTheHostThatFails() {
        Performance failing = Performance.custom("own", Unit.NUMBER, at -> {
            throw new ArithmeticException("oops");
        });
        assertThatThrownBy(() -> run(plan(c -> c.gatedBy(failing.atLeast(amount(1))))))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasCauseExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("The rule (own) failed for (jill) in (2026-01-01/2026-02-01): java.lang.ArithmeticException: oops."
                        + "\nLet it return an undefined figure where it has no value.");
        assertConflict(
                "The rule (own) returned (null) for (jill) in (2026-01-01/2026-02-01).",
                "Let it return an undefined figure where it has no value.",
                () -> run(plan(c -> c.gatedBy(Performance.custom("own", Unit.NUMBER, at -> null).atLeast(amount(1))))));
    }

    @Test
    void aTargetIncentiveThatIsMissing() {
        String remedy = "Say targetIncentive(..) for them, or put them on another plan.";
        assertConflict(
                "The cap (1 x target incentive each YEAR) of the plan (AE) needs the target incentive of [jill], which the roster lacks.",
                remedy,
                () -> run(plan(c -> c).cap(YEAR, TargetIncentive.targetIncentive())));
        assertConflict(
                "The floor (at least 1 x target incentive each YEAR) of the plan (AE) needs the target incentive of [jill], which the"
                        + " roster lacks.",
                remedy,
                () -> run(plan(c -> c.floor(YEAR, TargetIncentive.targetIncentive()))));
        assertConflict(
                "The component (Sales) of the plan (AE) needs the target incentive of [jill], which the roster lacks.",
                remedy,
                () -> run(plan(c -> c.atMost(TargetIncentive.targetIncentive()))));
        assertThat(run(plan(c -> c.forRoles("lead").atMost(TargetIncentive.targetIncentive()))).total().signum())
                .isZero();
    }

    @Test
    void somebodyThePlanNamesWhoIsNotOnTheRoster() {
        assertConflict(
                "The plan (AE) looks at the participant (lead), who is not on the roster.",
                "Describe everybody the plan names, on a plan or not.",
                () -> run(plan(c -> c.gatedBy(Performance.of(sum(AMOUNT)).of("lead").atLeast(amount(1))))));
    }

    @Test
    void peopleWhoStandAboveEachOtherInTurn() {
        Roster turns = Roster.builder()
                .participant("jill", p -> p.reportsToNobody(MAY.range().start()).reportsTo("joe", MAY.range().endExclusive()))
                .participant("joe", p -> p.reportsTo("jill").reportsToNobody(MAY.range().endExclusive()))
                .build();
        CompensationPlan plan = plan(c -> c.kicker(amount(1), Performance.earned("Sales").ofDirectReports().atLeast(amount(1))))
                .build();
        assertConflict(
                "The pay of the component (Sales) for (jill) depends on itself, through [jill, joe].",
                "Let nobody's pay depend on that of somebody whose pay depends on it.",
                () -> plan.evaluate(turns, facts()));
    }

    @Test
    void earningsInACurrencyWithoutRates() {
        Roster abroad = Roster.builder().participant("jill", p -> p.paidIn("EUR")).build();
        Evaluation run = plan(c -> c).build().evaluate(abroad, facts(deal("d1", "jill", "2026-05-02", "100")));
        assertRefused(
                "There are no exchange rates to pay (USD 10.00) in (EUR).",
                "Hand over exchange rates to evaluate(..).",
                () -> run.payable("jill", MAY));
    }

    @Test
    void whatReportsEarnMovesTheLimitOfTheirManager() {
        Roster team = Roster.builder()
                .participant("jill", p -> p.reportsTo("joe"))
                .participant("joe", p -> p)
                .build();
        CompensationPlan plan = plan(c -> c)
                .component("Override", c -> c.measure(sum(AMOUNT))
                        .pay(RateTable.flat(percent(50)))
                        .atMost(new Limit.OfPerformance(percent(20), Performance.earned("Sales").ofDirectReports())))
                .build();
        Evaluation run = plan.evaluate(
                team, facts(deal("d1", "jill", "2026-05-02", "100"), deal("d2", "joe", "2026-05-02", "100")));
        assertThat(run.earned("joe", "Override", MAY)).hasToString("USD 2.00");
    }
}
