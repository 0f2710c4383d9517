package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.openspm.compensation.evaluation.PlanSpec.CapSpec;
import org.openspm.core.money.Money;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Law 10. */
@Domain(Scenarios.class)
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class CapLawsTest {

    @Property
    void aCapIsNeverCrossed(@ForAll Scenario scenario) {
        Evaluation run = scenario.evaluate();
        for (CapSpec cap : scenario.plan().caps()) {
            for (Scenario.Person participant : scenario.people()) {
                Money paid = Money.zero(run.terms().currency());
                for (Period period : run.payPeriods()) {
                    Period longer = period.within(cap.grain());
                    boolean first = longer.range().start().equals(period.range().start());
                    Money earned = run.earned(participant.id(), period);
                    paid = first ? earned : paid.plus(earned);
                    assertThat(paid).isLessThanOrEqualTo(limit(scenario, cap, participant));
                }
            }
        }
    }

    private static Money limit(Scenario scenario, CapSpec cap, Scenario.Person participant) {
        return Money.of(
                new Oracle(scenario).limit(participant, cap), scenario.plan().currency());
    }

    @Property
    void aCapSaidTwiceCapsOnce(@ForAll Scenario scenario) {
        List<CapSpec> twice = new ArrayList<>();
        scenario.plan().caps().forEach(cap -> twice.addAll(List.of(cap, cap)));
        assertThat(scenario.withPlan(scenario.plan().withCaps(twice)).statements())
                .isEqualTo(scenario.statements());
    }

    @Property
    void aCapAboveTheMostChangesNothing(@ForAll Scenario scenario) {
        List<CapSpec> more = new ArrayList<>(scenario.plan().caps());
        for (Grain grain : List.of(Grain.QUARTER, Grain.HALF, Grain.YEAR)) {
            more.add(new CapSpec(grain, BigDecimal.TEN.pow(9), false));
            more.add(new CapSpec(grain, BigDecimal.TEN.pow(6), true));
        }
        assertThat(scenario.withPlan(scenario.plan().withCaps(more)).statements())
                .isEqualTo(scenario.statements());
    }

    @Property
    void capsTouchNoComponent(@ForAll Scenario scenario) {
        assertThat(earned(scenario))
                .isEqualTo(earned(scenario.withPlan(scenario.plan().withCaps(List.of()))));
    }

    private static List<StatementLine> earned(Scenario scenario) {
        return scenario.statements().stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> line.kind() == StatementLine.Kind.EARNED)
                .toList();
    }
}
