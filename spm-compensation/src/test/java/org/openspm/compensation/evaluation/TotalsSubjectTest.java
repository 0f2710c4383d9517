package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.fixture.Sent;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Shift;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Unlisted;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.WeekPattern;

/** Totals are paid under plans that credit and measure alike only: under any other they would pay another amount without a word. */
class TotalsSubjectTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final PayRule TEN = RateTable.flat(percent(10));
    private static final Roster JILL =
            Roster.builder().participant("jill", p -> p).build();
    private static final Facts TWO_YEARS = facts(
            deal("d1", "jill", "2025-03-10", "1000"),
            deal("d2", "jill", "2025-12-10", "100"),
            deal("d3", "jill", "2026-01-10", "10"));

    private static CompensationPlan.Builder plan(FiscalCalendar calendar) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(calendar.year(2026))
                .paidEach(Grain.MONTH)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP));
    }

    private static CompensationPlan plan(UnaryOperator<Component> component) {
        return plan(CALENDAR).component("Sales", component).build();
    }

    private static CompensationPlan plan(Performance performance) {
        return plan(c -> c.measure(performance).pay(TEN));
    }

    private static CreditTotals totals(CompensationPlan plan, Roster roster, Facts facts) {
        return Sent.copy(plan.scan(roster).of(facts).totals());
    }

    private static Evaluation restored(CompensationPlan plan, Roster roster, Facts facts) {
        return plan.scan(roster).restore(totals(plan, roster, facts)).evaluate();
    }

    /** Asserts that nothing goes on with totals of another plan, which pays other amounts. */
    private static void assertApart(
            CompensationPlan one, CompensationPlan other, Roster roster, Facts facts, String difference) {
        assertThat(one.evaluateLeniently(roster, facts).total())
                .isNotEqualTo(other.evaluateLeniently(roster, facts).total());
        CreditTotals totals = totals(one, roster, facts);
        FactScan scan = other.scan(roster);
        assertThatThrownBy(() -> scan.restore(totals))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(difference);
        assertThatThrownBy(() -> other.whatIf(restored(one, roster, facts)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(difference);
        CreditTotals others = totals(other, roster, facts);
        assertThatThrownBy(() -> totals.merge(others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(difference);
    }

    private static Performance trailing(int months) {
        return Performance.trailing(sum(AMOUNT), months, Grain.MONTH);
    }

    @Test
    void whoLooksBackFurtherNeedsMore() {
        assertApart(
                plan(trailing(2)),
                plan(trailing(12)),
                JILL,
                TWO_YEARS,
                "\n  looked back at from: (2025-12-01) and not (2025-02-01)\n");
        assertApart(
                plan(Performance.growth(sum(AMOUNT), Shift.periodsEarlier(1))),
                plan(Performance.growth(sum(AMOUNT), Shift.yearsEarlier(1))),
                JILL,
                TWO_YEARS.merge(facts(deal("d4", "jill", "2026-03-10", "5000"))),
                "looked back at from");
    }

    /** Rows that only the one looks at are rejected by the other: totals would not tell. */
    @Test
    void whoLooksBackLessFarRejectsOtherRows() {
        CreditTotals totals = totals(plan(trailing(12)), JILL, TWO_YEARS);
        FactScan near = plan(trailing(2)).scan(JILL);
        assertThatThrownBy(() -> near.restore(totals)).hasMessageContaining("looked back at from");
    }

    @Test
    void creditOfSomebodyOnAnotherPlanIsTotalledIfAskedFor() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p)
                .participant("boss", p -> p.on("Managers"))
                .build();
        Facts facts = facts(deal("d1", "boss", "2026-03-10", "1000"));
        CompensationPlan own = plan(Performance.of(sum(AMOUNT)));
        CompensationPlan ofBoss = plan(Performance.of(sum(AMOUNT)).of("boss"));
        assertApart(own, ofBoss, roster, facts, "also whoever of [boss] is not on the plan");
        assertThat(restored(ofBoss, roster, facts).total()).hasToString("USD 100.00");
    }

    @Test
    void calendarsMayDivideOneYearOtherwise() {
        CompensationPlan one = plan(FiscalCalendar.isoWeeks(WeekPattern.FOUR_FOUR_FIVE))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                .build();
        CompensationPlan other = plan(FiscalCalendar.isoWeeks(WeekPattern.FOUR_FIVE_FOUR))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                .build();
        Facts facts = facts(deal("d1", "jill", "2026-02-25", "1000"));
        CreditTotals totals = totals(one, JILL, facts);
        assertThatThrownBy(() -> other.scan(JILL).restore(totals))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\n  pay each: (MONTH of 4-4-5 weeks")
                .hasMessageContaining("and not (MONTH of 4-5-4 weeks");
    }

    private static Condition<Deal> inWest(String region) {
        return REP.lookup("region", Map.of("jill", region), Unlisted.isRefused())
                .is("west");
    }

    private static CompensationPlan crediting(UnaryOperator<Crediting<Deal>> crediting) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(CALENDAR.year(2026))
                .paidEach(Grain.MONTH)
                .crediting(DEALS, crediting)
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                .build();
    }

    private static void assertContentMatters(CompensationPlan one, CompensationPlan other) {
        Facts facts = facts(deal("d1", "jill", "2026-01-10", "100"));
        Evaluation run = restored(one, JILL, facts);
        assertThat(run.total()).hasToString("USD 10.00");
        assertThat(other.evaluate(JILL, facts).total()).hasToString("USD 0.00");
        assertRefused(
                "The totals (AE, USD, 2026-01-01/2027-01-01, 1 groups of 1 facts) were credited by rules that read like those of the plan (AE) but do not equal them, such as by a lookup or assignments of other content.",
                "Evaluate the rows under that plan.",
                () -> other.whatIf(run));
    }

    @Test
    void wordsAreNotTrustedWhereBothPlansAreAtHand() {
        assertContentMatters(
                crediting(c -> c.on(CLOSED).to(REP).when(inWest("west"))),
                crediting(c -> c.on(CLOSED).to(REP).when(inWest("east"))));
        Assignments west = Assignments.builder("region").assign("jill", "west").build();
        Assignments east = Assignments.builder("region").assign("jill", "east").build();
        assertContentMatters(
                crediting(c -> c.on(CLOSED).to(REP).when(west.of(REP, CLOSED).is("west"))),
                crediting(c -> c.on(CLOSED).to(REP).when(east.of(REP, CLOSED).is("west"))));
        assertContentMatters(
                plan(c -> c.measure(sum(AMOUNT).where(inWest("west"))).pay(TEN)),
                plan(c -> c.measure(sum(AMOUNT).where(inWest("east"))).pay(TEN)));
    }

    private static final UnaryOperator<Component> SALES =
            c -> c.measure(sum(AMOUNT)).pay(TEN);
    private static final UnaryOperator<Component> DEALS_WON =
            c -> c.measure(count(DEALS)).perUnit(amount(5));
    private static final CompensationPlan BOTH = plan(CALENDAR)
            .component("Sales", SALES)
            .component("Deals", DEALS_WON)
            .build();

    @Test
    void theOrderOfComponentsDoesNotMatter() {
        CompensationPlan turned = plan(CALENDAR)
                .component("Deals", DEALS_WON)
                .component("Sales", SALES)
                .build();
        CreditTotals totals = totals(BOTH, JILL, TWO_YEARS);
        assertThat(totals(turned, JILL, TWO_YEARS)).isEqualTo(totals);
        CreditTotalsLawsTest.assertSame(
                turned.scan(JILL).restore(totals).evaluate(), turned.evaluateLeniently(JILL, TWO_YEARS));
    }

    @Test
    void whoMeasuresLessIsPaidOnTotalsOfMore() {
        for (CompensationPlan part : List.of(
                plan(CALENDAR).component("Sales", SALES).build(),
                plan(CALENDAR).component("Deals", DEALS_WON).build())) {
            CreditTotals own = totals(part, JILL, TWO_YEARS);
            CreditTotals more = totals(BOTH, JILL, TWO_YEARS);
            Evaluation whole = part.evaluateLeniently(JILL, TWO_YEARS);
            FactScan scan = part.scan(JILL);
            CreditTotalsLawsTest.assertSame(scan.restore(more).evaluate(), whole);
            assertThat(scan.restore(more).totals()).isEqualTo(own);
            assertThat(scan.restore(more).merge(scan.restore(own)).totals()).isEqualTo(own.merge(own));
            Evaluation answered = part.whatIf(restored(BOTH, JILL, TWO_YEARS));
            assertThat(answered.totals()).isEqualTo(own);
            FactChanges many = FactChanges.none();
            for (int i = 0; i < 2_100; i++) {
                many = many.adding(DEALS, deal("n" + i, "jill", "2026-03-10", "10"));
            }
            Evaluation after = answered.revised(many);
            assertThat(after.total()).isEqualTo(whole.revised(many).total());
            assertThat(after.totals().facts()).isEqualTo(2_103);
            assertThatThrownBy(() -> BOTH.scan(JILL).restore(own)).hasMessageContaining("what is added up: ");
        }
    }

    @Test
    void textsThatCannotBeWrittenAreRefused() {
        String half = "j" + (char) 0xD800;
        Roster roster = Roster.builder().participant(half, p -> p).build();
        CreditTotals totals = BOTH.scan(roster)
                .of(facts(deal("d1", half, "2026-01-10", "10")))
                .totals();
        assertRefused(
                "The text (" + half + ") has half of a surrogate pair, which cannot be written.",
                "Name participants and rules in whole characters.",
                () -> TotalsWriter.write(totals));
        String whole = "j" + Character.toString(0x1F600);
        Roster smiling = Roster.builder().participant(whole, p -> p).build();
        assertThat(restored(BOTH, smiling, facts(deal("d1", whole, "2026-01-10", "10")))
                        .participants())
                .containsExactly(whole);
    }
}
