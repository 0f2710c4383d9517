package org.openspm.compensation.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PaySchedule;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.time.Period;

/** What is read from the terms of a plan alone: weights by role, dates of rules and whose results gates look at. */
final class TermFindings {

    private final PlanTerms terms;
    private final List<Finding> found = new ArrayList<>();

    private TermFindings(PlanTerms terms) {
        this.terms = terms;
    }

    static List<Finding> in(PlanTerms terms) {
        TermFindings findings = new TermFindings(terms);
        for (Component component : terms.components()) {
            findings.changes(component);
            component.modifiers().stream()
                    .flatMap(TermFindings::gatesOf)
                    .forEach(gate -> findings.gate(component.name() + ", ", gate));
        }
        terms.gates().forEach(gate -> findings.gate("", gate));
        return findings.found;
    }

    private void add(Kind kind, Severity severity, String part, String words) {
        found.add(Finding.of(kind, severity, terms.name() + ", " + part, words));
    }

    private void changes(Component component) {
        PaySchedule schedule = component.schedule();
        Set<LocalDate> dates = new TreeSet<>();
        Stream.concat(
                        Stream.of(schedule.everybody()),
                        Stream.concat(schedule.roles().values().stream(), schedule.participants().values().stream()))
                .flatMap(rules -> rules.segments().keySet().stream())
                .forEach(range -> dates.add(range.start()));
        for (LocalDate date : dates) {
            for (Period period : terms.payPeriods()) {
                if (period.contains(date) && !period.range().start().equals(date)) {
                    add(
                            Kind.CHANGE_WITHIN_PERIOD,
                            Severity.NOTE,
                            component.name(),
                            "its pay rule changes on " + date + ", within the pay period " + period + " of "
                                    + period.range().days() + " days");
                }
            }
        }
    }

    private static Stream<Gate> gatesOf(Modifier modifier) {
        if (modifier instanceof Modifier.Gated gated) {
            return Stream.of(gated.gate());
        }
        return modifier instanceof Modifier.Kicker kicker ? Stream.of(kicker.gate()) : Stream.empty();
    }

    private void gate(String part, Gate gate) {
        PlanTerms.performancesOf(gate).stream()
                .filter(TermFindings::isOfAnother)
                .distinct()
                .forEach(performance -> add(
                        Kind.GATE_ON_ANOTHER,
                        Severity.NOTE,
                        part + "gate (" + gate + ")",
                        "it looks at what is not the participant's own: " + performance));
    }

    private static boolean isOfAnother(Performance performance) {
        return performance instanceof Performance.OfAnother
                || (performance instanceof Earned earned && earned.whose() != Earned.Whose.OWN);
    }
}
