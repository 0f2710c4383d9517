package org.openspm.compensation.analysis;

import java.util.Objects;
import java.util.Optional;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;

/**
 * A situation that shows a finding, with what the plan pays in it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param words  the situation in words
 * @param plan  the plan
 * @param roster  the participants
 * @param facts  what was sold
 * @param participant  whose pay of the plan year is meant; empty for that of everybody
 * @param component  the component whose pay to the participant is meant, after its own caps and floors; empty for the total
 * @param pay  what the plan pays
 */
public record Situation(
        String words,
        CompensationPlan plan,
        Roster roster,
        Facts facts,
        Optional<String> participant,
        Optional<String> component,
        Money pay) {

    /**
     * Checks that nothing is null, and that a component is asked for only of somebody.
     *
     * @param words  the situation in words
     * @param plan  the plan
     * @param roster  the participants
     * @param facts  what was sold
     * @param participant  whose pay is meant
     * @param component  the component that is meant
     * @param pay  what the plan pays
     * @throws IllegalArgumentException if there is a component and no participant
     */
    public Situation {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(pay, "pay");
        if (component.isPresent() && participant.isEmpty()) {
            throw new IllegalArgumentException("The pay of the component (" + component.get()
                    + ") is asked for nobody.\nName the participant, too.");
        }
    }

    /** What everybody is paid. */
    static Situation ofAll(String words, CompensationPlan plan, Roster roster, Facts facts, Evaluation run) {
        return new Situation(words, plan, roster, facts, Optional.empty(), Optional.empty(), run.total());
    }

    /** What one participant is paid, in total or by a component. */
    static Situation of(
            String words,
            CompensationPlan plan,
            Roster roster,
            Facts facts,
            String participant,
            Optional<String> component,
            Evaluation run) {
        Money pay = paid(run, participant, component);
        return new Situation(words, plan, roster, facts, Optional.of(participant), component, pay);
    }

    private static Money paid(Evaluation run, String participant, Optional<String> component) {
        return component
                .map(name -> Money.total(
                        run.terms().currency(),
                        run.payPeriods().stream()
                                .map(period -> run.earned(participant, name, period))
                                .toList()))
                .orElseGet(() -> run.earned(participant));
    }

    /**
     * Evaluates the plan again.
     *
     * @return what it pays in this situation
     */
    public Money replay() {
        Evaluation run = plan.evaluate(roster, facts);
        return participant.map(one -> paid(run, one, component)).orElseGet(run::total);
    }

    /**
     * Returns the situation with the pay.
     *
     * @return such as {@code "d1 in two halves pays USD 100.00"}
     */
    @Override
    public String toString() {
        return words + " pays " + pay;
    }
}
