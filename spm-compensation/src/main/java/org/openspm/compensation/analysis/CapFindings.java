package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;

/** Whom the caps of a plan take something from: the plan is evaluated without each. */
final class CapFindings {

    private final Reviewed reviewed;
    private final List<Finding> found = new ArrayList<>();

    private CapFindings(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    static List<Finding> in(Reviewed reviewed) {
        CapFindings findings = new CapFindings(reviewed);
        if (!reviewed.participants().isEmpty()) {
            findings.read();
        }
        return findings.found;
    }

    private void read() {
        PlanTerms terms = reviewed.terms();
        List<Component> components = terms.components();
        for (int c = 0; c < components.size(); c++) {
            Component component = components.get(c);
            List<PayBound> bounds = component.bounds();
            for (int b = 0; b < bounds.size(); b++) {
                if (bounds.get(b) instanceof PayBound.Cap cap) {
                    List<Component> others = new ArrayList<>(components);
                    others.set(c, component.withBounds(without(bounds, b)));
                    check(component.name() + ", cap (" + cap + ")", with(terms, others, terms.gates(), terms.bounds()));
                }
            }
        }
        for (int b = 0; b < terms.bounds().size(); b++) {
            if (terms.bounds().get(b) instanceof PayBound.Cap cap) {
                check("cap (" + cap + ")", with(terms, components, terms.gates(), without(terms.bounds(), b)));
            }
        }
    }

    private static List<PayBound> without(List<PayBound> bounds, int index) {
        List<PayBound> rest = new ArrayList<>(bounds);
        rest.remove(index);
        return rest;
    }

    private void check(String part, PlanTerms without) {
        CompensationPlan uncapped = CompensationPlan.of(without);
        Evaluation free = uncapped.whatIf(reviewed.run());
        int all = reviewed.participants().size();
        long reached = reviewed.participants().stream()
                .filter(participant -> differs(free, participant))
                .count();
        if (reached == 0) {
            add(Kind.CAP_NEVER_BINDS, Severity.NOTE, part, "takes nothing from any of " + all, uncapped, free);
        } else if (2 * reached > all) {
            add(
                    Kind.CAP_REACHED_BY_MOST,
                    Severity.WARNING,
                    part,
                    "is reached by " + reached + " of " + all + "; all would earn "
                            + free.total().minus(reviewed.run().total()) + " more without it",
                    uncapped,
                    free);
        }
    }

    private boolean differs(Evaluation free, String participant) {
        return free.payPeriods().stream()
                .anyMatch(period ->
                        !free.earned(participant, period).equals(reviewed.run().earned(participant, period)));
    }

    private void add(
            Kind kind, Severity severity, String part, String words, CompensationPlan uncapped, Evaluation free) {
        found.add(Finding.of(kind, severity, reviewed.place(part), words)
                .shownBy(reviewed.asItIs(), reviewed.evidence("without the cap", uncapped, free)));
    }

    static PlanTerms with(PlanTerms terms, List<Component> components, List<Gate> gates, List<PayBound> bounds) {
        return new PlanTerms(
                terms.name(),
                terms.currency(),
                terms.year(),
                terms.payGrain(),
                terms.creditings(),
                components,
                gates,
                bounds,
                terms.rounding(),
                terms.conversion(),
                terms.proration(),
                terms.creditDaysAfterLeaving());
    }
}
