package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** An amount that is prorated for whoever is on the plan for a part of its period, as a cap, a floor and a modifier. */
class ProratedLimitTest {

    private static final Period YEAR_2026 = FiscalCalendar.gregorian().year(2026);

    /** Jill all year; joe from August 1 on, 153 of 365 days; sue from March 1 on, 31 of the 90 days of the first quarter. */
    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p)
            .participant("joe", p -> p.hired(LocalDate.of(2026, 8, 1)))
            .participant("sue", p -> p.hired(LocalDate.of(2026, 3, 1)))
            .build();

    private static CompensationPlan.Builder plan(UnaryOperator<Component> more) {
        return plan(RateTable.flat(percent(10)), more);
    }

    private static CompensationPlan.Builder plan(RateTable table, UnaryOperator<Component> more) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR_2026)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> more.apply(c.measure(sum(AMOUNT)).pay(table)));
    }

    private static Evaluation evaluate(CompensationPlan.Builder plan) {
        return plan.build()
                .evaluate(
                        ROSTER,
                        facts(
                                deal("a", "jill", "2026-01-05", "2000000"),
                                deal("b", "joe", "2026-09-05", "2000000"),
                                deal("c", "sue", "2026-03-05", "100")));
    }

    private static String earned(Evaluation run, String participant) {
        return run.earned(participant).toString();
    }

    /** 100,000 x 153 / 365 = 41,917.808. */
    @Test
    void capsWhoeverIsOnThePlanForAPartAtThatPart() {
        Evaluation run = evaluate(plan(c -> c).cap(YEAR, Limit.prorated(amount(100_000))));
        assertThat(earned(run, "jill")).isEqualTo("USD 100,000.00");
        assertThat(earned(run, "joe")).isEqualTo("USD 41,917.81");
        assertThat(earned(run, "sue")).isEqualTo("USD 10.00");
        Evaluation same = evaluate(plan(c -> c).cap(YEAR, amount(100_000)));
        assertThat(earned(same, "joe")).isEqualTo("USD 100,000.00");
    }

    /** 30/360: five of twelve months. */
    @Test
    void proratesByTheConventionOfThePlan() {
        Evaluation run =
                evaluate(plan(c -> c).prorating(Proration.thirty360()).cap(YEAR, Limit.prorated(amount(120_000))));
        assertThat(earned(run, "joe")).isEqualTo("USD 50,000.00");
    }

    /** Excess is paid at a half: 200,000 - (200,000 - 41,917.81) / 2 = 120,958.905, and a banked one fills what later months leave. */
    @Test
    void holdsForComponentsAndEveryExcess() {
        Limit limit = Limit.prorated(amount(100_000));
        assertThat(earned(evaluate(plan(c -> c.cap(YEAR, limit, Excess.paidAt(percent(50))))), "joe"))
                .isEqualTo("USD 120,958.91");
        Evaluation banked = evaluate(plan(c -> c.cap(MONTH, Limit.prorated(amount(60_000)), Excess.banked())));
        assertThat(banked.earned("joe", YEAR_2026.divide(MONTH).get(8))).hasToString("USD 60,000.00");
        assertThat(earned(banked, "joe")).isEqualTo("USD 200,000.00");
    }

    /** What rates deal by deal takes the long way; it is the same. */
    @Test
    void isTheSameTheLongWay() {
        RateTable table = RateTable.retroactive(from(amount(0)).rate(percent(10)));
        Evaluation run = evaluate(plan(table, c -> c.accumulating(YEAR).ratedPerDeal(DealRate.REACHED_WITH_IT))
                .cap(YEAR, Limit.prorated(amount(100_000))));
        assertThat(earned(run, "joe")).isEqualTo("USD 41,917.81");
        assertThat(earned(run, "jill")).isEqualTo("USD 100,000.00");
    }

    /** 900 x 31 / 90 = 310 in the quarter that sue joins in, 900 in every later one. */
    @Test
    void liftsToThePartOfAFloor() {
        Evaluation run = evaluate(plan(c -> c).floor(QUARTER, Limit.prorated(amount(900))));
        List<Period> months = YEAR_2026.divide(MONTH);
        assertThat(run.earned("sue", months.get(2))).hasToString("USD 310.00");
        assertThat(run.earned("sue", months.get(5))).hasToString("USD 900.00");
        assertThat(run.earned("joe", months.get(2))).hasToString("USD 0.00");
    }

    /** March has one share of sue; a window of the year has 306 of 365 days: 36,500 x 306 / 365 = 30,600. */
    @Test
    void boundsTheWindowOfAModifier() {
        Evaluation run = evaluate(plan(c -> c.accumulating(YEAR).atLeast(Limit.prorated(amount(36_500)))));
        assertThat(earned(run, "sue")).isEqualTo("USD 30,600.00");
    }

    @Test
    void isAllOfTheAmountForATeam() {
        Roster east = Roster.builder()
                .participant("joe", p -> p.hired(LocalDate.of(2026, 8, 1)))
                .team("east", t -> t.member("joe", DateRange.all()))
                .build();
        Evaluation run = plan(c -> c.cap(YEAR, Limit.prorated(amount(1_000)), Excess.lost())
                        .pooled(Pool.sharedEqually()))
                .build()
                .evaluate(east, facts(deal("b", "joe", "2026-09-05", "2000000")));
        assertThat(earned(run, "joe")).isEqualTo("USD 1,000.00");
    }

    @Test
    void isExplained() {
        Evaluation run = evaluate(plan(c -> c).cap(YEAR, Limit.prorated(amount(100_000))));
        assertThat(run.statement("joe", YEAR_2026.divide(MONTH).get(8))
                        .explain()
                        .render())
                .contains("100,000, prorated")
                .contains("41,917.81")
                .contains("on the plan for 153/365 of 2026");
    }
}
