package org.openspm.compensation.accounting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * Which commissions are capitalised: those that are incremental, that is, would not have been paid had the contract not been obtained (ASC 340-40-25-1, IFRS
 * 15.91), and of benefit for more than a year where the practical expedient is used.
 *
 * <p>Whether a component is incremental is a judgement of the company: a commission on the contract mostly is, a bonus for activity or for a team's result mostly is not. This
 * class is immutable and thread-safe.
 */
public final class CapitalizationPolicy {

    private final Set<String> incremental;
    private final boolean expedient;
    private final Amortization amortization;

    private CapitalizationPolicy(Set<String> incremental, boolean expedient, Amortization amortization) {
        this.incremental = incremental;
        this.expedient = expedient;
        this.amortization = amortization;
    }

    /**
     * Obtains the policy by which some components are incremental.
     *
     * @param components  the names of the components
     * @return the policy, with the practical expedient, amortising by month
     */
    public static CapitalizationPolicy ofIncremental(String... components) {
        return new CapitalizationPolicy(new TreeSet<>(Arrays.asList(components)), true, Amortization.monthly());
    }

    /**
     * Capitalises what is of benefit for a year or less too.
     *
     * @return the changed policy
     */
    public CapitalizationPolicy withoutExpedient() {
        return new CapitalizationPolicy(incremental, false, amortization);
    }

    /**
     * Says how costs are amortised.
     *
     * @param convention  the convention
     * @return the changed policy
     */
    public CapitalizationPolicy amortized(Amortization convention) {
        return new CapitalizationPolicy(incremental, expedient, Objects.requireNonNull(convention, "convention"));
    }

    /**
     * Returns what becomes of what a component earned on a contract.
     *
     * @param component  the name of the component
     * @param benefit  for how long the contract is of benefit
     * @return the treatment
     */
    public CostTreatment treatment(String component, BenefitPeriod benefit) {
        if (!incremental.contains(Objects.requireNonNull(component, "component"))) {
            return CostTreatment.EXPENSED_NOT_INCREMENTAL;
        }
        return expedient && benefit.mayBeExpensed() ? CostTreatment.EXPENSED_BY_EXPEDIENT : CostTreatment.CAPITALIZED;
    }

    /**
     * Returns the costs that are capitalised of what a ledger has posted: of each transaction, what incremental components earned everybody on it in one pay
     * period, capitalised on the last day of that period. What was adjusted or clawed back later lessens the cost of its own period; write off what is cancelled by its date in
     * place of it, where the books of that period are closed.
     *
     * @param ledger  the ledger
     * @param benefits  for how long the transaction of a schema and id, such as {@code "deals d17"}, is of benefit; empty where it is no contract
     * @return the costs, in the order their transactions were first posted; none below or at zero
     */
    public List<ContractCost> costs(Ledger ledger, Function<String, Optional<BenefitPeriod>> benefits) {
        record Key(String transaction, Period earned) {}
        Map<Key, Money> sums = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            String transaction = entry.reason().transaction();
            boolean earned = entry.kind() == EntryKind.EARNED
                    || entry.kind() == EntryKind.ADJUSTED
                    || entry.kind() == EntryKind.CLAWED_BACK;
            if (earned && incremental.contains(entry.component()) && !transaction.isEmpty()) {
                sums.merge(new Key(transaction, entry.earned()), entry.amount(), Money::plus);
            }
        }
        List<ContractCost> costs = new ArrayList<>();
        sums.forEach((key, amount) -> benefits.apply(key.transaction())
                .filter(benefit -> amount.signum() > 0)
                .filter(benefit -> !expedient || !benefit.mayBeExpensed())
                .ifPresent(benefit -> costs.add(ContractCost.of(
                                key.transaction(), amount, key.earned().range().last())
                        .overMonths(benefit.months())
                        .amortized(amortization))));
        return costs;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CapitalizationPolicy other
                && incremental.equals(other.incremental)
                && expedient == other.expedient
                && amortization.equals(other.amortization);
    }

    @Override
    public int hashCode() {
        return Objects.hash(incremental, expedient, amortization);
    }

    /**
     * Returns the policy in words.
     *
     * @return such as {@code "incremental: [New business], with the practical expedient, by month, the first in full"}
     */
    @Override
    public String toString() {
        return "incremental: " + incremental + (expedient ? ", with" : ", without") + " the practical expedient, "
                + amortization;
    }
}
