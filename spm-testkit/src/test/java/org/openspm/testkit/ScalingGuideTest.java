package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.Shop.AMOUNT;
import static org.openspm.testkit.Shop.DEALS;
import static org.openspm.testkit.Shop.REP;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.CreditTotals;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactChanges;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricSnapshot;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.testkit.Shop.Deal;

/** The guide to scaling says nothing that does not compile and hold; its cluster is a program and a test of the examples. */
class ScalingGuideTest {

    private static final DocSource GUIDE = DocSource.guide("scaling");

    @Test
    void snapshotsMergeToTheTableOfAllRows() {
        List<Deal> all = Shop.deals();
        Metric bookings = Metric.of("Bookings", sum(AMOUNT));
        MetricQuery query = MetricQuery.of(bookings).by(REP);
        Facts facts = Facts.of(DEALS, all.subList(0, 5));
        MetricSnapshot other =
                query.evaluateAll(Facts.of(DEALS, all.subList(5, all.size()))).snapshot();
        // [snapshots]
        MetricSnapshot part = query.evaluateAll(facts).snapshot();
        MetricTable table = query.start().restore(part).restore(other).table(bookings);
        // [/snapshots]
        assertThat(table).isEqualTo(query.evaluate(Facts.of(DEALS, all)));
        assertThat(GUIDE.codeOf("java", 0))
                .isEqualTo(DocSource.region(DocSource.testSource("ScalingGuideTest"), "snapshots"));
    }

    @Test
    void totalsPayWhatTheirDealsPay() {
        List<Deal> deals = Shop.deals();
        CompensationPlan plan = Shop.sound();
        Roster roster = Shop.roster();
        Facts facts = Facts.of(DEALS, deals.subList(0, 5));
        CreditTotals other = deals.subList(5, deals.size()).stream()
                .collect(plan.scan(roster).totalling(DEALS));
        // [totals]
        FactScan scan = plan.scan(roster);
        CreditTotals part = scan.of(facts).totals();
        CreditTotals all = part.merge(other);
        Evaluation run = scan.restore(all).evaluate();
        // [/totals]
        Evaluation whole = plan.evaluate(roster, Facts.of(DEALS, deals));
        assertThat(run.changesSince(whole)).isEmpty();
        assertThat(run.total()).isEqualTo(whole.total()).isNotEqualTo(Money.of(0, "USD"));
        assertThat(all.reasons(FactOutcome.Kind.NOT_CREDITED)).isEmpty();
        assertThat(GUIDE.codeOf("java", 1))
                .isEqualTo(DocSource.region(DocSource.testSource("ScalingGuideTest"), "totals"));
    }

    /** Totals are what crosses a process: a correction of the restored evaluation is one of the whole. */
    @Test
    void anEvaluationRestoredFromTotalsGoesOn() {
        Deal gone = Shop.deals().get(2);
        List<Deal> left = new ArrayList<>(Shop.deals());
        left.remove(gone);
        Deal contrary =
                gone.withId("less " + gone.id()).withAmount(gone.amount().negate());
        FactScan scan = Shop.sound().scan(Shop.roster());
        CreditTotals stored = Shop.sound()
                .evaluate(Shop.roster(), Facts.of(DEALS, Shop.deals()))
                .totals();
        Evaluation run = Shop.sound().evaluate(Shop.roster(), Facts.of(DEALS, left));
        assertThat(scan.restore(stored)
                        .evaluate()
                        .revised(FactChanges.none().adding(DEALS, contrary))
                        .changesSince(run))
                .isEmpty();
        assertThat(scan.restore(stored)
                        .merge(scan.of(Facts.of(DEALS, List.of(contrary))))
                        .evaluate()
                        .changesSince(run))
                .isEmpty();
    }

    /** What the guide says of counts, and of plans that look at single deals. */
    @Test
    void countsArePaidOnTotalsAndSingleDealsAreNot() {
        CompensationPlan counting = Shop.terms(c -> c.pay(RateTable.flat(percent(1))))
                .component("Deals", c -> c.measure(count(DEALS)).perUnit(amount(10)))
                .build();
        Evaluation run = counting.evaluate(Shop.roster(), Facts.of(DEALS, Shop.deals()));
        assertThat(counting.scan(Shop.roster()).restore(run.totals()).evaluate().changesSince(run))
                .isEmpty();
        CompensationPlan single = Shop.plan(c -> c.perTransaction().pay(RateTable.flat(percent(1))));
        assertThatThrownBy(() -> single.evaluate(Shop.roster(), Facts.of(DEALS, Shop.deals()))
                        .totals())
                .hasMessageStartingWith("The component (Sales) of the plan (Shop 2026) cannot be paid on totals: ");
    }

    @Test
    void hasNoOtherCode() {
        assertThat(GUIDE.codeBlocks("java")).hasSize(2);
    }
}
