package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** A factor is what a rule pays on a base of 1, however the rule says it. */
class MultiplierTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    private static Money earned(PayRule factors) {
        Roster roster = Roster.builder()
                .participant(
                        "jill", p -> p.score("quality", YEAR.part(org.openspm.core.time.Grain.MONTH, 1), percent(110)))
                .build();
        return CompensationPlan.named("Plan")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(10)))
                                .multipliedBy(Performance.score("quality"), factors))
                .build()
                .evaluate(roster, facts(deal("d1", "jill", "2026-01-05", "1000")))
                .earned("jill");
    }

    @Test
    void factorsAreRatesOrAmountsOrSharesOfTarget() {
        assertThat(earned(RateTable.retroactive(
                        Tier.from(percent(0)).rate(percent(100)),
                        Tier.from(percent(105)).rate(percent(125)))))
                .isEqualTo(Money.of("125.00", "USD"));
        assertThat(earned(RateTable.retroactive(
                        Tier.from(percent(0)).fixed(amount(1)),
                        Tier.from(percent(105)).fixed(amount("1.25")))))
                .isEqualTo(Money.of("125.00", "USD"));
        assertThat(earned(RateTable.retroactive(
                        Tier.from(percent(0)).ofTarget(percent(100)),
                        Tier.from(percent(105)).ofTarget(percent(125)))))
                .isEqualTo(Money.of("125.00", "USD"));
        assertThat(earned(Bonus.of(amount(2)))).isEqualTo(Money.of("200.00", "USD"));
    }
}
