package org.openspm.compensation.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * How what is earned becomes what is paid.
 *
 * <p>This class is immutable and thread-safe.
 *
 * <pre>{@code
 * SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(1500)));
 * }</pre>
 */
public final class SettlementTerms {

    private final ImmutableSortedMap<String, Draw> draws;
    private final ImmutableSortedMap<String, Clawback> clawbacks;
    private final ImmutableSortedMap<String, Holdback> holdbacks;
    private final ImmutableSortedMap<String, Rate> releases;
    private final NegativeBalance negativeBalance;
    private final Amount minimum;

    private SettlementTerms(
            ImmutableSortedMap<String, Draw> draws,
            ImmutableSortedMap<String, Clawback> clawbacks,
            ImmutableSortedMap<String, Holdback> holdbacks,
            ImmutableSortedMap<String, Rate> releases,
            NegativeBalance negativeBalance,
            Amount minimum) {
        this.draws = draws;
        this.clawbacks = clawbacks;
        this.holdbacks = holdbacks;
        this.releases = releases;
        this.negativeBalance = negativeBalance;
        this.minimum = minimum;
    }

    /**
     * Obtains terms by which everything owed is paid at once.
     *
     * @return the terms without draws, carrying what participants owe
     */
    public static SettlementTerms plain() {
        return new SettlementTerms(
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                NegativeBalance.CARRIED,
                Amount.amount(0));
    }

    /**
     * Says what a participant draws, in place of what was said before.
     *
     * @param participant  the id of the participant
     * @param draw  the draw
     * @return the changed terms
     */
    public SettlementTerms draw(String participant, Draw draw) {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(draw, "draw");
        Map<String, Draw> all = new TreeMap<>(draws);
        all.put(participant, draw);
        return new SettlementTerms(
                ImmutableSortedMap.copyOf(all), clawbacks, holdbacks, releases, negativeBalance, minimum);
    }

    /**
     * Says that a transaction was cancelled and is taken back as it was posted, in place of what was said of it before. Say it in every
     * later settlement too: what is not said any more is given back.
     *
     * @param clawback  the clawback
     * @return the changed terms
     */
    public SettlementTerms clawback(Clawback clawback) {
        Map<String, Clawback> all = new TreeMap<>(clawbacks);
        all.put(Objects.requireNonNull(clawback, "clawback").transaction(), clawback);
        return new SettlementTerms(
                draws, ImmutableSortedMap.copyOf(all), holdbacks, releases, negativeBalance, minimum);
    }

    /**
     * Returns what was cancelled and is taken back as it was posted.
     *
     * @return the clawbacks by their transaction
     */
    public Map<String, Clawback> clawbacks() {
        return clawbacks;
    }

    /**
     * Says that a part of what a component earns is paid later, in place of what was said before.
     *
     * @param component  the name of the component, or the label of a cap or floor
     * @param holdback  the holdback
     * @return the changed terms
     */
    public SettlementTerms holdback(String component, Holdback holdback) {
        Map<String, Holdback> all = new TreeMap<>(holdbacks);
        all.put(Objects.requireNonNull(component, "component"), Objects.requireNonNull(holdback, "holdback"));
        return new SettlementTerms(
                draws, clawbacks, ImmutableSortedMap.copyOf(all), releases, negativeBalance, minimum);
    }

    /**
     * Says how much of what is held {@link Holdback#onEvent} of a transaction is released by now, in place of what was said of it before. Say
     * it in every later settlement too.
     *
     * @param transaction  the schema and the id, such as {@code "deals d17"}
     * @param share  the share to date, from 0 % to 100 %, such as that of the cash collected
     * @return the changed terms
     */
    public SettlementTerms released(String transaction, Rate share) {
        Map<String, Rate> all = new TreeMap<>(releases);
        all.put(Objects.requireNonNull(transaction, "transaction"), Objects.requireNonNull(share, "share"));
        return new SettlementTerms(
                draws, clawbacks, holdbacks, ImmutableSortedMap.copyOf(all), negativeBalance, minimum);
    }

    Optional<Holdback> holdbackOf(String component) {
        return Optional.ofNullable(holdbacks.get(component));
    }

