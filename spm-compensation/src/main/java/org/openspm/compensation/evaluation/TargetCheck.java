package org.openspm.compensation.evaluation;

import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.RateNeed;

/** Finds who lacks the target incentive that a plan needs of everybody. */
final class TargetCheck {

    private TargetCheck() {}

    /** Returns what needs everybody's target incentive, in words, if anything of a plan does. */
    static Optional<String> needing(PlanTerms terms) {
        return Stream.concat(
                        terms.bounds().stream().filter(TargetCheck::needsTarget).map(TargetCheck::named),
                        terms.components().stream().flatMap(TargetCheck::needs))
                .findFirst();
    }

    /** Refuses a plan that needs the target incentive of somebody who has none. */
    static void orThrow(CompiledPlan plan, Members members) {
        if (plan.needingTarget().isPresent() && !members.withoutTarget().isEmpty()) {
            throw new IllegalStateException("The " + plan.needingTarget().get() + " of the plan ("
                    + plan.terms().name() + ") needs the target incentive of " + members.withoutTarget()
                    + ", which the roster lacks.\nSay targetIncentive(..) for them, or put them on another plan.");
        }
    }

    private static boolean needsTarget(PayBound bound) {
        return bound.limit() instanceof TargetIncentive;
    }

    private static String named(PayBound bound) {
        return (bound instanceof PayBound.Cap ? "cap (" : "floor (") + bound + ")";
    }

    private static Stream<String> needs(Component component) {
        if (!component.roles().isEmpty()) {
            return Stream.empty(); // it is for some only, and pays nothing to those without a target incentive
        }
        Stream<String> bounds =
                component.bounds().stream().filter(TargetCheck::needsTarget).map(TargetCheck::named);
        boolean byRule = component.schedule().rules().stream()
                .anyMatch(rule -> rule.needs().contains(RateNeed.TARGET_INCENTIVE));
        boolean byModifier = component.modifiers().stream()
                .anyMatch(modifier -> (modifier instanceof Modifier.AtMost most
                                && most.limit() instanceof TargetIncentive)
                        || (modifier instanceof Modifier.AtLeast least && least.limit() instanceof TargetIncentive));
        return byRule || byModifier ? Stream.concat(bounds, Stream.of("component (" + component.name() + ")")) : bounds;
    }
}
