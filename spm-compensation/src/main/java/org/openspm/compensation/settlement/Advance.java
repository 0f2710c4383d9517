package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.core.money.Amount;

/**
 * What is paid on a policy, contract or order before it is earned, and recovered from what that very policy earns, as it earns it: ring-fenced, so
 * that one policy never pays for another.
 *
 * <pre>
 * recovered to date = min(advance, max(0, what the policy's transactions earned to date))
 * balance           = advance - recovered to date
 * </pre>
 *
 * <p>When the policy is cancelled, the balance is due at once: it is charged back, and what pay does not cover is owed. What a policy earns beyond the
 * advance is paid as earned. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Advance.of("policy 17", "jill", amount(600)).paidOn(LocalDate.of(2026, 1, 9)).earnedBy("premiums 17-1", "premiums 17-2")
 * }</pre>
 */
public final class Advance {

    private final String policy;
    private final String participant;
    private final Amount amount;
    private final LocalDate paid;
    private final Set<String> transactions;
    private final Optional<LocalDate> cancelled;

    private Advance(
            String policy,
            String participant,
            Amount amount,
            LocalDate paid,
            Set<String> transactions,
            Optional<LocalDate> cancelled) {
        this.policy = policy;
        this.participant = participant;
        this.amount = amount;
        this.paid = paid;
        this.transactions = transactions;
        this.cancelled = cancelled;
    }

    /**
     * Obtains an advance that is paid in the first pay period that is settled with it.
     *
     * @param policy  what it is paid on; one advance for each policy and participant
     * @param participant  the id of the participant
     * @param amount  the amount, in the currency of the plan
     * @return the advance, earned by nothing yet
     */
    public static Advance of(String policy, String participant, Amount amount) {
        return new Advance(
                Objects.requireNonNull(policy, "policy"),
                Objects.requireNonNull(participant, "participant"),
                Objects.requireNonNull(amount, "amount"),
                LocalDate.MIN,
                Set.of(),
                Optional.empty());
    }

    /**
     * Says when it is paid.
     *
     * @param date  the day; paid in its pay period, or a later one that is open
     * @return the changed advance
     */
    public Advance paidOn(LocalDate date) {
        return new Advance(policy, participant, amount, Objects.requireNonNull(date, "date"), transactions, cancelled);
    }

    /**
     * Says which transactions earn it.
     *
     * @param more  schema and id of each, such as {@code "premiums 17-1"}; added to those said before
     * @return the changed advance
     */
    public Advance earnedBy(String... more) {
        Set<String> all = new TreeSet<>(transactions);
        all.addAll(Arrays.asList(more));
        return new Advance(policy, participant, amount, paid, all, cancelled);
    }

    /**
     * Says that the policy was cancelled, lapsed or returned.
     *
     * @param date  the day; the balance is due in its pay period, or a later one that is open
     * @return the changed advance
     */
    public Advance cancelledOn(LocalDate date) {
        return new Advance(policy, participant, amount, paid, transactions, Optional.of(date));
    }

    /**
     * Returns what it is paid on.
     *
     * @return the policy
     */
    public String policy() {
        return policy;
    }

    /**
     * Returns who is paid.
     *
     * @return the id of the participant
     */
    public String participant() {
        return participant;
    }

    /**
     * Returns how much is advanced.
     *
     * @return the amount, in the currency of the plan
     */
    public Amount amount() {
        return amount;
    }

    boolean isPaidBy(LocalDate day) {
        return !paid.isAfter(day);
    }

    boolean isCancelledBy(LocalDate day) {
        return cancelled.filter(date -> !date.isAfter(day)).isPresent();
    }

    Set<String> transactions() {
        return transactions;
    }

    boolean isEarnedBy(String transaction) {
        return transactions.contains(transaction);
    }

    /**
     * Returns everything that is wrong with the advance.
     *
     * @return the problems, each with its value and on the next line a remedy; none if it is sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (amount.value().signum() < 0) {
            problems.add("The advance on (" + policy + ") is of (" + amount
                    + "), below zero.\nGive an amount of zero or more.");
        }
        cancelled
                .filter(date -> date.isBefore(paid))
                .ifPresent(date -> problems.add("The advance on (" + policy + ") is cancelled on (" + date
                        + "), before it is paid on (" + paid + ").\nLeave it out, if it is not to be paid."));
        return problems;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Advance other
                && policy.equals(other.policy)
                && participant.equals(other.participant)
                && amount.equals(other.amount)
                && paid.equals(other.paid)
                && transactions.equals(other.transactions)
                && cancelled.equals(other.cancelled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, participant, amount, paid, transactions, cancelled);
    }

    /**
     * Returns the advance in words.
     *
     * @return such as {@code "600 advanced on policy 17, cancelled on 2026-03-31"}
     */
    @Override
    public String toString() {
        return amount.value().toPlainString() + " advanced on " + policy
                + cancelled.map(date -> ", cancelled on " + date).orElse("");
    }
}
