package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.fixture.AnyPlan;
import org.openspm.compensation.fixture.Deals;

/** Law 14: a plan written out as a document and read back is equal and pays the same. */
class StoredPlanLawsTest {

    @Property(tries = 60)
    @Domain(Scenarios.class)
    void aRandomPlanReadBackPaysTheSame(@ForAll Scenario scenario) {
        CompensationPlan plan = scenario.plan().build();
        PlanVocabulary vocabulary = PlanVocabulary.of(
                Deals.DEALS.money("amount", scenario.plan().currency(), Deals.Deal::amount),
                Deals.CLOSED,
                Deals.REP,
                Deals.PARTNER,
                Deals.PRODUCT,
                Deals.WON);
        CompensationPlan read = CompensationPlan.fromDocument(plan.toDocument(), vocabulary);
        assertThat(read).isEqualTo(plan);
        assertThat(Scenario.statements(read.evaluate(scenario.roster(), scenario.facts())))
                .isEqualTo(scenario.statements());
    }

    @Provide
    Arbitrary<AnyPlan> plans() {
        return AnyPlan.plans();
    }

    @Property(tries = 60)
    void aPlanOfEveryKindOfPayReadBackPaysTheSame(@ForAll("plans") AnyPlan any) {
        CompensationPlan read = CompensationPlan.fromDocument(any.plan().toDocument(), AnyPlan.VOCABULARY);
        assertThat(read).isEqualTo(any.plan());
        assertThat(Scenario.statements(read.evaluate(any.roster(), any.facts())))
                .isNotEmpty()
                .isEqualTo(Scenario.statements(any.plan().evaluate(any.roster(), any.facts())));
    }
}
