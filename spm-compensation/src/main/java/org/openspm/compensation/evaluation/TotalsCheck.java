package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.CustomPerformance;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TrailingCredit;
import org.openspm.core.time.Grain;

/**
 * Finds what in a plan looks at single transactions, or at days within a pay period, whoever is paid. Whatever depends on people is refused where it is read, see {@link Entry}.
 */
final class TotalsCheck {

    private final PlanTerms terms;
    private final List<String> problems = new ArrayList<>();

    private TotalsCheck(PlanTerms terms) {
        this.terms = terms;
    }

    /**
     * Refuses plans that are not paid on totals.
     *
     * @throws IllegalStateException if there is any such thing; the message tells all of them
     */
    static void orThrow(CompiledPlan plan) {
        List<String> problems = new TotalsCheck(plan.terms()).problems(plan.needs());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems) + RowsNeededException.REMEDY);
        }
    }

    private List<String> problems(CreditNeeds needs) {
        for (Component component : terms.components()) {
            String place = "The component (" + component.name() + ") of the plan (" + terms.name() + ")";
            look(place, component);
            look(place, PlanTerms.performancesOf(component));
        }
        look("The plan (" + terms.name() + ")", terms.performances());
        Map<String, Source> keys = new HashMap<>();
        for (Source source : needs.sources()) {
            if (keys.putIfAbsent(TotalsSubject.key(source), source) != null) {
                problem(
                        "The plan (" + terms.name() + ")",
                        "it measures two things that read alike (" + TotalsSubject.key(source)
                                + "), give their fields or conditions names of their own");
            }
        }
        if (needs.rows() && problems.isEmpty()) {
            problem("The plan (" + terms.name() + ")", "it looks at whole rows");
        }
        return problems;
    }

    private void problem(String place, String reason) {
        problems.add(place + " cannot be paid on totals: " + reason + ".");
    }

    private void look(String place, Component component) {
        Accumulation how = component.accumulation(terms.payGrain());
        if (component.counter().isPresent()) {
            problem(
                    place,
                    "its transactions move the shared counter ("
                            + component.counter().get() + ") one after the other");
        } else if (DealRater.isFor(component, how)) {
            problem(place, "it rates each transaction by itself");
        } else if (!component.categories().isEmpty()) {
            problem(place, "it looks up " + component.categories().keySet() + " of each transaction");
        } else if (!isWhole(how.grain())) {
            problem(place, within(how.grain()));
        }
        component.modifiers().stream()
                .filter(Modifier.Custom.class::isInstance)
                .forEach(custom -> problem(place, "(" + ((Modifier.Custom) custom).label() + ") is shown the rows"));
    }

    private void look(String place, List<Performance> performances) {
        for (Performance performance : performances) {
            if (performance instanceof Performance.OfMetric || performance instanceof CustomPerformance) {
                problem(place, "(" + performance + ") is of whole rows");
            } else if (performance instanceof TrailingCredit trailing && !isWhole(trailing.grain())) {
                problem(place, within(trailing.grain()));
            }
        }
    }

    private boolean isWhole(Grain grain) {
        return terms.year().calendar().nests(terms.payGrain(), grain);
    }

    private String within(Grain grain) {
        return "it looks at each " + grain + ", which is no whole number of pay periods of a " + terms.payGrain();
    }
}
