package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds components that look at others which do not exist, have no attainment, or look back at them in a circle. */
final class ReferenceCheck {

    private final PlanTerms terms;
    private final List<String> problems = new ArrayList<>();

    /** Which components each looks at, for what the participant earns or attains; what reports earn is below it in the hierarchy. */
    private final Map<String, Set<String>> edges = new LinkedHashMap<>();

    ReferenceCheck(PlanTerms terms) {
        this.terms = terms;
    }

    List<String> problems() {
        for (Component component : terms.components()) {
            PlanTerms.performancesOf(component).forEach(performance -> check(component.name(), performance));
            PlanTerms.performancesOf(component).stream()
                    .filter(Earned.class::isInstance)
                    .findFirst()
                    .ifPresent(earned -> wholePayPeriods(component));
        }
        terms.performances().forEach(performance -> check("plan " + terms.name(), performance));
        planGates();
        circles();
        return problems;
    }

    /** Every component depends on the gates of the plan, so that a gate on what one earns leads back to it. */
    private void planGates() {
        for (Performance performance : Mentions.in(terms.gates(), List.of())) {
            if (performance instanceof Earned earned
                    && terms.find(earned.component()).isPresent()) {
                terms.components().stream()
                        .filter(component -> earned.whose() == Earned.Whose.OWN
                                || !earned.component().equals(component.name()))
                        .forEach(component -> edge(component.name(), earned.component()));
            }
        }
    }

    private void wholePayPeriods(Component component) {
        Accumulation how = component.accumulation(terms.payGrain());
        boolean whole = how.kind() != Accumulation.Kind.PER_TRANSACTION
                && (how.kind() == Accumulation.Kind.CUMULATIVE
                        || terms.year().calendar().nests(terms.payGrain(), how.grain()));
        if (!whole) {
            problems.add("The component (" + component.name() + ") looks at what was earned in (" + how
                    + "), which is no whole pay period of a (" + terms.payGrain()
                    + ").\nLook at pay periods or longer.");
        }
    }

    private void check(String component, Performance performance) {
        if (performance instanceof Performance.Attainment attainment) {
            attainment(component, attainment.component());
        } else if (performance instanceof Earned earned) {
            find(component, earned.component());
            if (earned.whose() == Earned.Whose.OWN || !earned.component().equals(component)) {
                edge(component, earned.component());
            }
        }
    }

    private void edge(String from, String to) {
        edges.computeIfAbsent(from, name -> new LinkedHashSet<>()).add(to);
    }

    private Optional<Component> find(String component, String looked) {
        Optional<Component> found = terms.find(looked);
        if (found.isEmpty()) {
            problems.add("The component (" + component + ") looks at (" + looked
                    + "), which the plan does not have.\nUse one of " + terms.componentNames() + ".");
        }
        return found;
    }

    private void attainment(String component, String looked) {
        Optional<Component> found = find(component, looked);
        if (found.isPresent()
                && (found.get().quota().isEmpty() || found.get().base().isEmpty())) {
            problems.add("The component (" + component + ") looks at the attainment of (" + looked
                    + "), which has none.\nGive that component a measure and a quota.");
        }
        // Attainment depends on what the other is measured by, not on what it pays: only that can lead back.
        found.flatMap(Component::base)
                .filter(base -> !(base instanceof Performance.Credited))
                .ifPresent(base -> edge(component, looked));
    }

    private void circles() {
        Set<String> reported = new LinkedHashSet<>();
        for (String start : edges.keySet()) {
            List<String> path = circle(start, start, new LinkedHashSet<>());
            if (!path.isEmpty() && reported.addAll(path)) {
                problems.add("The components " + path
                        + " look at each other in a circle.\nLet none of them depend on what depends on it.");
            }
        }
    }

    /** Returns the components on a way from one back to the start; none if there is no such way. */
    private List<String> circle(String start, String at, Set<String> seen) {
        for (String next : edges.getOrDefault(at, Set.of())) {
            if (next.equals(start)) {
                List<String> path = new ArrayList<>(seen);
                path.add(0, start);
                return path;
            }
            if (seen.add(next)) {
                List<String> path = circle(start, next, seen);
                if (!path.isEmpty()) {
                    return path;
                }
                seen.remove(next);
            }
        }
        return List.of();
    }
}
