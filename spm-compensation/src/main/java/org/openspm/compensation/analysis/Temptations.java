package org.openspm.compensation.analysis;

import java.util.List;
import java.util.Objects;
import org.openspm.compensation.CompensationPlan;

/**
 * Where a plan pays more for a transaction that is reported in another way: split, merged with the next, delayed, pulled forward, discounted,
 * booked elsewhere, or sold and refunded on the same day or in a later pay period.
 *
 * <pre>{@code
 * Temptations.in(plan, Population.of(roster, facts).editing(
 *         TransactionEditor.of(AMOUNT, Deal::withId, Deal::withAmount).dated(CLOSED, Deal::withClosed))).found();
 * }</pre>
 *
 * <p>Each transaction is changed alone, all else being equal, and the pay of everybody in the plan year is compared; of each kind the greatest
 * difference is kept. That takes an evaluation for each transaction and kind. What is found is what the plan pays; it is {@link
 * Certainty#SAMPLED} in that other changes may pay still more. Differences of up to two minor units for each component are taken for
 * rounding. This class is immutable and thread-safe.
 */
public final class Temptations {

    private final List<Temptation> found;
    private final List<RefusedChanges> refused;

    private Temptations(List<Temptation> found, List<RefusedChanges> refused) {
        this.found = found;
        this.refused = refused;
    }

    /**
     * Changes every transaction of a population in every way.
     *
     * @param plan  the plan
     * @param population  the participants, what they sold and how it may be changed
     * @return what pays more
     * @throws IllegalArgumentException if a fact is rejected before anything is changed
     */
    public static Temptations in(CompensationPlan plan, Population population) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(population, "population");
        Reviewed reviewed = Reviewed.of(plan, population);
        return new Temptations(TemptationSearch.in(reviewed), reviewed.tried().refused());
    }

    /**
     * Returns what pays more.
     *
     * @return of each kind the transaction with the greatest difference, in the order of the kinds; none if nothing was found
     */
    public List<Temptation> found() {
        return found;
    }

    /**
     * Returns which changes the plan rejected. They tempt nobody who reports them so, and say nothing of what a change that is accepted would
     * pay: an editor that makes better copies may find more.
     *
     * @return of each kind how many, in the order in which they were tried first; none if all were accepted
     */
    public List<RefusedChanges> refused() {
        return refused;
    }

    /**
     * Returns the temptations, one a line, and then what was refused.
     *
     * @return all of them
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        found.forEach(temptation -> text.append(temptation).append('\n'));
        refused.forEach(changes -> text.append(changes).append('\n'));
        return text.toString();
    }
}
