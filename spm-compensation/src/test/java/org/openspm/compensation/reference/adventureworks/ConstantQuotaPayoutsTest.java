package org.openspm.compensation.reference.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.time.Grain.QUARTER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.reference.Comparison;
import org.openspm.compensation.reference.adventureworks.AdventureWorks.Seller;

/** A quota that never changes is exceeded in most windows: accelerators and a cap at work. */
class ConstantQuotaPayoutsTest {

    @Test
    void acceleratorsAndACap() {
        AdventureWorks data = AdventureWorks.published();
        List<Seller> sellers = data.sellers().stream()
                .filter(seller -> seller.constantQuota().isPresent())
                .toList();
        Comparison reference = new Comparison(data.rows("reference_static_quota.csv"));
        Evaluations runs = Evaluations.ofWindows(
                data,
                data.rosterWithConstantQuotas(),
                plan -> plan.crediting(Order.ORDERS, c -> c.on(Order.PLAN_DATE).to(Order.SELLER))
                        .component("Flat", Designs.onSales(sellers, Designs::flat))
                        .component("Marginal", Designs.marginal(sellers))
                        .component("Retroactive", Designs.retroactive(sellers))
                        .component(
                                "Capped",
                                c -> Designs.marginal(sellers).apply(c).cap(QUARTER, amount(20_000)))
                        .component(
                                "At most",
                                c -> Designs.marginal(sellers).apply(c).atMost(amount(20_000))));
        reference.exact("sales", row -> runs.achieved(row, "Flat"));
        reference.rounded("attainment", row -> runs.attainment(row, "Marginal"));
        reference.money("flat_payout", row -> runs.earned(row, "Flat"));
        reference.money("tiered_marginal_payout", row -> runs.earned(row, "Marginal"));
        reference.money("tiered_retroactive_payout", row -> runs.earned(row, "Retroactive"));
        reference.money("capped_payout", row -> runs.earned(row, "Capped"));

        reference.covers(
                139,
                "sales",
                "attainment",
                "flat_payout",
                "tiered_marginal_payout",
                "tiered_retroactive_payout",
                "capped_payout");
        assertThat(runs.earnedByAll("Flat")).isEqualByComparingTo(reference.sum("flat_payout"));
        assertThat(runs.earnedByAll("Marginal")).isEqualByComparingTo(reference.sum("tiered_marginal_payout"));
        assertThat(runs.earnedByAll("Retroactive")).isEqualByComparingTo(reference.sum("tiered_retroactive_payout"));
        assertThat(runs.earnedByAll("Capped"))
                .isEqualByComparingTo(reference.sum("capped_payout"))
                .isEqualByComparingTo(runs.earnedByAll("At most"))
                .isLessThan(reference.sum("tiered_marginal_payout"));
    }
}
