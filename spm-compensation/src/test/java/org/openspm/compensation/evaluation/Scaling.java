package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.compensation.evaluation.PlanSpec.Base;
import org.openspm.compensation.evaluation.PlanSpec.Bonus;
import org.openspm.compensation.evaluation.PlanSpec.CapSpec;
import org.openspm.compensation.evaluation.PlanSpec.ComponentSpec;
import org.openspm.compensation.evaluation.PlanSpec.PaySpec;
import org.openspm.compensation.evaluation.PlanSpec.PerUnit;
import org.openspm.compensation.evaluation.PlanSpec.TierSpec;
import org.openspm.compensation.evaluation.PlanSpec.Tiers;
import org.openspm.compensation.evaluation.Scenario.Goal;
import org.openspm.compensation.evaluation.Scenario.Person;
import org.openspm.core.time.Grain;

/** A scenario of larger amounts: everything that is money grows, what is counted does not. */
final class Scaling {

    private static final BigDecimal PARTS = BigDecimal.valueOf(12);

    private Scaling() {}

    /** The scenario with goals and target incentives that part into twelve without a rest, which no factor scales. */
    static Scenario spreadingEvenly(Scenario scenario) {
        UnaryOperator<BigDecimal> whole =
                amount -> amount.divide(PARTS, 0, RoundingMode.DOWN).multiply(PARTS);
        return scenario.withPeople(person -> new Person(
                person.id(),
                whole.apply(person.targetIncentive()).multiply(BigDecimal.TEN),
                person.lines(),
                agreeing(person.goals().stream()
                        .map(goal ->
                                new Goal(goal.quota(), goal.grain(), goal.firstMonth(), whole.apply(goal.amount())))
                        .toList())));
    }

    /** The goal of a year, where its parts have goals too, is their sum. */
    private static List<Goal> agreeing(List<Goal> goals) {
        return goals.stream()
                .map(goal -> {
                    BigDecimal parts = goals.stream()
                            .filter(other -> other.quota().equals(goal.quota()) && other.grain() != Grain.YEAR)
                            .map(Goal::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    boolean hasParts = goals.stream()
                            .anyMatch(other -> other.quota().equals(goal.quota()) && other.grain() != Grain.YEAR);
                    return goal.grain() == Grain.YEAR && hasParts
                            ? new Goal(goal.quota(), goal.grain(), goal.firstMonth(), parts)
                            : goal;
                })
                .toList();
    }

    static Scenario times(Scenario scenario, BigDecimal k) {
        PlanSpec plan = scenario.plan();
        List<ComponentSpec> components = plan.components().stream()
                .map(c -> c.with(c.base(), times(c, k)))
                .toList();
        List<CapSpec> caps = plan.caps().stream()
                .map(cap -> cap.ofTarget()
                        ? cap
                        : new CapSpec(cap.grain(), cap.limit().multiply(k), false))
                .toList();
        return scenario.withPlan(plan.withComponents(components).withCaps(caps))
                .withDeals(scenario.deals().stream()
                        .map(deal -> deal.withAmount(deal.amount().multiply(k)))
                        .toList())
                .withPeople(person -> times(person, k));
    }

    private static Person times(Person person, BigDecimal k) {
        List<Goal> goals = person.goals().stream()
                .map(goal -> goal.quota().equals("deals")
                        ? goal
                        : new Goal(
                                goal.quota(),
                                goal.grain(),
                                goal.firstMonth(),
                                goal.amount().multiply(k)))
                .toList();
        return new Person(person.id(), person.targetIncentive().multiply(k), person.lines(), goals);
    }

    private static PaySpec times(ComponentSpec component, BigDecimal k) {
        if (component.pay() instanceof Bonus bonus) {
            return new Bonus(bonus.amount().multiply(k));
        }
        if (component.pay() instanceof PerUnit perUnit) {
            // Paid for each unit of money it is a factor, which does not grow.
            return component.base() == Base.DEALS ? new PerUnit(perUnit.amount().multiply(k)) : perUnit;
        }
        Tiers tiers = (Tiers) component.pay();
        return tiers.onAttainment()
                ? tiers
                : new Tiers(
                        tiers.marginal(),
                        false,
                        tiers.boundaryBelow(),
                        tiers.tiers().stream()
                                .map(tier -> new TierSpec(tier.from().multiply(k), tier.rate()))
                                .toList());
    }
}
