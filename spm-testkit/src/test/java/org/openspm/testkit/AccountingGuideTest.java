package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.accounting.BenefitPeriod;
import org.openspm.compensation.accounting.CapitalizationPolicy;
import org.openspm.compensation.accounting.CommissionAccrual;
import org.openspm.compensation.accounting.ContractCost;
import org.openspm.compensation.accounting.CostRollForward;
import org.openspm.compensation.accounting.CostTreatment;
import org.openspm.compensation.accounting.OvertimePremium;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** The guide to accounting says nothing that does not compile and hold. */
class AccountingGuideTest {

    record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final DocSource GUIDE = DocSource.guide("accounting");
    private final FiscalCalendar calendar = FiscalCalendar.gregorian();
    private final Period january = calendar.month(2026, 1);
    private final Ledger ledger = ledger();

    private Ledger ledger() {
        CompensationPlan plan = CompensationPlan.named("AE")
                .in("USD")
                .year(calendar.year(2026))
                .crediting(DEALS, c -> c.on(DEALS.date("closed", Deal::closed)).to(DEALS.text("rep", Deal::rep)))
                .component(
                        "Sales",
                        c -> c.measure(sum(DEALS.money("amount", "USD", Deal::amount)))
                                .pay(RateTable.flat(percent(10))))
                .build();
        Deal deal = new Deal("d1", "jill", LocalDate.of(2026, 1, 10), new BigDecimal("1000"));
        Roster roster = Roster.builder().participant("jill", p -> p).build();
        return Settlement.settle(plan.evaluate(roster, Facts.of(DEALS, List.of(deal))), Ledger.empty("USD"), january)
                .ledger();
    }

    @Test
    void capitalises() {
        // [capitalise]
        CapitalizationPolicy policy = CapitalizationPolicy.ofIncremental("Sales");
        policy.treatment("Sales", BenefitPeriod.ofTerm(36)); // CAPITALIZED
        policy.treatment("Sales", BenefitPeriod.ofTerm(6)); // EXPENSED_BY_EXPEDIENT
        policy.treatment("Sales", BenefitPeriod.ofTerm(6).expectedLife(48)); // CAPITALIZED
        policy.treatment("Team bonus", BenefitPeriod.ofTerm(36)); // EXPENSED_NOT_INCREMENTAL
        List<ContractCost> posted = policy.costs(ledger, deal -> Optional.of(BenefitPeriod.ofTerm(36)));
        // [/capitalise]
        assertThat(policy.treatment("Sales", BenefitPeriod.ofTerm(36))).isEqualTo(CostTreatment.CAPITALIZED);
        assertThat(policy.treatment("Sales", BenefitPeriod.ofTerm(6))).isEqualTo(CostTreatment.EXPENSED_BY_EXPEDIENT);
        assertThat(policy.treatment("Sales", BenefitPeriod.ofTerm(6).expectedLife(48)))
                .isEqualTo(CostTreatment.CAPITALIZED);
        assertThat(policy.treatment("Team bonus", BenefitPeriod.ofTerm(36)))
                .isEqualTo(CostTreatment.EXPENSED_NOT_INCREMENTAL);
        assertThat(posted).extracting(ContractCost::cost).containsExactly(Money.of(100, "USD"));
    }

    @Test
    void rollsForward() {
        // [amortise]
        List<ContractCost> costs = List.of(
                ContractCost.of("first", Money.of(30, "USD"), LocalDate.of(2026, 1, 1))
                        .overMonths(48),
                ContractCost.of("renewal", Money.of(10, "USD"), LocalDate.of(2028, 1, 1))
                        .overMonths(24),
                ContractCost.of("churned", Money.of(24, "USD"), LocalDate.of(2026, 1, 1))
                        .overMonths(24)
                        .writtenOff(LocalDate.of(2026, 7, 9)));
        CostRollForward year = CostRollForward.of("USD", costs, calendar.year(2026));
        year.total(); // opening, capitalised, amortised, impaired, written off: they sum to closing, always
        year.current(); // what is amortised within the next twelve months
        year.postings(); // debit and credit by the role of the account
        // [/amortise]
        assertThat(year + "\n" + year.postings().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEqualTo(GUIDE.block("text", 0));
        assertThat(year.current()).isEqualTo(Money.of("7.50", "USD"));
    }

    @Test
    void accrues() {
        // [accrue]
        CommissionAccrual accrual = CommissionAccrual.of(ledger, january).withEmployerCost(percent(20));
        accrual.total(); // USD 100.00
        accrual.employerCost(); // USD 20.00
        accrual.reversal(); // on 1 February
        // [/accrue]
        assertThat(accrual).hasToString(january + ": accrued USD 100.00, employer cost USD 20.00");
        assertThat(accrual.reversal().get(0).date()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void paysOvertime() {
        List<BigDecimal> hours =
                List.of(new BigDecimal("50"), new BigDecimal("40"), new BigDecimal("40"), new BigDecimal("40"));
        List<Money> premiums =
                // [overtime]
                OvertimePremium.equallyByWeek(Money.of(5_000, "USD"), hours).byWeek();
        // [/overtime]
        assertThat(premiums.get(0)).isEqualTo(Money.of(125, "USD"));
        assertThat(premiums.get(1)).isEqualTo(Money.of(0, "USD"));
    }

    @Test
    void showsTheSnippetsOfThisTest() {
        String source = DocSource.testSource("AccountingGuideTest");
        List<String> names = List.of("capitalise", "amortise", "accrue", "overtime");
        assertThat(GUIDE.codeBlocks("java")).hasSize(names.size());
        for (int i = 0; i < names.size(); i++) {
            assertThat(GUIDE.codeOf("java", i)).isEqualTo(DocSource.region(source, names.get(i)));
        }
    }
}
