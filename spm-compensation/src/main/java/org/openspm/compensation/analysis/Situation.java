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
 * @param pay  what the plan pays
 */
public record Situation(
        String words, CompensationPlan plan, Roster roster, Facts facts, Optional<String> participant, Money pay) {

    /**
     * Checks that nothing is null.
     *
     * @param words  the situation in words
     * @param plan  the plan
     * @param roster  the participants
     * @param facts  what was sold
     * @param participant  whose pay is meant
     * @param pay  what the plan pays
     */
    public Situation {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(pay, "pay");
    }

    static Situation of(String words, CompensationPlan plan, Roster roster, Facts facts) {
        return new Situation(
                words,
                plan,
                roster,
                facts,
                Optional.empty(),
                plan.evaluate(roster, facts).total());
    }

    /**
     * Evaluates the plan again.
     *
     * @return what it pays in this situation
     */
    public Money replay() {
        Evaluation run = plan.evaluate(roster, facts);
        return participant.map(run::earned).orElseGet(run::total);
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
