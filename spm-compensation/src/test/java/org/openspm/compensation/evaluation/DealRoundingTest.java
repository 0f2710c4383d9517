package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.time.FiscalCalendar;

/** What happens to the pay of single transactions before it is added up, and to amounts before they are rated. */
class DealRoundingTest {

    private static final Roster ROSTER =
            Roster.builder().participant("jill", p -> p).build();

    private static CompensationPlan plan(String currency, UnaryOperator<Component> component) {
        return CompensationPlan.named("Deals")
                .in(currency)
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> component.apply(c.measure(sum(AMOUNT))))
                .build();
    }

    private static Statement january(CompensationPlan plan, String... amounts) {
        Deal[] deals = new Deal[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            deals[i] = deal("d" + i, "jill", "2026-01-1" + i, amounts[i]);
        }
        return plan.evaluate(ROSTER, facts(deals)).statement("jill", YearMonth.of(2026, 1));
    }

    @Test
    void everyTransactionIsRounded() {
        CompensationPlan each =
                plan("USD", c -> c.perTransaction().roundedPerTransaction().pay(RateTable.flat(percent(1))));
        Statement statement = january(each, "100.50", "100.50", "100.50");
        assertThat(statement.total()).hasToString("USD 3.03");
        assertThat(statement.lines().get(0).transactions())
                .extracting(StatementTransaction::earned)
                .extracting(Object::toString)
                .containsExactly("USD 1.01", "USD 1.01", "USD 1.01");
        assertThat(statement.explain().render()).contains("rounding per transaction");
        CompensationPlan sum = plan("USD", c -> c.perTransaction().pay(RateTable.flat(percent(1))));
        assertThat(january(sum, "100.50", "100.50", "100.50").total()).hasToString("USD 3.02");
        assertThat(each).isNotEqualTo(sum);
    }

    @Test
    void aRefundIsRoundedAsTheSaleItUndoes() {
        CompensationPlan each =
                plan("USD", c -> c.perTransaction().roundedPerTransaction().pay(RateTable.flat(percent(1))));
        assertThat(january(each, "100.50", "-100.50").total()).hasToString("USD 0.00");
    }

    @Test
    void boundsComeBeforeRounding() {
        CompensationPlan each = plan(
                "USD",
                c -> c.perTransaction()
                        .leastPerTransaction(amount("0.105"))
                        .mostPerTransaction(amount("2.345"))
                        .roundedPerTransaction()
                        .pay(RateTable.flat(percent(1))));
        Statement statement = january(each, "1", "1000", "-1");
        assertThat(statement.lines().get(0).transactions())
                .extracting(StatementTransaction::earned)
                .extracting(Object::toString)
                .containsExactly("USD 0.11", "USD 2.35", "USD -0.11");
        assertThat(statement.explain().render()).contains("maximum per transaction", "rounding per transaction");
    }

    @Test
    void aSumHasNoTransactionsToRound() {
        assertConflict(
                "The plan (Deals) does not build, for 1 reason:",
                "The component (Sales) rounds every transaction but rates their sum.\n"
                        + "Say perTransaction(), ratedPerDeal(..) or sharedCounter(..).",
                () -> plan("USD", c -> c.roundedPerTransaction().pay(RateTable.flat(percent(1)))));
    }

    /** Amounts in dollars are euros when they meet the bounds of a plan in euros. */
    @Test
    void aPlanInAnotherCurrencyThanItsMeasure() {
        CompensationPlan euros = plan(
                "EUR",
                c -> c.pay(RateTable.marginal(
                        from(amount(0)).rate(percent(1)), from(amount(100)).rate(percent(10)))));
        ExchangeRates rates = ExchangeRates.builder()
                .rate("USD", "EUR", LocalDate.of(2026, 1, 1), "0.5")
                .build();
        assertThat(euros.evaluate(ROSTER, facts(deal("d1", "jill", "2026-01-10", "300")), rates)
                        .earned("jill"))
                .hasToString("EUR 6.00");
    }
}
