package org.openspm.compensation.settlement;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openspm.compensation.settlement.TermsState.DrawKey;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.Period;

/**
 * How what is earned becomes what is paid.
 *
 * <p>They apply in this order: clawbacks, holdbacks, advances, floors of components, draws of components, draws of participants, what is owed
 * below zero, payments. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(1500)));
 * }</pre>
 */
public final class SettlementTerms {

    private final TermsState state;

    private SettlementTerms(TermsState state) {
        this.state = state;
    }

    /**
     * Obtains terms by which everything owed is paid at once.
     *
     * @return the terms without draws, carrying what participants owe
     */
    public static SettlementTerms plain() {
        return new SettlementTerms(new TermsState());
    }

    private SettlementTerms with(Consumer<TermsState> change) {
        TermsState copy = state.copy();
        change.accept(copy);
        return new SettlementTerms(copy);
    }

    /**
     * Says what a participant draws, in place of what was said before.
     *
     * @param participant  the id of the participant
     * @param draw  the draw
     * @return the changed terms
     */
    public SettlementTerms draw(String participant, Draw draw) {
        return draw(new DrawKey(Objects.requireNonNull(participant, "participant"), ""), draw);
    }

    /**
     * Says what a participant draws on one component, in place of what was said before: against what that component earned, and recovered
     * from it alone.
     *
     * @param participant  the id of the participant
     * @param component  the name of the component
     * @param draw  the draw
     * @return the changed terms
     * @throws IllegalArgumentException if the component is blank
     */
    public SettlementTerms draw(String participant, String component, Draw draw) {
        if (Objects.requireNonNull(component, "component").isBlank()) {
            throw new IllegalArgumentException("The component (" + component + ") of the draw of (" + participant
                    + ") is blank.\nLeave it out for a draw on all that is earned.");
        }
        return draw(new DrawKey(Objects.requireNonNull(participant, "participant"), component), draw);
    }

    private SettlementTerms draw(DrawKey key, Draw draw) {
        Objects.requireNonNull(draw, "draw");
        return with(changed -> changed.draws.put(key, draw));
    }

    /**
     * Says that a transaction was cancelled and what was posted for it is taken back, in place of what was said of it before. Say it in every later
     * settlement too: what is not told any more is given back.
     *
     * @param clawback  the clawback
     * @return the changed terms
     */
    public SettlementTerms clawback(Clawback clawback) {
        Objects.requireNonNull(clawback, "clawback");
        return with(changed -> changed.clawbacks.put(clawback.transaction(), clawback));
    }

    /**
     * Returns what was cancelled and is taken back.
     *
     * @return the clawbacks by their transaction
     */
    public Map<String, Clawback> clawbacks() {
        return Collections.unmodifiableMap(state.clawbacks);
    }

    /**
     * Returns facts without the transactions that are to be restated: cancelled by the end of the open period, inside their window. Evaluate these, and
     * the difference is posted as adjustments.
     *
     * @param facts  all facts
     * @param open  the pay period to post in
     * @return the facts that count
     */
    public Facts restate(Facts facts, Period open) {
        Set<String> gone = state.clawbacks.values().stream()
                .filter(clawback -> clawback.isRestated() && clawback.isInWindow())
                .filter(clawback -> !clawback.cancelled().isAfter(open.range().last()))
                .map(Clawback::transaction)
                .collect(Collectors.toCollection(HashSet::new));
        Facts kept = Facts.none();
        for (Schema<?> schema : facts.schemas()) {
            kept = without(kept, facts, schema, gone);
        }
        return kept;
    }

    private static <T> Facts without(Facts kept, Facts facts, Schema<T> schema, Set<String> gone) {
        return kept.and(
                schema,
                facts.rows(schema).stream()
                        .filter(row -> schema.idOf(row)
                                .filter(id -> gone.contains(schema + " " + id))
                                .isEmpty())
                        .toList());
    }

    /**
     * Says that a part of what a component earns is paid later, in place of what was said before.
     *
     * @param component  the name of the component, or the label of a cap or floor
     * @param holdback  the holdback
     * @return the changed terms
     */
    public SettlementTerms holdback(String component, Holdback holdback) {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(holdback, "holdback");
        return with(changed -> changed.holdbacks.put(component, holdback));
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
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(share, "share");
        return with(changed -> changed.releases.put(transaction, share));
    }

    /**
     * Says what is paid on a policy before it is earned, in place of what was said before for the same policy and participant. Say it in every later
     * settlement too, until its balance is zero.
     *
     * @param advance  the advance
     * @return the changed terms
     */
    public SettlementTerms advance(Advance advance) {
        Objects.requireNonNull(advance, "advance");
        return with(changed -> changed.advances.put(List.of(advance.participant(), advance.policy()), advance));
    }

    /**
     * Says that a component earns no less than zero in a pay period: what it earned, adjusted and took back below zero is written off, and does not
     * lessen what other components earned.
     *
     * @param component  the name of the component
     * @return the changed terms
     */
    public SettlementTerms noLessThanZero(String component) {
        Objects.requireNonNull(component, "component");
        return with(changed -> changed.floors.add(component));
    }

