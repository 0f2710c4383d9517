package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.time.Period;

/** Whom the caps of a plan take something from: the plan is evaluated without each. */
final class CapFindings {

    private final Reviewed reviewed;
    private final PlanTerms terms;
    private final List<Finding> found = new ArrayList<>();

    private CapFindings(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.terms = reviewed.terms();
    }

    static List<Finding> in(Reviewed reviewed) {
        CapFindings findings = new CapFindings(reviewed);
        if (!reviewed.participants().isEmpty()) {
            findings.ofComponents();
            findings.ofThePlan();
        }
        return findings.found;
    }

    private void ofComponents() {
        List<Component> components = terms.components();
        for (int c = 0; c < components.size(); c++) {
            Component component = components.get(c);
            List<String> subject = subject((participant, period) -> reviewed.concerns(component, participant, period));
            List<PayBound> bounds = component.bounds();
            for (int b = 0; b < bounds.size(); b++) {
                if (bounds.get(b) instanceof PayBound.Cap cap) {
                    List<Component> others = new ArrayList<>(components);
                    others.set(c, component.withBounds(without(bounds, b)));
                    check(component.name() + ", cap (" + cap + ")", subject, terms.withComponents(others));
                }
            }
        }
    }

    private void ofThePlan() {
        List<String> subject = subject(reviewed::isActive);
        for (int b = 0; b < terms.bounds().size(); b++) {
            if (terms.bounds().get(b) instanceof PayBound.Cap cap) {
                check("cap (" + cap + ")", subject, terms.withBounds(without(terms.bounds(), b)));
            }
        }
    }

    /** Returns those whom something concerns in some pay period. */
    private List<String> subject(BiPredicate<String, Period> concerns) {
        return reviewed.participants().stream()
                .filter(participant ->
                        reviewed.run().payPeriods().stream().anyMatch(period -> concerns.test(participant, period)))
                .toList();
    }

    private static List<PayBound> without(List<PayBound> bounds, int index) {
        List<PayBound> rest = new ArrayList<>(bounds);
        rest.remove(index);
        return rest;
    }

    private void check(String part, List<String> subject, PlanTerms without) {
        CompensationPlan uncapped = CompensationPlan.of(without);
        Evaluation free = uncapped.whatIf(reviewed.run());
        long reached = subject.stream()
                .filter(participant -> differs(free, participant))
                .count();
        String of = " of the " + subject.size() + " it is for";
        if (reached == 0) {
            add(Kind.CAP_NEVER_BINDS, Severity.NOTE, part, "takes nothing from any" + of, uncapped, free);
            return;
        }
        boolean most = 2 * reached > subject.size();
        add(
                most ? Kind.CAP_REACHED_BY_MOST : Kind.CAP_REACHED_BY_FEW,
                most ? Severity.WARNING : Severity.NOTE,
                part,
                "is reached by " + reached + of + "; all would earn "
                        + free.total().minus(reviewed.run().total()) + " more without it",
                uncapped,
                free);
    }

    private boolean differs(Evaluation free, String participant) {
        return free.payPeriods().stream()
                .anyMatch(period ->
                        !free.earned(participant, period).equals(reviewed.run().earned(participant, period)));
    }

    private void add(
            Kind kind, Severity severity, String part, String words, CompensationPlan uncapped, Evaluation free) {
        found.add(Finding.of(kind, severity, reviewed.place(part), words)
                .shownBy(reviewed.asItIs(), reviewed.situation("without the cap", uncapped, free)));
    }
}
