package org.openspm.compensation.cost;

import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Plans;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;

/** Jill and Omar, who sell, with 100,000 to sell each. */
final class Team {

    static final Roster ROSTER = roster(100_000);

    private Team() {}

    static Roster roster(long quota) {
        return roster(BigDecimal.valueOf(quota));
    }

    static Roster roster(BigDecimal quota) {
        return Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR_2026, amount(quota)))
                .participant("omar", p -> p.quota("sales", YEAR_2026, amount(quota)))
                .build();
    }

    static Facts facts(Map<String, Money> sold) {
        return Facts.of(
                DEALS,
                sold.entrySet().stream()
                        .map(each -> deal(
                                each.getKey(),
                                each.getKey(),
                                "2026-02-01",
                                each.getValue().value().toPlainString()))
                        .toList());
    }

    static CompensationPlan plan(RateTable table, UnaryOperator<Component> change) {
        return Plans.plan()
                .component(
                        "Sales",
                        c -> change.apply(c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(table)))
                .build();
    }

    static CompensationPlan flat(Rate rate) {
        return plan(RateTable.flat(rate), c -> c);
    }

    /** Five percent up to quota, and another rate beyond. */
    static CompensationPlan accelerated(Rate beyond) {
        return plan(
                RateTable.marginal(
                        from(percent(0)).rate(percent(5)), from(percent(100)).rate(beyond)),
                c -> c);
    }

    /** Five percent of all below quota, eight percent of all from quota on. */
    static CompensationPlan retroactive() {
        return plan(
                RateTable.retroactive(
                        from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8))),
                c -> c);
    }

    static CostModel model(CompensationPlan plan, AttainmentDistribution distribution) {
        return CostModel.of(plan, ROSTER, Team::facts)
                .expecting("jill", amount(100_000), distribution)
                .expecting("omar", amount(100_000), distribution);
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
