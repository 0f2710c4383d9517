package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * What open deals are worth to a participant, alone and together, given what is sold already.
 *
 * <pre>{@code
 * OpenDeals<Deal> open = OpenDeals.of(plan, roster, "jill", factsSoFar, DEALS, openDeals);
 * open.together();                     // what closing all of them pays in the plan year
 * open.worths().get(0).alone();        // what the first pays if it is the only one
 * open.worths().get(0).last();         // what it adds to all others
 * }</pre>
 *
 * <p>Deals are the host's own transactions as they would be handed in once they are won. Alone and last differ where a deal moves the rate of
 * others. This record is immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param before  what the participant is paid in the plan year without any of the deals
 * @param together  what all of them add to it
 * @param worths  each deal's worth, in the order the deals were handed in
 */
public record OpenDeals<T>(Money before, Money together, List<Worth<T>> worths) {

    /**
     * What one deal is worth.
     *
     * @param <T> the host's row type
     * @param deal  the deal
     * @param alone  what it adds to the pay if none of the others is won
     * @param last  what it adds to the pay if all of the others are won
     */
    public record Worth<T>(T deal, Money alone, Money last) {

        /**
         * Checks that nothing is null.
         *
         * @param deal  the deal
         * @param alone  what it adds alone
         * @param last  what it adds to all others
         */
        public Worth {
            Objects.requireNonNull(deal, "deal");
            Objects.requireNonNull(alone, "alone");
            Objects.requireNonNull(last, "last");
        }
    }

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param before  what is paid without the deals
     * @param together  what all of them add
     * @param worths  each deal's worth
     */
    public OpenDeals {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(together, "together");
        worths = List.copyOf(Objects.requireNonNull(worths, "worths"));
    }

    /**
     * Evaluates the plan with and without open deals: twice for each of them, and twice more.
     *
     * @param <T> the host's row type
     * @param plan  the plan
     * @param roster  the participants
     * @param participant  the id of the participant whose pay is asked for
     * @param facts  what is sold so far
     * @param schema  the schema of the deals
     * @param deals  the open deals as they would be handed in
     * @return what they are worth
     * @throws IllegalArgumentException if the participant is not on the plan, or a fact is rejected
     */
    public static <T> OpenDeals<T> of(
            CompensationPlan plan,
            Roster roster,
            String participant,
            Facts facts,
            Schema<T> schema,
            List<? extends T> deals) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(deals, "deals");
        Money before = plan.evaluate(roster, facts).earned(participant);
        Money all = plan.evaluate(roster, facts.merge(Facts.of(schema, List.copyOf(deals))))
                .earned(participant);
        List<Worth<T>> worths = new ArrayList<>();
        for (int i = 0; i < deals.size(); i++) {
            List<T> others = new ArrayList<>(deals);
            T deal = others.remove(i);
            Money one = plan.evaluate(roster, facts.merge(Facts.of(schema, List.of(deal))))
                    .earned(participant);
            Money rest =
                    plan.evaluate(roster, facts.merge(Facts.of(schema, others))).earned(participant);
            worths.add(new Worth<>(deal, one.minus(before), all.minus(rest)));
        }
        return new OpenDeals<>(before, all.minus(before), worths);
    }

    /**
     * Returns how much more all deals are worth together than the sum of what each is worth alone.
     *
     * @return the difference; negative where they are worth less together
     */
    public Money synergy() {
        return worths.stream().map(Worth::alone).reduce(together, Money::minus);
    }
}
