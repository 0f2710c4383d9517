package org.openspm.compensation.reference.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.money.Amount.amount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.reference.Comparison;
import org.openspm.compensation.reference.CsvRow;

/** Sales in dollars, paid by plans in the currency of the territory at the rate of the day of the order. */
class ForeignCurrencyPayoutsTest {

    @Test
    void ordersAreConvertedOnTheCreditDate() {
        AdventureWorks data = AdventureWorks.published();
        Map<String, List<CsvRow>> byCurrency =
                data.rows("reference_fx.csv").stream().collect(Collectors.groupingBy(row -> row.text("currency")));
        assertThat(byCurrency).containsOnlyKeys("AUD", "CAD", "EUR", "GBP", "USD");
        int compared = 0;
        int credited = 0;
        for (Map.Entry<String, List<CsvRow>> entry : byCurrency.entrySet()) {
            Comparison reference = new Comparison(entry.getValue());
            Evaluations runs = in(entry.getKey(), data);
            reference.exact("sales_local_exact", row -> runs.achieved(row, "Commission"));
            reference.money("commission_local_half_up", row -> runs.earned(row, "Commission"));
            reference.exact("order_count", row -> runs.achieved(row, "Orders"));

            reference.covers(entry.getValue().size(), "sales_local_exact", "commission_local_half_up", "order_count");
            assertThat(runs.earnedByAll("Commission")).isEqualByComparingTo(reference.sum("commission_local_half_up"));
            assertThat(runs.credited() + runs.notCredited()).isEqualTo(3_806);
            compared += entry.getValue().size();
            credited += runs.credited();
        }
        assertThat(compared).isEqualTo(175);
        assertThat(credited).isEqualTo(3_806);
    }

    private static Evaluations in(String currency, AdventureWorks data) {
        return Evaluations.of(
                data,
                AdventureWorks.CALENDAR,
                Order.PLAN_DATE,
                data.roster(),
                Optional.of(data.exchangeRates()),
                plan -> plan.in(currency)
                        .crediting(
                                Order.ORDERS,
                                c -> c.on(Order.PLAN_DATE).to(Order.SELLER).when(Order.CURRENCY.is(currency)))
                        .component("Commission", Designs.onSales(data.sellers(), Designs::flat))
                        .component("Orders", c -> c.measure(count(Order.ORDERS)).perUnit(amount(1))));
    }
}
