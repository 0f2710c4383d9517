package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.CLOSED;
import static org.openspm.testkit.CookbookDeals.DEALS;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.REP;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.TEN_PERCENT;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.CreditTotals;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactChanges;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.evaluation.ScannedFacts;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.schema.Facts;

/** The recipes for a service do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookServiceTest {

    @Test
    void aDealComesAnotherGoes() {
        // [a-deal-comes-another-goes]
        Evaluation run = TEN_PERCENT.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-02-20", 60_000)));
        Evaluation now = run.revised(FactChanges.none()
                .adding(DEALS, deal("d3", "jill", "2026-03-10", 20_000))
                .retracting(DEALS, "d2"));

        now.earned("jill", Q1);
        now.earned("omar", Q1);
        run.earned("omar", Q1);
        // [/a-deal-comes-another-goes]
        assertThat(now.earned("jill", Q1)).hasToString("USD 12,000.00");
        assertThat(now.earned("omar", Q1)).hasToString("USD 0.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 6,000.00");
    }

    @Test
    void theStatementOfOnePerson() {
        // [the-statement-of-one-person]
        Evaluation own = TEN_PERCENT.evaluateOnly(
                List.of("jill"),
                TEAM,
                deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-02-20", 60_000)));

        own.statement("jill", Q1).total();
        own.isOfEverybody();
        // [/the-statement-of-one-person]
        assertThat(own.statement("jill", Q1).total()).hasToString("USD 10,000.00");
        assertThat(own.isOfEverybody()).hasToString("false");
    }

    @Test
    void anotherRateWhileTheyWatch() {
        // [another-rate-while-they-watch]
        Evaluation run = TEN_PERCENT.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-02-20", 60_000)));
        Evaluation nine = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(9))))
                .build()
                .whatIf(run);

        nine.total();
        nine.changesSince(run).size();
        // [/another-rate-while-they-watch]
        assertThat(nine.total()).hasToString("USD 14,400.00");
        assertThat(nine.changesSince(run).size()).hasToString("2");
    }

    @Test
    void dealsThatComeInParts() {
        // [deals-that-come-in-parts]
        FactScan scan = TEN_PERCENT.scan(TEAM);
        ScannedFacts january = scan.of(deals(deal("d1", "jill", "2026-01-20", 100_000)));
        ScannedFacts february = scan.of(deals(deal("d2", "omar", "2026-02-20", 60_000)));
        Evaluation run = january.merge(february).evaluate();

        run.total();
        // [/deals-that-come-in-parts]
        assertThat(run.total()).hasToString("USD 16,000.00");
    }

    @Test
    void restart() {
        // [restart]
        Facts rows = deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-02-20", 60_000));
        Evaluation run = TEN_PERCENT.evaluate(TEAM, rows);
        Map<String, Object> stored = TEN_PERCENT.toDocument();

        CompensationPlan plan = CompensationPlan.fromDocument(stored, PlanVocabulary.of(CLOSED, REP, AMOUNT));
        Evaluation restored = plan.evaluate(TEAM, rows);

        restored.statement("jill", Q1).equals(run.statement("jill", Q1));
        restored.changesSince(run);
        // [/restart]
        assertThat(restored.statement("jill", Q1).equals(run.statement("jill", Q1)))
                .hasToString("true");
        assertThat(restored.changesSince(run)).hasToString("[]");
    }

    @Test
    void restartWithoutEveryDeal() {
        // [restart-without-every-deal]
        Evaluation run = TEN_PERCENT.evaluate(
                TEAM,
                deals(
                        deal("d1", "jill", "2026-01-20", 100_000),
                        deal("d2", "jill", "2026-01-25", 20_000),
                        deal("d3", "omar", "2026-02-20", 60_000)));
        CreditTotals stored = run.totals();

        Evaluation restored = TEN_PERCENT.scan(TEAM).restore(stored).evaluate();
        Evaluation without =
                restored.revised(FactChanges.none().adding(DEALS, deal("less d2", "jill", "2026-01-25", -20_000)));

        restored.earned("jill", Q1);
        without.earned("jill", Q1);
        // [/restart-without-every-deal]
        assertThat(restored.earned("jill", Q1)).hasToString("USD 12,000.00");
        assertThat(without.earned("jill", Q1)).hasToString("USD 10,000.00");
        assertThat(restored.statement("jill", Q1)
                        .lines()
                        .get(0)
                        .transactions()
                        .get(0)
                        .label())
                .isEqualTo("2 deals of 2026-Q1");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("service").check("CookbookServiceTest")).isEqualTo(6);
    }
}
