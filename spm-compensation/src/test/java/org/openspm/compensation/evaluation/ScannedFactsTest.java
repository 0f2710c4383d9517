package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;

class ScannedFactsTest {

    private static final Roster ROSTER = Roster.builder()
            .participant("jack", p -> p)
            .participant("jill", p -> p)
            .build();
    private static final CompensationPlan PLAN = CompensationPlan.named("AE")
            .in("USD")
            .year(FiscalCalendar.gregorian().year(2026))
            .crediting(DEALS, c -> c.on(CLOSED).to(REP))
            .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
            .build();
    private static final FactScan SCAN = PLAN.scan(ROSTER);
    private static final ScannedFacts JANUARY = SCAN.of(facts(deal("d1", "jill", "2026-01-10", "800")));
    private static final ScannedFacts MARCH =
            SCAN.of(facts(deal("d2", "jill", "2026-03-10", "100"), deal("d3", "jack", "2026-03-10", "50")));

    @Test
    void partsMergeInAnyOrder() {
        assertThat(JANUARY.merge(MARCH).evaluate().earned("jill")).isEqualTo(Money.of(90, "USD"));
        assertThat(MARCH.merge(JANUARY).evaluate().earned("jill")).isEqualTo(Money.of(90, "USD"));
        assertThat(JANUARY.merge(MARCH).size()).isEqualTo(3);
        assertThat(JANUARY.merge(MARCH)).hasToString("3 facts in 2 parts");
    }

    @Test
    void whatWasMergedChangesLikeAnyOther() {
        Evaluation run = JANUARY.merge(MARCH).evaluate();
        assertThat(run.revised(FactChanges.none().retracting(DEALS, "d2")).earned("jill"))
                .isEqualTo(Money.of(80, "USD"));
    }

    @Test
    void someAreWorkedOut() {
        Evaluation jack = JANUARY.merge(MARCH).evaluateOnly(List.of("jack"));
        assertThat(jack.participants()).containsExactly("jack");
        assertThat(jack.total()).isEqualTo(Money.of(5, "USD"));
        assertRefused(
                "There is nobody in ([]) to evaluate.",
                "Name participants, or say evaluate(..) for all of them.",
                () -> JANUARY.evaluateOnly(List.of()));
    }

    @Test
    void anEvaluationOfSomeIsNotSettled() {
        Evaluation jack = MARCH.evaluateOnly(List.of("jack"));
        assertRefused(
                "The evaluation is of [jack] only, and the others would seem to have earned nothing.",
                "Settle an evaluation of everybody.",
                () -> Settlement.settle(
                        jack, Ledger.empty("USD"), jack.payPeriods().get(2)));
    }

    @Test
    void whatSomeEarnedMergesOnce() {
        Evaluation jack = MARCH.evaluateOnly(List.of("jack"));
        Evaluation jill = MARCH.evaluateOnly(List.of("jill"));
        Evaluation both = jack.merge(jill);
        assertThat(both.total()).isEqualTo(Money.of(15, "USD"));
        assertThat(both.isOfEverybody()).isTrue();
        assertThat(both.revised(FactChanges.none().retracting(DEALS, "d3")).total())
                .isEqualTo(Money.of(10, "USD"));
        Evaluation ofOtherFacts = JANUARY.evaluateOnly(List.of("jill"));
        Evaluation revised = jill.revised(FactChanges.none().retracting(DEALS, "d3"));
        Evaluation ofAsManyOthers = PLAN.evaluateOnly(
                List.of("jill"),
                ROSTER,
                facts(deal("d2", "jill", "2026-03-10", "100"), deal("d3", "jack", "2026-03-10", "51")));
        for (Evaluation other : List.of(jack, ofOtherFacts, revised, ofAsManyOthers)) {
            assertRefused(
                    "The evaluations (" + jack + ") and (" + other + ") are not of different participants of one scan.",
                    "Merge what evaluateOnly(..) says of the same facts, each participant once.",
                    () -> jack.merge(other));
        }
    }

    @Test
    void partsOfAnotherScanAreRefused() {
        ScannedFacts other = PLAN.scan(ROSTER).of(facts(deal("d4", "jill", "2026-03-10", "100")));
        assertRefused(
                "The facts are of another (scan for AE).",
                "Scan all parts with one FactScan, so that they are credited alike.",
                () -> JANUARY.merge(other));
        assertNullRefused("other", () -> JANUARY.merge(null));
        assertNullRefused("participants", () -> JANUARY.evaluateOnly(null));
        assertNullRefused("other", () -> JANUARY.evaluate().merge(null));
    }
}
