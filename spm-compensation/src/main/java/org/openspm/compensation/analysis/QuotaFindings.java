package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.money.Figure;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** For whom a quota of a component is undefined. Components rated by transaction or pooled are left out. */
final class QuotaFindings {

    private QuotaFindings() {}

    static List<Finding> in(Reviewed reviewed) {
        List<Finding> found = new ArrayList<>();
        for (Component component : reviewed.terms().components()) {
            if (isJudged(reviewed.terms(), component)) {
                add(found, reviewed, component);
            }
        }
        return found;
    }

    static boolean isJudged(PlanTerms terms, Component component) {
        return component.quota().isPresent()
                && component.pool().isEmpty()
                && component.accumulation(terms.payGrain()).kind() != Accumulation.Kind.PER_TRANSACTION;
    }

    private static void add(List<Finding> found, Reviewed reviewed, Component component) {
        for (String participant : reviewed.participants()) {
            Map<Period, String> without = new LinkedHashMap<>();
            for (Period period : reviewed.run().payPeriods()) {
                if (isWritten(reviewed, component, period) && reviewed.concerns(component, participant, period)) {
                    Figure attainment = reviewed.run().attainment(participant, component.name(), period);
                    // What is measured may be undefined for reasons of its own.
                    if (!attainment.isDefined()
                            && reviewed.run()
                                    .achieved(participant, component.name(), period)
                                    .isDefined()) {
                        without.put(period, attainment.reason());
                    }
                }
            }
            if (!without.isEmpty()) {
                Map.Entry<Period, String> first = without.entrySet().iterator().next();
                found.add(Finding.of(
                        Kind.QUOTA_UNDEFINED,
                        Severity.WARNING,
                        reviewed.place(component.name() + ", quota ("
                                + component.quota().orElseThrow() + ")"),
                        participant + " has no attainment in " + without.size() + " of "
                                + reviewed.run().payPeriods().size() + " pay periods, first in " + first.getKey()
                                + ": " + first.getValue()));
            }
        }
    }

    /** Returns whether a pay period says the attainment: to date always, otherwise where a period of the component ends. */
    private static boolean isWritten(Reviewed reviewed, Component component, Period period) {
        Grain payGrain = reviewed.terms().payGrain();
        Accumulation how = component.accumulation(payGrain);
        return how.kind() == Accumulation.Kind.CUMULATIVE
                || how.grain().compareTo(payGrain) <= 0
                || period.within(how.grain())
                        .range()
                        .last()
                        .equals(period.range().last());
    }
}
