package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class CompiledPlanTest {

    private record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    private static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    private static final Period YEAR_2026 = FiscalCalendar.gregorian().year(2026);
    private static final PlanTerms TERMS = terms(10);
    private static final Roster ROSTER = roster(100_000);
    private static final Facts FACTS = Facts.of(
            DEALS,
            List.of(
                    new Deal("d1", "jill", LocalDate.of(2026, 3, 1), new BigDecimal("60000")),
                    new Deal("d2", "jack", LocalDate.of(2026, 4, 1), new BigDecimal("1000"))));

    private static PlanTerms terms(int percent) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR_2026)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        Tier.from(percent(0)).rate(percent(percent)),
                                        Tier.from(percent(50)).rate(percent(2 * percent)))))
                .build()
                .terms();
    }

    private static Roster roster(int quota) {
        return Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR_2026, amount(quota)))
                .participant("jack", p -> p.quota("sales", YEAR_2026, amount(quota)))
                .build();
    }

    @Test
    void evaluatesAsThePlanDoes() {
        CompiledPlan ready = CompiledPlan.of(TERMS);
        assertThat(ready.terms()).isEqualTo(TERMS);
        assertThat(ready).hasToString("AE");
        assertThat(ready.scan(ROSTER).of(FACTS).evaluate().earned("jill")).isEqualTo(Money.of("7000", "USD"));
        assertThat(ready.scan(ROSTER, ExchangeRates.none()).of(FACTS).evaluate().total())
                .isEqualTo(CompensationPlan.of(TERMS).evaluate(ROSTER, FACTS).total());
    }

    @Test
    void whatWasSeenOfOneRosterIsNotTakenForAnother() {
        CompiledPlan ready = CompiledPlan.of(TERMS);
        FactScan first = ready.scan(ROSTER);
        assertThat(ready.scan(roster(50_000)).of(FACTS).evaluate().earned("jill"))
                .isEqualTo(Money.of("9500", "USD"));
        assertThat(ready.scan(ROSTER).of(FACTS).evaluate().earned("jill")).isEqualTo(Money.of("7000", "USD"));
        assertThat(first.of(FACTS).evaluate().earned("jill")).isEqualTo(Money.of("7000", "USD"));
    }

    @Test
    void answersWhatIf() {
        Evaluation run = CompiledPlan.of(TERMS).scan(ROSTER).of(FACTS).evaluate();
        assertThat(CompiledPlan.of(terms(20)).whatIf(run).earned("jill")).isEqualTo(Money.of("14000", "USD"));
        assertThat(run.earned("jill")).isEqualTo(Money.of("7000", "USD"));
    }

    @Test
    void refusesWhatDoesNotBuild() {
        PlanTerms empty = TERMS.withComponents(List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> CompiledPlan.of(empty))
                .withMessage(String.join("\n", empty.problems()));
        CompiledPlan ready = CompiledPlan.of(TERMS);
        assertThatNullPointerException().isThrownBy(() -> CompiledPlan.of(null)).withMessage("terms");
        assertThatNullPointerException().isThrownBy(() -> ready.scan(null)).withMessage("roster");
        assertThatNullPointerException()
                .isThrownBy(() -> ready.scan(ROSTER, null))
                .withMessage("rates");
        assertThatNullPointerException().isThrownBy(() -> ready.whatIf(null)).withMessage("run");
    }
}
