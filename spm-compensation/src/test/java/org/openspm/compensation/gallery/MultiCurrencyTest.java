package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** Several currencies: sold in euro and yen, measured and capped in dollars at the rate of the credit date, paid in pounds. */
class MultiCurrencyTest {

    private record Order(String id, String rep, LocalDate date, BigDecimal amount, String currency) {}

    private static final Schema<Order> ORDERS = Schema.of("orders", Order.class).identifiedBy(Order::id);
    private static final TextField<Order> SELLER = ORDERS.text("seller", Order::rep);
    private static final DateField<Order> ORDERED = ORDERS.date("ordered", Order::date);
    private static final TextField<Order> CURRENCY = ORDERS.text("currency", Order::currency);
    private static final MoneyField<Order> WORTH = ORDERS.money("worth", CURRENCY, Order::amount);

    private static final CompensationPlan PLAN = CompensationPlan.named("Global")
            .in("USD")
            .year(YEAR_2026)
            .crediting(ORDERS, c -> c.on(ORDERED).to(SELLER))
            .component("Commission", c -> c.measure(sum(WORTH)).pay(RateTable.flat(percent(5))))
            .build();

    private static final ExchangeRates RATES = ExchangeRates.builder()
            .rate("EUR", "USD", day("2026-01-01"), "1.10")
            .rate("EUR", "USD", day("2026-01-15"), "1.20")
            .rate("JPY", "USD", day("2026-01-01"), "0.0065")
            .rate("USD", "GBP", day("2026-01-01"), "0.80")
            .build();

    private static final Roster ROSTER =
            Roster.builder().participant("ian", p -> p.paidIn("GBP")).build();

    private static Order order(String id, String date, long amount, String currency) {
        return new Order(id, "ian", day(date), BigDecimal.valueOf(amount), currency);
    }

    @Test
    void convertsOnTheCreditDateAndPaysInTheCurrencyOfTheRoster() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                Facts.of(
                        ORDERS,
                        List.of(
                                order("o1", "2026-01-10", 10_000, "EUR"),
                                order("o2", "2026-01-20", 10_000, "EUR"),
                                order("o3", "2026-01-20", 1_000_000, "JPY"))),
                RATES);
        // 11,000 + 12,000 + 6,500 dollars at 5 %, and that at 0.80
        assertThat(run.earned("ian", CALENDAR.month(2026, 1))).isEqualTo(usd("1475"));
        assertThat(run.payable("ian", CALENDAR.month(2026, 1))).isEqualTo(Money.of(1_180, "GBP"));
    }

    @Test
    void aMissingRateRejectsTheOrder() {
        Evaluation run = PLAN.evaluateLeniently(
                ROSTER, Facts.of(ORDERS, List.of(order("o1", "2026-01-10", 10_000, "CHF"))), RATES);
        assertThat(run.rejected()).hasSize(1);
        assertThat(run.earned("ian")).isEqualTo(usd("0"));
    }
}
