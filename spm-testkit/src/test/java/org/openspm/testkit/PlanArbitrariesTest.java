package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Money;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.testkit.SampleDeals.Deal;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PlanArbitrariesTest {

    private static final List<String> PEOPLE = List.of("a", "b", "c");

    @Property(tries = 50)
    void plansBuild(@ForAll CompensationPlan plan) {
        assertThat(plan.terms().problems()).isEmpty();
        assertThat(plan.terms().components()).hasSizeBetween(1, 3);
    }

    @Property(tries = 50)
    void dealsLieInTheYearUnderIdsOfTheirOwn(@ForAll PlanCase sample) {
        Period year = sample.plan().terms().year();
        assertThat(sample.deals()).allMatch(deal -> year.contains(deal.closed()));
        assertThat(sample.deals()).extracting(Deal::id).doesNotHaveDuplicates();
    }

    @Example
    void kindsOfPlansComeAboutAndMostEarnSomething() {
        Set<Accumulation.Kind> kinds = new HashSet<>();
        Set<String> rules = new HashSet<>();
        Set<Boolean> capped = new HashSet<>();
        int earning = 0;
        for (PlanCase sample : PlanArbitraries.cases().sampleStream().limit(80).toList()) {
            sample.plan().terms().components().forEach(component -> {
                kinds.add(
                        component.accumulation(sample.plan().terms().payGrain()).kind());
                component
                        .schedule()
                        .rules()
                        .forEach(rule -> rules.add(rule.getClass().getSimpleName()));
            });
            capped.add(sample.plan().terms().bounds().isEmpty());
            earning += sample.evaluate().total().signum() == 0 ? 0 : 1;
        }
        assertThat(kinds).hasSize(2);
        assertThat(rules).containsExactlyInAnyOrder("RateTable", "PayCurve", "PerUnit", "Bonus");
        assertThat(capped).hasSize(2);
        assertThat(earning).isGreaterThan(30);
    }

    @Provide
    Arbitrary<Hierarchy> lines() {
        return PlanArbitraries.hierarchies(PEOPLE);
    }

    @Property(tries = 30)
    void nobodyStandsAboveTheFirst(@ForAll("lines") Hierarchy lines) {
        assertThat(lines.toString()).isNotBlank();
        assertThat(lines.managersOf("a", Shop.YEAR_2026.range().start())).isEmpty();
    }

    @Provide
    Arbitrary<List<List<Deal>>> histories() {
        return PlanArbitraries.histories(List.of("jill", "jack"), Shop.YEAR_2026, 4);
    }

    @Property(tries = 40)
    void settlingAHistoryPostsWhatAFreshEvaluationYields(@ForAll("histories") List<List<Deal>> history) {
        CompensationPlan plan = samplePlan();
        Ledger ledger = Ledger.empty("USD");
        for (int i = 0; i < history.size(); i++) {
            ledger = Settlement.settle(
                            plan.evaluate(Shop.roster(), SampleDeals.facts(history.get(i))),
                            ledger,
                            plan.terms().payPeriods().get(i < 3 ? 8 + i : 11))
                    .ledger();
        }
        Money fresh =
                plan.evaluate(Shop.roster(), SampleDeals.facts(history.get(3))).total();
        assertThat(history).hasSize(4);
        assertThat(ledger.select().kind(EntryKind.EARNED, EntryKind.ADJUSTED).total())
                .isEqualTo(fresh);
    }

    private static CompensationPlan samplePlan() {
        return CompensationPlan.named("Sample")
                .in("USD")
                .year(Shop.YEAR_2026)
                .crediting(SampleDeals.DEALS, c -> c.on(SampleDeals.CLOSED).to(SampleDeals.REP))
                .component(
                        "Sales",
                        c -> c.measure(Measure.sum(SampleDeals.AMOUNT))
                                .quota("sales")
                                .accumulating(Grain.YEAR)
                                .pay(Shop.accelerating()))
                .build();
    }

    @Example
    void aHistoryHasSteps() {
        assertThatThrownBy(() -> PlanArbitraries.histories(PEOPLE, Shop.YEAR_2026, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of steps (0) is below 1.\nAsk for one step at least.");
    }

    @Example
    void nullIsNamed() {
        assertThatThrownBy(() -> PlanArbitraries.deals(null, Shop.YEAR_2026))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("people");
        assertThatThrownBy(() -> PlanArbitraries.deals(PEOPLE, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("year");
        assertThatThrownBy(() -> PlanArbitraries.histories(null, Shop.YEAR_2026, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("people");
        assertThatThrownBy(() -> PlanArbitraries.histories(PEOPLE, null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("year");
        assertThatThrownBy(() -> PlanArbitraries.rosters(null, Shop.YEAR_2026))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("people");
        assertThatThrownBy(() -> PlanArbitraries.hierarchies(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("people");
    }

    @Example
    void somebodySells() {
        assertThatThrownBy(() -> PlanArbitraries.histories(List.of(), Shop.YEAR_2026, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The people ([]) are none.\nName somebody who sells.");
        assertThatThrownBy(() -> PlanArbitraries.deals(List.of(), Shop.YEAR_2026))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The people ([]) are none.\nName somebody who sells.");
    }

    @Property(tries = 5)
    void theLawsAnyPlanKeepsHold(@ForAll PlanCase sample) {
        PlanLaws laws = sample.laws().tries(3);
        for (Law law : List.of(Law.MONOTONICITY, Law.CONTINUITY, Law.ADDITIVITY, Law.CAP)) {
            laws = laws.except(law, "tables that pay less above, bonuses, counts and caps break it");
        }
        PlanLaws kept = laws;
        if (!sample.deals().isEmpty()) {
            assertThatCode(kept::verify).doesNotThrowAnyException();
        }
    }
}
