package org.openspm.compensation.reference.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.reference.Comparison;
import org.openspm.compensation.reference.CsvRow;
import org.openspm.compensation.reference.adventureworks.AdventureWorks.Seller;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.time.Proration;

/** What every seller earns in every quota window, to the cent. */
class ReferencePayoutsTest {

    private AdventureWorks data;
    private List<Seller> sellers;
    private Comparison reference;

    @BeforeEach
    void read() {
        data = AdventureWorks.published();
        sellers = data.sellers();
        reference = new Comparison(data.rows("reference.csv"));
    }

    private static CompensationPlan.Builder creditingSellers(CompensationPlan.Builder plan) {
        return plan.crediting(Order.ORDERS, c -> c.on(Order.PLAN_DATE).to(Order.SELLER));
    }

    private CompensationPlan.Builder flat(CompensationPlan.Builder plan) {
        return creditingSellers(plan).component("Commission", Designs.onSales(sellers, Designs::flat));
    }

    @Test
    void aCommissionAndABonusForTheQuota() {
        Evaluations runs = Evaluations.ofWindows(
                data,
                data.roster(),
                plan -> flat(plan)
                        .component(
                                "Bonus",
                                c -> Designs.each(c, sellers, Designs::bonus)
                                        .gatedBy(attainment("Commission").atLeast(percent(100)))));
        reference.money("commission_half_up", row -> runs.earned(row, "Commission"));
        reference.money("bonus_paid", row -> runs.earned(row, "Bonus"));
        reference.money("flat_payout", runs::total);
        reference.exact("sales", row -> runs.achieved(row, "Commission"));
        reference.rounded("attainment", row -> runs.attainment(row, "Commission"));
        reference.text("quota_met", row -> met(runs.attainment(row, "Commission")));

        reference.covers(163, "commission_half_up", "bonus_paid", "flat_payout", "sales", "attainment", "quota_met");
        assertThat(runs.earnedByAll("Commission")).isEqualByComparingTo(reference.sum("commission_half_up"));
        assertThat(runs.earnedByAll("Bonus"))
                .isEqualByComparingTo(reference.sum("bonus_paid"))
                .isPositive();
        assertThat(runs.credited()).isEqualTo(3_806);
    }

    private static String met(Figure attainment) {
        return attainment
                .value()
                .map(value -> value.compareTo(Rate.ONE.toRatio()) >= 0 ? "Y" : "N")
                .orElse("");
    }

    @Test
    void tiersOnAttainment() {
        Evaluations runs = Evaluations.ofWindows(
                data,
                data.roster(),
                plan -> creditingSellers(plan)
                        .component("Marginal", Designs.marginal(sellers))
                        .component("Retroactive", Designs.retroactive(sellers)));
        reference.money("tiered_marginal_payout", row -> runs.earned(row, "Marginal"));
        reference.money("tiered_retroactive_payout", row -> runs.earned(row, "Retroactive"));

        reference.covers(163, "tiered_marginal_payout", "tiered_retroactive_payout");
        assertThat(runs.earnedByAll("Marginal")).isEqualByComparingTo(reference.sum("tiered_marginal_payout"));
        assertThat(runs.earnedByAll("Retroactive")).isEqualByComparingTo(reference.sum("tiered_retroactive_payout"));
    }

    @Test
    void otherRoundings() {
        Evaluations even = Evaluations.ofWindows(
                data, data.roster(), plan -> flat(plan).rounding(Rounding.toMinorUnit(RoundingMode.HALF_EVEN)));
        Evaluations exact = Evaluations.ofWindows(
                data, data.roster(), plan -> flat(plan).rounding(Rounding.toDigits(8, RoundingMode.HALF_UP)));
        reference.money("commission_half_even", row -> even.earned(row, "Commission"));
        reference.money("commission_exact", row -> exact.earned(row, "Commission"));

        reference.covers(163, "commission_half_even", "commission_exact");
    }

    @Test
    void roundingEveryOrderBeforeAddingUp() {
        Evaluations runs = Evaluations.ofWindows(
                data,
                data.roster(),
                plan -> creditingSellers(plan)
                        .component(
                                "By order",
                                c -> Designs.onSales(sellers, Designs::flat)
                                        .apply(c)
                                        .perTransaction()
                                        .roundedPerTransaction())
                        .component(
                                "By sum",
                                c -> Designs.onSales(sellers, Designs::flat)
                                        .apply(c)
                                        .perTransaction()));
        reference.money("commission_sum_rounded_orders", row -> runs.earned(row, "By order"));
        reference.money("commission_half_up", row -> runs.earned(row, "By sum"));

        reference.covers(163, "commission_sum_rounded_orders", "commission_half_up");
        assertThat(reference.sum("commission_sum_rounded_orders"))
                .isNotEqualByComparingTo(reference.sum("commission_half_up"));
    }

    @Test
    void quotasOfThoseHiredWithinAWindow() {
        Roster roster = data.rosterWithDatesOfHire();
        Evaluations runs = Evaluations.ofWindows(data, roster, this::flat);
        reference.rounded("prorated_attainment", row -> runs.attainment(row, "Commission"));
        reference.rounded("prorated_quota", row -> goal(roster, row));
        reference.money("commission_half_up", row -> runs.earned(row, "Commission"));

        reference.covers(163, "prorated_attainment", "prorated_quota", "commission_half_up");
    }

    private static Figure goal(Roster roster, CsvRow row) {
        Unit dollars = Unit.money(Money.currencyOf("USD"));
        return roster.under("Resellers", Money.currencyOf("USD"), Proration.actualDays())
                .quota(row.text("sales_person_id"), "sales", AdventureWorks.window(row.text("period")), dollars)
                .map(goal -> Figure.of(goal, dollars))
                .orElseGet(() -> Figure.undefined(dollars, "there is no quota"));
    }

    @Test
    void othersThanSalesAreMeasured() {
        Condition<Order> inTerritory =
                data.territories().of(Order.SELLER, Order.DATE).is(Order.TERRITORY);
        Evaluations runs = Evaluations.ofWindows(
                data,
                data.roster(),
                plan -> creditingSellers(plan)
                        .component("Orders", c -> c.measure(count(Order.ORDERS)).perUnit(amount(1)))
                        .component(
                                "Own territory",
                                c -> c.measure(sum(Order.SUBTOTAL).where(inTerritory))
                                        .pay(RateTable.flat(percent(1))))
                        .component("Margin", c -> c.measure(sum(Order.MARGIN)).pay(RateTable.flat(percent(100)))));
        reference.exact("order_count", row -> runs.achieved(row, "Orders"));
        reference.exact("in_territory_sales", row -> runs.achieved(row, "Own territory"));
        reference.exact("margin", row -> runs.achieved(row, "Margin"));

        reference.covers(163, "order_count", "in_territory_sales", "margin");
        assertThat(runs.earnedByAll("Orders")).isEqualByComparingTo("3806");
    }
}
