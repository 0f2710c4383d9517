package org.openspm.testkit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;
import org.openspm.testkit.SampleDeals.Deal;

/**
 * A plan that was made up, who is on it and what they sold.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param plan  a sound plan over {@link SampleDeals}
 * @param roster  the participants
 * @param deals  what they sold within the plan year
 */
public record PlanCase(CompensationPlan plan, Roster roster, List<Deal> deals) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param plan  a sound plan over {@link SampleDeals}
     * @param roster  the participants
     * @param deals  what they sold within the plan year
     */
    public PlanCase {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(roster, "roster");
        deals = List.copyOf(deals);
    }

    /**
     * Returns the deals as facts.
     *
     * @return the facts
     */
    public Facts facts() {
        return SampleDeals.facts(deals);
    }

    /**
     * Evaluates the plan.
     *
     * @return what everybody earned
     */
    public Evaluation evaluate() {
        return plan.evaluate(roster, facts());
    }

    /**
     * Returns the laws of the plan, with the deals as sample rows that can be varied in every way.
     *
     * @return the laws
     */
    public PlanLaws laws() {
        return PlanLaws.of(plan)
                .roster(roster)
                .facts(SampleDeals.DEALS, deals)
                .varying(SampleDeals.DEALS, SampleDeals::ways);
    }

    /**
     * Returns the plan, the participants and the deals as text.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        return plan + " " + plan.terms() + "\n" + roster.participants() + "\n"
                + deals.stream().map(Deal::toString).collect(Collectors.joining("\n"));
    }
}
