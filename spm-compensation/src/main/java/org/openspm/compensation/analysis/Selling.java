package org.openspm.compensation.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;

/**
 * A question to a plan: what does this participant get who sells so much, all else being equal?
 *
 * <p>It asks for the total of the plan year until it is narrowed to a component or a pay period. This record is immutable; it is
 * thread-safe if the function is.
 *
 * @param plan  the plan
 * @param roster  the participants; the fewer, the faster
 * @param participant  the id of the participant
 * @param facts  all facts if so much is sold, a pure function
 * @param component  the component whose pay is asked for, after its own caps and floors; empty for the total
 * @param payPeriod  the pay period that is asked for; empty for the plan year
 */
public record Selling(
        CompensationPlan plan,
        Roster roster,
        String participant,
        Function<Money, Facts> facts,
        Optional<String> component,
        Optional<Period> payPeriod) {

    /**
     * Checks that nothing is null.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @param participant  the id of the participant
     * @param facts  all facts if so much is sold
     * @param component  the component, or empty
     * @param payPeriod  the pay period, or empty
     */
    public Selling {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(payPeriod, "payPeriod");
    }

    /**
     * Obtains the question for the total of the plan year.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @param participant  the id of the participant
     * @param facts  all facts if so much is sold, a pure function
     * @return the question
     */
    public static Selling of(CompensationPlan plan, Roster roster, String participant, Function<Money, Facts> facts) {
        return new Selling(plan, roster, participant, facts, Optional.empty(), Optional.empty());
    }

    /**
     * Narrows the question to the pay of one component, after its own caps and floors and before those of the plan.
     *
     * @param name  the name of the component
     * @return the narrowed question
     */
    public Selling component(String name) {
        Objects.requireNonNull(name, "name");
        return new Selling(plan, roster, participant, facts, Optional.of(name), payPeriod);
    }

    /**
     * Narrows the question to one pay period.
     *
     * @param period  a pay period of the plan year
     * @return the narrowed question
     */
    public Selling during(Period period) {
        Objects.requireNonNull(period, "period");
        return new Selling(plan, roster, participant, facts, component, Optional.of(period));
    }

    /**
     * Evaluates the plan as if so much were sold: for the participant, and for nobody else unless their pay depends on it.
     *
     * @param sold  what is sold
     * @return the evaluation of the participant by the plan itself
     */
    public Evaluation evaluate(Money sold) {
        return evaluate(scan(), sold);
    }

    /** Returns the plan prepared for the roster: many questions need that once. */
    FactScan scan() {
        return plan.scan(roster);
    }

    Evaluation evaluate(FactScan scan, Money sold) {
        return scan.of(facts.apply(Objects.requireNonNull(sold, "sold")))
                .evaluateOnly(List.of(participant))
                .orThrowIfRejected();
    }

    /**
     * Returns what the participant gets who sells so much.
     *
     * @param sold  what is sold
     * @return the pay as evaluated by the plan, rounded as the plan says
     * @throws IllegalArgumentException if the participant, component or pay period is unknown, or a fact is rejected
     */
    public Money pay(Money sold) {
        return payIn(evaluate(sold));
    }

    Money payIn(Evaluation run) {
        return Money.total(
                run.terms().currency(),
                periods().stream()
                        .map(period -> component
                                .map(name -> run.earned(participant, name, period))
                                .orElseGet(() -> run.earned(participant, period)))
                        .toList());
    }

    /** Returns the components that take part in the pay. */
    List<Component> components() {
        return component
                .map(plan.terms()::component)
                .map(List::of)
                .orElse(plan.terms().components());
    }

    /** Returns the pay periods that the pay is the sum of. */
    List<Period> periods() {
        return payPeriod.map(List::of).orElse(plan.terms().payPeriods());
    }

    /** Returns the last of them: what is to date stands there. */
    Period lastPeriod() {
        return periods().get(periods().size() - 1);
    }
}
