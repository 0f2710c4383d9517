package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.TEN_PERCENT;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.cost.AttainmentDistribution;
import org.openspm.compensation.cost.Calibration;
import org.openspm.compensation.cost.CalibrationResult;
import org.openspm.compensation.cost.CostModel;
import org.openspm.compensation.cost.PlanComparison;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;

/** The recipes on what plans cost do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookCostTest {

    @Test
    void whichPlanIsCheaperAndForWhom() {
        // [which-plan-is-cheaper-and-for-whom]
        Evaluation run = TEN_PERCENT.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 180_000), deal("d2", "omar", "2026-01-20", 60_000)));
        CompensationPlan accelerated = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(15)))))
                .build();
        PlanComparison comparison = PlanComparison.of(run, accelerated);

        comparison.change();
        comparison.gainers().get(0).change();
        comparison.losers().get(0).change();
        // [/which-plan-is-cheaper-and-for-whom]
        assertThat(comparison.change()).hasToString("USD 800.00");
        assertThat(comparison.gainers().get(0).change()).hasToString("USD 2,000.00");
        assertThat(comparison.losers().get(0).change()).hasToString("USD -1,200.00");
    }

    @Test
    void whatWillItCost() {
        // [what-will-it-cost]
        AttainmentDistribution usual = AttainmentDistribution.normal(percent(95), percent(20));
        CostModel model = CostModel.of(
                        TEN_PERCENT,
                        TEAM,
                        sold -> deals(
                                deal("j", "jill", "2026-01-20", 0)
                                        .withAmount(sold.get("jill").value()),
                                deal("o", "omar", "2026-01-20", 0)
                                        .withAmount(sold.get("omar").value())))
                .expecting("jill", amount(400_000), usual)
                .expecting("omar", amount(400_000), usual)
                .correlated(percent(30));

        model.expected().total();
        model.simulate(1, 1_000).quantile(percent(90));
        // [/what-will-it-cost]
        assertThat(model.expected().total()).hasToString("USD 76,000.00");
        assertThat(model.simulate(1, 1_000).quantile(percent(90))).hasToString("USD 92,751.51");
    }

    @Test
    void calibrateToABudget() {
        // [calibrate-to-a-budget]
        AttainmentDistribution usual = AttainmentDistribution.normal(percent(95), percent(20));
        CalibrationResult result = Calibration.of(rate -> CostModel.of(
                                plan().component(
                                                "Commission",
                                                c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(rate))))
                                        .build(),
                                TEAM,
                                sold -> deals(deal("j", "jill", "2026-01-20", 0)
                                        .withAmount(sold.get("jill").value())))
                        .expecting("jill", amount(400_000), usual))
                .between(new BigDecimal("5"), new BigDecimal("20"))
                .decimals(2)
                .meeting(Money.of(60_000, "USD"));

        result.orThrow().value();
        result.remainder();
        // [/calibrate-to-a-budget]
        assertThat(result.orThrow().value()).hasToString("15.78");
        assertThat(result.remainder()).hasToString("USD 36.00");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("cost").check("CookbookCostTest")).isEqualTo(3);
    }
}
