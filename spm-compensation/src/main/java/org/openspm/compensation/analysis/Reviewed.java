package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.time.Period;

/** A plan under review, with what it pays its population. */
record Reviewed(
        CompensationPlan plan, Population population, Evaluation run, List<EditedRows<?>> edited, ChangesTried tried) {

    static Reviewed of(CompensationPlan plan, Population population) {
        Evaluation run = plan.evaluate(population.roster(), population.facts());
        ChangesTried tried = new ChangesTried();
        List<EditedRows<?>> edited = new ArrayList<>();
        population.editors().forEach(editor -> edited.add(EditedRows.of(plan, population, editor, tried)));
        return new Reviewed(plan, population, run, List.copyOf(edited), tried);
    }

    PlanTerms terms() {
        return plan.terms();
    }

    Collection<String> participants() {
        return run.participants();
    }

    String place(String part) {
        return plan.name() + ", " + part;
    }

    Situation asItIs() {
        return situation("as it is", plan, run);
    }

    Situation situation(String words, CompensationPlan paying, Evaluation evaluated) {
        return Situation.ofAll(words, paying, population.roster(), population.facts(), evaluated);
    }

    /** Returns the pay of one participant as it is. */
    Situation asItIs(String participant) {
        return Situation.of(
                "as it is", plan, population.roster(), population.facts(), participant, Optional.empty(), run);
    }

    /** Returns how much may be owed to rounding: two minor units for each component. */
    BigDecimal rounding() {
        return BigDecimal.valueOf(
                2L * terms().components().size(),
                MinorUnits.of(terms().currency()).digits());
    }

    /** Returns whether a component is for somebody who is on the plan in a period. */
    boolean concerns(Component component, String participant, Period period) {
        return isActive(participant, period)
                && (component.roles().isEmpty()
                        || roles(participant, period).stream().anyMatch(component.roles()::contains));
    }

    /** Returns whether a component is for somebody in any pay period. */
    boolean concerns(Component component, String participant) {
        return run.payPeriods().stream().anyMatch(period -> concerns(component, participant, period));
    }

    boolean isActive(String participant, Period period) {
        return run.active(participant).stream().anyMatch(period.range()::overlaps);
    }

    List<String> roles(String participant, Period period) {
        return List.copyOf(run.participant(participant)
                .roles()
                .during(period.range())
                .segments()
                .values());
    }

    /** Returns the rule of a component for somebody on the last day of a period. */
    Optional<PayRule> rule(Component component, String participant, Period period) {
        LocalDate day = period.range().last();
        return component
                .schedule()
                .rule(participant, run.participant(participant).roles().at(day), day);
    }
}
