package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;

/** Two computations that share no code agree on plans of every kind both know. */
class ReferenceEvaluatorTest {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theEngineAgreesWithTheReference(@ForAll PlanCase sample) {
        OpenSpmAssertions.assertThat(sample.evaluate())
                .agreesWith(
                        ReferenceEvaluator.of(sample.plan(), sample.roster()).evaluate(sample.facts()));
    }

    @Test
    void itComputesByHand() {
        ReferenceEarnings earned = ReferenceEvaluator.of(Shop.sound(), Shop.roster())
                .evaluate(Shop.facts(
                        Shop.deal("d1", "jack", "2026-01-10", "20000"),
                        Shop.deal("d2", "jack", "2026-02-10", "10000")));
        var months = Shop.YEAR_2026.divide(MONTH);
        assertThat(earned.earned("jack", months.get(0))).isEqualByComparingTo("1000");
        // 4 000 up to the quota at 5 %, 6 000 above at 10 %
        assertThat(earned.earned("jack", "Sales", months.get(1))).isEqualByComparingTo("800");
        assertThat(earned.earned("jill", months.get(1))).isEqualByComparingTo("0");
    }

    /** 400.01 yen: the first quarter has the hundredth that is no whole yen, and lacks it. */
    @Test
    void aQuotaFinerThanItsCurrencyIsSpreadWithoutLoss() {
        MoneyField<Shop.Deal> yen = Shop.DEALS.money("yen", "JPY", Shop.Deal::amount);
        CompensationPlan plan = CompensationPlan.named("Yen")
                .in("JPY")
                .year(Shop.YEAR_2026)
                .paidEach(QUARTER)
                .crediting(Shop.DEALS, c -> c.on(Shop.CLOSED).to(Shop.REP))
                .component(
                        "Bonus",
                        c -> c.measure(Measure.sum(yen))
                                .quota("sales")
                                .bonus(amount(100))
                                .gatedBy(Performance.attainment("Bonus").atLeast(percent(100))))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> p.quota("sales", Shop.YEAR_2026, amount("400.01")))
                .build();
        Facts facts =
                Shop.facts(Shop.deal("d1", "jill", "2026-02-01", "100"), Shop.deal("d2", "jill", "2026-05-01", "100"));
        Evaluation run = plan.evaluate(roster, facts);
        assertThat(run.payPeriods().stream().map(period -> run.earned("jill", period)))
                .startsWith(Money.of(0, "JPY"), Money.of(100, "JPY"));
        OpenSpmAssertions.assertThat(run)
                .agreesWith(ReferenceEvaluator.of(plan, roster).evaluate(facts));
    }

    @Test
    void whatItDoesNotCoverIsNamed() {
        CompensationPlan plan = Shop.terms(
                        c -> c.perTransaction().pay(RateTable.flat(percent(5)).threshold(amount(10))))
                .floor(MONTH, new Limit.Fixed(amount(100)))
                .build();
        assertThat(ReferenceEvaluator.beyond(plan, Shop.roster()))
                .contains("the pay rule of the component (Sales)")
                .anyMatch(text -> text.startsWith("bounds of the plan"));
        assertThatThrownBy(() -> ReferenceEvaluator.of(plan, Shop.roster()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The reference evaluator does not cover [")
                .hasMessageEndingWith("in the plan (Shop 2026).\nHold that plan against examples and laws instead.");
    }

    @Test
    void aRowOfNobodyIsRefused() {
        assertThatThrownBy(() -> ReferenceEvaluator.of(Shop.sound(), Shop.roster())
                        .evaluate(Shop.facts(Shop.deal("d1", "nobody", "2026-01-10", "20000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("names (nobody), who is not of the roster.\nHand over sound rows only.");
    }

    @Test
    void somebodyTheReferenceDoesNotKnowIsADifference() {
        ReferenceEarnings earned = ReferenceEvaluator.of(
                        Shop.sound(),
                        Roster.builder().participant("jill", p -> p).build())
                .evaluate(Shop.facts());
        assertThat(earned.differencesFrom(Shop.sound().evaluate(Shop.roster(), Shop.facts())))
                .containsExactly(
                        "(boss) is paid by the engine, and unknown to the reference.",
                        "(jack) is paid by the engine, and unknown to the reference.");
    }

    @Test
    void aDifferenceIsToldWithTheTrace() {
        CompensationPlan other = Shop.plan(c -> c.accumulating(YEAR).pay(RateTable.flat(percent(6))));
        var facts = Shop.facts(Shop.deal("d1", "jack", "2026-01-10", "20000"));
        ReferenceEarnings earned =
                ReferenceEvaluator.of(Shop.sound(), Shop.roster()).evaluate(facts);
        assertThat(earned.differencesFrom(other.evaluate(Shop.roster(), facts)))
                .hasSize(2)
                .allSatisfy(
                        text -> assertThat(text).contains("by the reference, and earns (1200) by the engine.\njack"));
    }
}