    /**
     * Says what becomes of it when a participant owes more than they earned.
     *
     * @param policy  carried, written off or paid back
     * @return the changed terms
     */
    public SettlementTerms negativeBalance(NegativeBalance policy) {
        Objects.requireNonNull(policy, "policy");
        return with(changed -> changed.negativeBalance = policy);
    }

    /**
     * Says the least that is paid; less is carried to later periods, until the participant leaves.
     *
     * @param amount  the least, in the currency of the plan
     * @return the changed terms
     */
    public SettlementTerms minimumPayment(Amount amount) {
        Objects.requireNonNull(amount, "amount");
        return with(changed -> changed.minimum = amount);
    }

    /**
     * Says how payments are converted for participants whom the roster pays in another currency than the plan's.
     *
     * @param rates  the rates and when they fix a payment
     * @return the changed terms
     */
    public SettlementTerms paying(PaymentRates rates) {
        Objects.requireNonNull(rates, "rates");
        return with(changed -> changed.paymentRates = rates);
    }

    /**
     * Returns what becomes of it when a participant owes more than they earned.
     *
     * @return the policy
     */
    public NegativeBalance negativeBalance() {
        return state.negativeBalance;
    }

    /**
     * Returns the least that is paid.
     *
     * @return the amount, zero if there is none
     */
    public Amount minimumPayment() {
        return state.minimum;
    }

    /**
     * Returns how payments are converted.
     *
     * @return the rates and when they fix a payment; no rates unless said
     */
    public PaymentRates paymentRates() {
        return state.paymentRates;
    }

    /**
     * Returns what a participant draws.
     *
     * @param participant  the id of the participant
     * @return the draw, or empty if there is none on all that is earned
     */
    public Optional<Draw> drawOf(String participant) {
        return Optional.ofNullable(state.draws.get(new DrawKey(participant, "")));
    }

    /** The draws of a participant by component, those of components first. */
    Map<String, Draw> drawsOf(String participant) {
        Map<String, Draw> draws = new LinkedHashMap<>();
        state.draws.forEach((key, draw) -> {
            if (key.participant().equals(participant) && !key.component().isEmpty()) {
                draws.put(key.component(), draw);
            }
        });
        drawOf(participant).ifPresent(draw -> draws.put("", draw));
        return draws;
    }

    Optional<Holdback> holdbackOf(String component) {
        return Optional.ofNullable(state.holdbacks.get(component));
    }

    Ratio releasedOf(String transaction) {
        return Optional.ofNullable(state.releases.get(transaction))
                .orElse(Rate.ZERO)
                .toRatio();
    }

    Collection<Advance> advances() {
        return state.advances.values();
    }

    Set<String> floors() {
        return state.floors;
    }

    boolean holdsBack() {
        return !state.holdbacks.isEmpty();
    }

    /** Whether leaving changes anything for the participant; who left is costly to find out for everybody. */
    boolean asksWhoLeft(String participant) {
        return state.minimum.value().signum() != 0 || !drawsOf(participant).isEmpty();
    }

    boolean reachesMinimum(Money owed) {
        return owed.compareTo(state.minimum.in(owed.currency())) >= 0;
    }

    /** Refuses terms for somebody who cannot be settled, which is a mistyped id more often than not. */
    void checkKnown(Set<String> everybody) {
        state.draws.keySet().forEach(key -> checkKnown("a draw for", key.participant(), everybody));
        state.advances.values().forEach(advance -> checkKnown("an advance for", advance.participant(), everybody));
    }

    /** Refuses terms for a component that there is not: mistyped, they would change no payment without a word. */
    void checkKnownComponents(Set<String> ofPlan, Ledger ledger) {
        state.holdbacks.keySet().forEach(name -> checkComponent("a holdback of", name, ofPlan, ledger));
        state.floors.forEach(name -> checkComponent("a floor of", name, ofPlan, ledger));
        state.draws.keySet().stream()
                .map(DrawKey::component)
                .filter(name -> !name.isEmpty())
                .forEach(name -> checkComponent("a draw on", name, ofPlan, ledger));
    }

    private static void checkComponent(String what, String name, Set<String> ofPlan, Ledger ledger) {
        boolean known = ofPlan.contains(name)
                || ledger.entries().stream().anyMatch(entry -> entry.component().equals(name));
        if (!known) {
            throw new IllegalArgumentException("The terms have " + what + " (" + name
                    + "), which is a component neither of the plan nor in the ledger.\nUse one of " + ofPlan + ".");
        }
    }

    private static void checkKnown(String what, String participant, Set<String> everybody) {
        if (!everybody.contains(participant)) {
            throw new IllegalArgumentException("The terms have " + what + " (" + participant
                    + "), who is neither on the plan nor in the ledger.\nUse one of " + everybody + ".");
        }
    }

    /**
     * Returns everything that is wrong with the terms.
     *
     * @return the problems, each with its place, its value and on the next line a remedy; none if they are sound
     */
    public List<String> problems() {
        return state.problems();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SettlementTerms other && state.equals(other.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /**
     * Returns the terms in words.
     *
     * @return such as {@code "jill: recoverable draw"}
     */
    @Override
    public String toString() {
        return state.toString();
    }
}
