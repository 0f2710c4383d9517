package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** What another plan would have paid is what it pays. */
class WhatIfTest {

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p)
            .participant("omar", p -> p)
            .build();
    private static final Facts FACTS = facts(
            deal("a", "jill", "2026-01-05", "100"),
            deal("b", "jill", "2026-02-05", "50.50"),
            deal("c", "omar", "2026-12-31", "-7"),
            deal("d", "nobody", "2026-12-31", "9"));

    private static CompensationPlan plan(Rate rate, UnaryOperator<Crediting<Deal>> crediting) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(Deals.DEALS, c -> crediting.apply(c.on(Deals.CLOSED).to(Deals.REP)))
                .component(
                        "Sales",
                        c -> c.measure(sum(Deals.AMOUNT))
                                .accumulating(Grain.YEAR)
                                .pay(RateTable.flat(rate)))
                .build();
    }

    private static final CompensationPlan TEN = plan(percent(10), c -> c);
    private static final Evaluation RUN = TEN.evaluateLeniently(ROSTER, FACTS);

    private static void same(CompensationPlan other) {
        Evaluation found = other.whatIf(RUN);
        Evaluation expected = other.evaluateLeniently(ROSTER, FACTS);
        assertThat(Scenario.statements(found)).isEqualTo(Scenario.statements(expected));
        assertThat(found.credited()).isEqualTo(expected.credited());
        assertThat(found.notCredited()).isEqualTo(expected.notCredited());
        assertThat(found.rejected()).isEqualTo(expected.rejected());
        assertThat(found.terms()).isEqualTo(other.terms());
    }

    @Test
    void answersAnotherRate() {
        same(plan(percent(12), c -> c));
        assertThat(plan(percent(12), c -> c).whatIf(RUN).earned("jill")).hasToString("USD 18.06");
        assertThat(RUN.earned("jill")).hasToString("USD 15.05");
    }

    @Test
    void readsAgainWhereThePlanCreditsOrMeasuresOtherwise() {
        same(plan(percent(10), c -> c.when(Deals.AMOUNT.atLeast(amount(60)))));
        same(CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component("Deals", c -> c.measure(count(Deals.DEALS)).perUnit(amount(5)))
                .build());
        same(CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2025))
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component("Sales", c -> c.measure(sum(Deals.AMOUNT)).pay(RateTable.flat(percent(5))))
                .build());
    }

    /** Whatever the two plans are: answered from what was credited, or read again. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    @Domain(Scenarios.class)
    void isWhatThePlanPays(@ForAll Scenario one, @ForAll Scenario other) {
        Scenario changed = new Scenario(other.plan(), other.people(), one.deals());
        Evaluation run = new Scenario(one.plan(), other.people(), one.deals())
                .plan()
                .build()
                .evaluateLeniently(changed.roster(), changed.facts());
        CompensationPlan plan = other.plan().build();
        assertThat(Scenario.statements(plan.whatIf(run)))
                .isEqualTo(Scenario.statements(plan.evaluateLeniently(changed.roster(), changed.facts())));
    }

    @Test
    void needsWhatThePlanNeeds() {
        CompensationPlan capped = CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(Deals.AMOUNT))
                                .accumulating(Grain.YEAR)
                                .pay(RateTable.flat(percent(10))))
                .cap(Grain.YEAR, TargetIncentive.targetIncentive())
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> capped.whatIf(RUN))
                .withMessageContaining("needs the target incentive of [jill, omar]");
        assertThatNullPointerException().isThrownBy(() -> TEN.whatIf(null)).withMessage("run");
        assertThatNullPointerException().isThrownBy(() -> RUN.under(null)).withMessage("other");
    }
}
