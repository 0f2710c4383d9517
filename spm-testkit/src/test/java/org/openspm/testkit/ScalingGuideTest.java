package org.openspm.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.Shop.AMOUNT;
import static org.openspm.testkit.Shop.DEALS;
import static org.openspm.testkit.Shop.REP;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactChanges;
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
    void sumsPayWhatTheirDealsPay() {
        List<Deal> deals = Shop.deals();
        CompensationPlan plan = Shop.sound();
        Roster roster = Shop.roster();
        // [sums]
        record Key(String rep, YearMonth month) {}

        Map<Key, BigDecimal> sums = deals.stream()
                .collect(groupingBy(
                        deal -> new Key(deal.rep(), YearMonth.from(deal.closed())),
                        reducing(BigDecimal.ZERO, Deal::amount, BigDecimal::add)));

        List<Deal> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(
                new Deal(key.rep() + " " + key.month(), key.rep(), key.month().atDay(1), sum)));
        Evaluation bySums = plan.evaluate(roster, Facts.of(DEALS, rows));
        // [/sums]
        Evaluation run = plan.evaluate(roster, Facts.of(DEALS, deals));
        assertThat(bySums.changesSince(run)).isEmpty();
        assertThat(bySums.total()).isEqualTo(run.total()).isNotEqualTo(Money.of(0, "USD"));
        assertThat(GUIDE.codeOf("java", 1))
                .isEqualTo(DocSource.region(DocSource.testSource("ScalingGuideTest"), "sums"));
    }

    /** Sums are what crosses a process: a correction of the restored evaluation is one of the whole. */
    @Test
    void anEvaluationRestoredFromSumsGoesOn() {
        Deal gone = Shop.deals().get(2);
        List<Deal> left = new ArrayList<>(Shop.deals());
        left.remove(gone);
        Deal contrary =
                gone.withId("less " + gone.id()).withAmount(gone.amount().negate());
        Evaluation restored = Shop.sound().evaluate(Shop.roster(), Facts.of(DEALS, byMonth(Shop.deals())));
        assertThat(restored.revised(FactChanges.none().adding(DEALS, contrary))
                        .changesSince(Shop.sound().evaluate(Shop.roster(), Facts.of(DEALS, left))))
                .isEmpty();
    }

    /** A plan that looks at single deals is the counterexample that the guide warns of: a sum of small deals is not small. */
    @Test
    void aPlanThatCountsCannotBePaidOnSums() {
        CompensationPlan counting = Shop.terms(c -> c.pay(RateTable.flat(percent(1))))
                .component("Deals", c -> c.measure(count(DEALS)).perUnit(amount(10)))
                .build();
        assertThat(counting.evaluate(Shop.roster(), Facts.of(DEALS, byMonth(twice(Shop.deals()))))
                        .changesSince(counting.evaluate(Shop.roster(), Facts.of(DEALS, twice(Shop.deals())))))
                .isNotEmpty();
    }

    private static List<Deal> twice(List<Deal> deals) {
        List<Deal> all = new ArrayList<>(deals);
        deals.forEach(deal -> all.add(deal.withId("again " + deal.id())));
        return all;
    }

    private static List<Deal> byMonth(List<Deal> deals) {
        Map<String, Deal> sums = new TreeMap<>();
        for (Deal deal : deals) {
            String key = deal.rep() + " " + YearMonth.from(deal.closed());
            sums.merge(
                    key,
                    deal.withId(key),
                    (sum, more) -> sum.withAmount(sum.amount().add(more.amount())));
        }
        return List.copyOf(sums.values());
    }

    @Test
    void hasNoOtherCode() {
        assertThat(GUIDE.codeBlocks("java")).hasSize(2);
    }
}
