package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.sum;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class CapitalizationPolicyTest {

    private static final CapitalizationPolicy POLICY = CapitalizationPolicy.ofIncremental("Sales");
    private static final BenefitPeriod YEARS = BenefitPeriod.ofTerm(24);

    @Test
    void capitalisesWhatIsIncrementalAndLong() {
        assertThat(POLICY.treatment("Sales", YEARS)).isEqualTo(CostTreatment.CAPITALIZED);
        assertThat(POLICY.treatment("Sales", BenefitPeriod.ofTerm(12))).isEqualTo(CostTreatment.EXPENSED_BY_EXPEDIENT);
        assertThat(POLICY.withoutExpedient().treatment("Sales", BenefitPeriod.ofTerm(12)))
                .isEqualTo(CostTreatment.CAPITALIZED);
        assertThat(POLICY.treatment("Team bonus", YEARS)).isEqualTo(CostTreatment.EXPENSED_NOT_INCREMENTAL);
        assertThat(POLICY)
                .hasToString("incremental: [Sales], with the practical expedient, by month, the first in full")
                .isNotEqualTo(POLICY.withoutExpedient());
    }

    /** Of three deals one is short and one was cancelled; of the third, what both earned on it is its cost. */
    @Test
    void findsCostsInALedger() {
        Period january = FiscalCalendar.gregorian().month(2026, 1);
        Roster roster = Roster.builder()
                .participant("jill", p -> p)
                .participant("joe", p -> p)
                .build();
        CompensationPlan plan = CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(
                        Deals.DEALS,
                        c -> c.on(Deals.CLOSED).to(Deals.REP, Rate.percent(60)).to(Deals.PARTNER, Rate.percent(40)))
                .component("Sales", c -> c.measure(sum(Deals.AMOUNT)).pay(RateTable.flat(Rate.percent(10))))
                .build();
        var longDeal = deal("d1", "jill", "2026-01-10", "2400").withPartner("joe");
        var shortDeal = deal("d2", "jill", "2026-01-11", "1000");
        var cancelled = deal("d3", "joe", "2026-01-12", "1000");
        Ledger first = Settlement.settle(
                        plan.evaluate(roster, facts(longDeal, shortDeal, cancelled)), Ledger.empty("USD"), january)
                .ledger();
        Ledger ledger = Settlement.settle(plan.evaluate(roster, facts(longDeal, shortDeal)), first, january.next())
                .ledger();
        assertThat(POLICY.costs(
                        ledger,
                        deal -> Optional.of(
                                deal.equals("deals d2") ? BenefitPeriod.ofTerm(6) : BenefitPeriod.ofTerm(24))))
                .containsExactly(ContractCost.of("deals d1", Money.of(240, "USD"), LocalDate.of(2026, 1, 31))
                        .overMonths(24));
        assertThat(POLICY.costs(ledger, deal -> Optional.empty())).isEmpty();
        assertThat(POLICY.amortized(Amortization.daily()).costs(ledger, deal -> Optional.of(YEARS)))
                .hasSize(2)
                .allSatisfy(cost -> assertThat(cost.toString()).endsWith("over 24 months by day"));
    }
}
