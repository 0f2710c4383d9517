package org.openspm.compensation.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * What became of all capitalised costs within a period: the roll-forward of the notes, which reconciles in total, by group and by contract.
 *
 * <pre>{@code
 * CostRollForward march = CostRollForward.of("USD", costs, calendar.month(2026, 3));
 * march.total();           // opening USD 2,900.00, amortized USD 50.00, closing USD 2,850.00
 * march.postings();        // for the host's books
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CostRollForward {

    private final Money zero;
    private final List<ContractCost> costs;
    private final Period period;
    private final List<CostMovement> movements;

    private CostRollForward(Money zero, List<ContractCost> costs, Period period) {
        this.zero = zero;
        this.costs = costs;
        this.period = period;
        this.movements =
                costs.stream().map(cost -> cost.movement(period.range())).toList();
    }

    /**
     * Follows costs through a period.
     *
     * @param currencyCode  the ISO 4217 code of the currency of all of them
     * @param costs  the costs, those that are not incurred yet or fully amortised included
     * @param period  the period
     * @return the roll-forward
     * @throws IllegalArgumentException if a cost is in another currency
     */
    public static CostRollForward of(String currencyCode, List<ContractCost> costs, Period period) {
        Money zero = Money.zero(Money.currencyOf(currencyCode));
        for (ContractCost cost : costs) {
            if (!cost.cost().currency().equals(zero.currency())) {
                throw new IllegalArgumentException("The cost (" + cost.cost() + ") of (" + cost.contract()
                        + ") is not in (" + currencyCode + ").\nFollow the costs of each currency on their own.");
            }
        }
        return new CostRollForward(zero, List.copyOf(costs), Objects.requireNonNull(period, "period"));
    }

    /**
     * Returns which period it is of.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * Returns what became of all costs.
     *
     * @return the sum of the movements
     */
    public CostMovement total() {
        return movements.stream().reduce(CostMovement.none(zero), CostMovement::plus);
    }

    /**
     * Returns what became of the costs of each group.
     *
     * @return the movements by group, in the order of their names; costs of no group under the empty text
     */
    public Map<String, CostMovement> byGroup() {
        Map<String, CostMovement> groups = new TreeMap<>();
        for (int i = 0; i < costs.size(); i++) {
            groups.merge(costs.get(i).group(), movements.get(i), CostMovement::plus);
        }
        return Collections.unmodifiableMap(groups);
    }

    /**
     * Returns what became of the costs of each contract.
     *
     * @return the movements by contract, in the order of their names
     */
    public Map<String, CostMovement> byContract() {
        Map<String, CostMovement> contracts = new TreeMap<>();
        for (int i = 0; i < costs.size(); i++) {
            contracts.merge(costs.get(i).contract(), movements.get(i), CostMovement::plus);
        }
        return Collections.unmodifiableMap(contracts);
    }

    /**
     * Returns what of the closing asset is amortised within the twelve months that follow, as far as is known today.
     *
     * @return the current part, zero or more; the rest of the closing asset is not current
     */
    public Money current() {
        LocalDate closing = period.range().endExclusive();
        return Money.total(
                zero.currency(),
                costs.stream()
                        .filter(cost -> cost.incurred().isBefore(closing))
                        .map(cost -> cost.carried(closing).minus(cost.carried(closing.plusYears(1))))
                        .toList());
    }

    /**
     * Returns what of the closing asset is carried longer than the twelve months that follow.
     *
     * @return the part that is not current, zero or more
     */
    public Money nonCurrent() {
        return total().closing().minus(current());
    }

    /**
     * Returns what will be amortised in later periods, as far as is known today.
     *
     * @param periods  the periods
     * @return the amounts by period, in their order
     */
    public Map<Period, Money> forecast(List<Period> periods) {
        Map<Period, Money> amounts = new TreeMap<>();
        for (Period later : periods) {
            amounts.put(
                    later,
                    of(zero.currency().getCurrencyCode(), costs, later).total().amortized());
        }
        return Collections.unmodifiableMap(amounts);
    }

    /**
     * Returns what is posted for the period, on its last day.
     *
     * @return for each contract, in the order the costs were handed in: what was capitalised, amortised, and lost
     */
    public List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            String contract = costs.get(i).contract();
            CostMovement movement = movements.get(i);
            add(postings, AccountRole.CONTRACT_COSTS, AccountRole.COMMISSION_EXPENSE, movement.capitalized(), contract);
            add(postings, AccountRole.AMORTIZATION_EXPENSE, AccountRole.CONTRACT_COSTS, movement.amortized(), contract);
            Money lost = movement.impaired().plus(movement.writtenOff());
            add(postings, AccountRole.IMPAIRMENT_LOSS, AccountRole.CONTRACT_COSTS, lost, contract);
        }
        return postings;
    }

    private void add(List<Posting> postings, AccountRole debit, AccountRole credit, Money amount, String about) {
        if (amount.signum() != 0) {
            postings.add(Posting.signed(period.range().last(), debit, credit, amount, about));
        }
    }

    /**
     * Explains the closing asset, down to each contract.
     *
     * @return the tree of how; render it as text or walk it
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            CostMovement movement = movements.get(i);
            parts.add(Trace.of(
                    costs.get(i).contract(),
                    Figure.of(movement.closing()),
                    movement.toString(),
                    List.of(Trace.of(
                            costs.get(i).toString(), Figure.of(costs.get(i).cost())))));
        }
        return Trace.of(
                "contract costs at the end of " + period, Figure.of(total().closing()), total().toString(), parts);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CostRollForward other
                && zero.equals(other.zero)
                && costs.equals(other.costs)
                && period.equals(other.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zero, costs, period);
    }

    /**
     * Returns the roll-forward in words.
     *
     * @return such as {@code "2026-03: opening USD 2,900.00, amortized USD 50.00, closing USD 2,850.00"}
     */
    @Override
    public String toString() {
        return period + ": " + total();
    }
}
