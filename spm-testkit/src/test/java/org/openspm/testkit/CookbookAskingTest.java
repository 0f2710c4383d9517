package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.CLOSED;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.REP;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.TEN_PERCENT;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.ComponentOutlook;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;

/** The recipes on asking a plan do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookAskingTest {

    @Test
    void whatTheNextDealPays() {
        // [what-the-next-deal-pays]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 80_000)));
        ComponentOutlook outlook = run.statement("jill", Q1).outlooks().get(0);

        outlook.marginalRate();
        outlook.remaining();
        // [/what-the-next-deal-pays]
        assertThat(outlook.marginalRate()).hasToString("8 %");
        assertThat(outlook.remaining()).hasToString("USD 20,000.00");
    }

    @Test
    void whyItIsThatMuch() {
        // [why-it-is-that-much]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 120_000)));
        Statement statement = run.statement("jill", Q1);

        statement.total();
        statement.explain().render().lines().count();
        // [/why-it-is-that-much]
        assertThat(statement.total()).hasToString("USD 10,400.00");
        assertThat(statement.explain().render().lines().count()).hasToString("10");
    }

    @Test
    void whatAnotherPlanWouldPay() {
        // [what-another-plan-would-pay]
        Facts facts = deals(deal("d1", "jill", "2026-01-20", 120_000), deal("d2", "omar", "2026-01-20", 60_000));
        CompensationPlan today = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .build();
        CompensationPlan tomorrow = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(9))))
                .build();

        today.evaluate(TEAM, facts).total();
        tomorrow.evaluate(TEAM, facts).total();
        // [/what-another-plan-would-pay]
        assertThat(today.evaluate(TEAM, facts).total()).hasToString("USD 15,200.00");
        assertThat(tomorrow.evaluate(TEAM, facts).total()).hasToString("USD 16,200.00");
    }

    @Test
    void howMuchToSell() {
        // [how-much-to-sell]
        CompensationPlan plan = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .build();
        Selling selling = Selling.of(
                        plan,
                        TEAM,
                        "jill",
                        sold -> deals(deal("d", "jill", "2026-01-20", 0).withAmount(sold.value())))
                .during(Q1);
        EarningsCurve curve = EarningsCurve.between(Money.of(0, "USD"), Money.of(400_000, "USD"), selling);

        curve.pay(Money.of(120_000, "USD"));
        curve.leastFor(Money.of(20_000, "USD")).orElseThrow();
        // [/how-much-to-sell]
        assertThat(curve.pay(Money.of(120_000, "USD"))).hasToString("USD 10,400.00");
        assertThat(curve.leastFor(Money.of(20_000, "USD")).orElseThrow()).hasToString("USD 199,999.96");
    }

    @Test
    void thePlanAsADocument() {
        // [the-plan-as-a-document]
        Map<String, Object> document = TEN_PERCENT.toDocument();
        CompensationPlan restored = CompensationPlan.fromDocument(document, PlanVocabulary.of(CLOSED, REP, AMOUNT));
        Facts facts = deals(deal("d1", "jill", "2026-01-20", 120_000));

        restored.evaluate(TEAM, facts).total();
        // [/the-plan-as-a-document]
        assertThat(restored.evaluate(TEAM, facts).total()).hasToString("USD 12,000.00");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("asking").check("CookbookAskingTest")).isEqualTo(5);
    }
}
