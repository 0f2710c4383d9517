package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.api.Assertions;
import org.openspm.compensation.fixture.AnyPlan;
import org.openspm.compensation.fixture.RandomChanges;

/** Law 3: what was evaluated and then changed says what an evaluation of everything says. */
@PropertyDefaults(tries = 30, edgeCases = EdgeCasesMode.NONE)
class RevisedEvaluationLawsTest {

    @Property
    @Domain(Scenarios.class)
    @Domain(DomainContext.Global.class)
    void changesAreFollowed(@ForAll Scenario scenario, @ForAll Random random) {
        new RandomChanges(random, scenario.deals())
                .assertFollowed(scenario.plan().build(), scenario.roster());
    }

    @Provide
    Arbitrary<AnyPlan> plans() {
        return AnyPlan.plans();
    }

    @Property(tries = 20)
    void changesAreFollowedByPlansOfEveryKindOfPay(@ForAll("plans") AnyPlan any, @ForAll Random random) {
        new RandomChanges(random, any.deals()).assertFollowed(any.plan(), any.roster());
    }

    /** One participant evaluated alone has the statements of an evaluation of everybody. */
    @Property(tries = 20)
    void oneParticipantAloneEarnsTheSame(@ForAll("plans") AnyPlan any) {
        Evaluation all = any.plan().evaluate(any.roster(), any.facts());
        for (String id : all.participants()) {
            Evaluation alone = any.plan().evaluateOnly(List.of(id), any.roster(), any.facts());
            Assertions.assertThat(Scenario.statements(alone))
                    .isNotEmpty()
                    .isEqualTo(all.payPeriods().stream()
                            .map(period -> all.statement(id, period))
                            .toList());
        }
    }
}