    Ratio releasedOf(String transaction) {
        return Optional.ofNullable(releases.get(transaction)).orElse(Rate.ZERO).toRatio();
    }

    /**
     * Says what becomes of it when a participant owes more than they earned.
     *
     * @param policy  carried, written off or paid back
     * @return the changed terms
     */
    public SettlementTerms negativeBalance(NegativeBalance policy) {
        return new SettlementTerms(
                draws, clawbacks, holdbacks, releases, Objects.requireNonNull(policy, "policy"), minimum);
    }

    /**
     * Says the least that is paid; less is carried to later periods, until the participant leaves.
     *
     * @param amount  the least, in the currency of the plan
     * @return the changed terms
     */
    public SettlementTerms minimumPayment(Amount amount) {
        return new SettlementTerms(
                draws, clawbacks, holdbacks, releases, negativeBalance, Objects.requireNonNull(amount, "amount"));
    }

    /**
     * Returns what becomes of it when a participant owes more than they earned.
     *
     * @return the policy
     */
    public NegativeBalance negativeBalance() {
        return negativeBalance;
    }

    /**
     * Returns the least that is paid.
     *
     * @return the amount, zero if there is none
     */
    public Amount minimumPayment() {
        return minimum;
    }

    /** Whether leaving changes anything for the participant; who left is costly to find out for everybody. */
    boolean asksWhoLeft(String participant) {
        return draws.containsKey(participant) || minimum.value().signum() != 0;
    }

    boolean reachesMinimum(Money owed) {
        return owed.compareTo(minimum.in(owed.currency())) >= 0;
    }

    /**
     * Returns what a participant draws.
     *
     * @param participant  the id of the participant
     * @return the draw, or empty if there is none
     */
    public Optional<Draw> drawOf(String participant) {
        return Optional.ofNullable(draws.get(participant));
    }

    /** Refuses terms for somebody who cannot be settled, which is a mistyped id more often than not. */
    void checkKnown(Set<String> everybody) {
        for (String participant : draws.keySet()) {
            if (!everybody.contains(participant)) {
                throw new IllegalArgumentException("The terms have a draw for (" + participant
                        + "), who is neither on the plan nor in the ledger.\nUse one of " + everybody + ".");
            }
        }
    }

    /**
     * Returns everything that is wrong with the terms.
     *
     * @return the problems, each with its place, its value and on the next line a remedy; none if they are sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        draws.forEach((participant, draw) ->
                draw.problems().forEach(problem -> problems.add("For (" + participant + "): " + problem)));
        clawbacks.values().forEach(clawback -> problems.addAll(clawback.problems()));
        holdbacks.forEach((component, holdback) ->
                holdback.problems().forEach(problem -> problems.add("For (" + component + "): " + problem)));
        releases.forEach((transaction, share) -> {
            if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
                problems.add("Of (" + transaction + ") the share (" + share
                        + ") is released.\nGive a rate from 0 % to 100 %.");
            }
        });
        if (minimum.value().signum() < 0) {
            problems.add("The minimum payment (" + minimum + ") is below zero.\nGive an amount of zero or more.");
        }
        return problems;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SettlementTerms other
                && draws.equals(other.draws)
                && clawbacks.equals(other.clawbacks)
                && holdbacks.equals(other.holdbacks)
                && releases.equals(other.releases)
                && negativeBalance == other.negativeBalance
                && minimum.equals(other.minimum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(draws, clawbacks, holdbacks, releases, negativeBalance, minimum);
    }

    /**
     * Returns the terms in words.
     *
     * @return such as {@code "jill: recoverable draw"}
     */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Draw> entry : draws.entrySet()) {
            words.add(entry.getKey() + ": " + entry.getValue());
        }
        clawbacks.forEach((transaction, clawback) -> words.add(transaction + " " + clawback));
        holdbacks.forEach((component, holdback) -> words.add(component + " " + holdback));
        releases.forEach((transaction, share) -> words.add(transaction + " released by " + share));
        if (negativeBalance != NegativeBalance.CARRIED) {
            words.add("negative balances " + negativeBalance);
        }
        if (minimum.value().signum() != 0) {
            words.add("payments of at least " + minimum.value().toPlainString());
        }
        return words.isEmpty() ? "everything owed is paid" : String.join("; ", words);
    }
}
