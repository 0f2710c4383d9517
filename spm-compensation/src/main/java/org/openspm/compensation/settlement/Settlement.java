package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.settlement.Accounts.Person;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * What settling a pay period comes to: the entries to add to the ledger, and what everybody is paid.
 *
 * <p>It is a pure function of an evaluation, the ledger so far and the open period. Whatever the evaluation says of the open period and
 * those before it, less what the ledger has posted, is posted in the open period: as earned, or as an adjustment of an earlier period with
 * its cause. Posted entries never change, and settling again posts nothing. Afterwards what was posted for any period, participant and
 * component is what the evaluation says.
 *
 * <p>What is owed is paid, after what the {@link SettlementTerms} say of clawbacks, holdbacks and draws; what the participant owes is carried to later periods unless
 * they say otherwise. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Settlement march = Settlement.settle(plan.evaluate(roster, facts), ledger, calendar.month(2026, 3));
 * ledger = march.ledger();   // store march.entries()
 * }</pre>
 */
public final class Settlement {

    private final Period period;
    private final List<LedgerEntry> entries;
    private final Ledger ledger;
    private final Map<String, PaymentStatement> statements;

    private Settlement(
            Period period, List<LedgerEntry> entries, Ledger ledger, Map<String, PaymentStatement> statements) {
        this.period = period;
        this.entries = List.copyOf(entries);
        this.ledger = ledger;
        this.statements = statements;
    }

    /**
     * Settles a pay period; everything owed is paid.
     *
     * @param evaluation  what everybody earned, as known today
     * @param ledger  what was posted so far
     * @param open  the pay period to post in
     * @return the new entries and the statements
     * @throws IllegalArgumentException if the period is no pay period of the plan year, something was posted in a later one, or the
     *     ledger is in another currency
     */
    public static Settlement settle(Evaluation evaluation, Ledger ledger, Period open) {
        return settle(evaluation, ledger, open, SettlementTerms.plain());
    }

    /**
     * Settles a pay period.
     *
     * @param evaluation  what everybody earned, as known today
     * @param ledger  what was posted so far
     * @param open  the pay period to post in
     * @param terms  how what is earned becomes what is paid
     * @return the new entries and the statements
     * @throws IllegalArgumentException if the period is no pay period of the plan year, something was posted in a later one, the
     *     ledger is in another currency, or the terms name somebody who is neither on the plan nor in the ledger, or a component
     *     that is neither, or claw back a transaction that nothing was posted for
     * @throws IllegalStateException if the terms have problems; all are told together
     */
    public static Settlement settle(Evaluation evaluation, Ledger ledger, Period open, SettlementTerms terms) {
        check(evaluation, ledger, open);
        if (!terms.problems().isEmpty()) {
            throw new IllegalStateException(String.join("\n", terms.problems()));
        }
        List<LedgerEntry> entries = new ArrayList<>(new EarnedDifference(evaluation, ledger, open).entries());
        Ledger evaluated = ledger.append(entries);
        List<LedgerEntry> takenBack = new ClawbackDifference(
                        evaluated,
                        open,
                        terms.clawbacks().values(),
                        evaluation.terms().rounding())
                .entries();
        Ledger clawedBack = evaluated.append(takenBack);
        List<LedgerEntry> heldBack = new HoldbackDifference(
                        clawedBack, open, terms, evaluation.terms().rounding())
                .entries();
        entries.addAll(takenBack);
        entries.addAll(heldBack);
        Ledger released = clawedBack.append(heldBack);
        List<LedgerEntry> advanced = new AdvanceDifference(released, open, terms.advances()).entries();
        entries.addAll(advanced);
        Ledger earned = released.append(advanced);
        Set<String> everybody = new TreeSet<>(evaluation.participants());
        everybody.addAll(ledger.participants());
        terms.checkKnown(everybody);
        terms.checkKnownComponents(labelsOf(evaluation.terms()), ledger);
        Accounts accounts = new Accounts(earned, open, evaluation.terms().rounding());
        for (String participant : everybody) {
            terms.floors().forEach(component -> accounts.floor(participant, component));
            Person person = person(evaluation, participant, open, terms);
            terms.drawsOf(participant).forEach((component, draw) -> accounts.draw(person, component, draw));
            accounts.pay(person, currencyOf(evaluation, participant, open), terms);
        }
        List<LedgerEntry> posted = accounts.posted();
        entries.addAll(posted);
        Map<String, PaymentStatement> statements = new TreeMap<>();
        everybody.forEach(participant -> statements.put(participant, accounts.statement(participant)));
        return new Settlement(open, entries, earned.append(posted), statements);
    }

    /** Returns what is posted by: the names of components, and the labels of caps and floors. */
    private static Set<String> labelsOf(PlanTerms plan) {
        Set<String> labels = new TreeSet<>();
        plan.bounds().forEach(bound -> labels.add(bound.label()));
        for (Component component : plan.components()) {
            labels.add(component.name());
            component.bounds().forEach(bound -> labels.add(bound.labelOf(component.name())));
        }
        return labels;
    }

    private static Person person(Evaluation evaluation, String participant, Period open, SettlementTerms terms) {
        boolean asks = terms.asksWhoLeft(participant);
        boolean known = evaluation.participants().contains(participant);
        return new Person(
                participant,
                asks && hasLeft(evaluation, participant, open),
                asks && known ? evaluation.active(participant) : List.of());
    }

    /** Whether the participant is not on the plan any more, or leaves in the open period. */
    private static boolean hasLeft(Evaluation evaluation, String participant, Period open) {
        if (!evaluation.participants().contains(participant)) {
            return true;
        }
        Participant own = evaluation.participant(participant);
        return own.isEmploymentStated()
                && own.employment().stream()
                        .noneMatch(job ->
                                job.range().endExclusive().isAfter(open.range().endExclusive()));
    }

    private static Currency currencyOf(Evaluation evaluation, String participant, Period open) {
        Currency own = evaluation.terms().currency();
        return evaluation.participants().contains(participant)
                ? evaluation
                        .participant(participant)
                        .payCurrencies()
                        .at(open.range().last())
                        .orElse(own)
                : own;
    }

    private static void check(Evaluation evaluation, Ledger ledger, Period open) {
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(ledger, "ledger");
        if (!evaluation.isOfEverybody()) {
            throw new IllegalArgumentException("The evaluation is of " + evaluation.participants()
                    + " only, and the others would seem to have earned nothing.\nSettle an evaluation of everybody.");
        }
        List<Period> payPeriods = evaluation.payPeriods();
        if (!payPeriods.contains(Objects.requireNonNull(open, "open"))) {
            throw new IllegalArgumentException("The period (" + open + ") is no pay period of the plan ("
                    + evaluation.terms().name() + ").\nUse one from (" + payPeriods.get(0) + ") to ("
                    + payPeriods.get(payPeriods.size() - 1) + ").");
        }
        ledger.latestPosted()
                .filter(latest -> latest.range().start().isAfter(open.range().start()))
                .ifPresent(latest -> {
                    throw new IllegalArgumentException("The period (" + open + ") is closed: entries were posted in ("
                            + latest + ").\nSettle (" + latest + ") or a later one; differences are posted there.");
                });
        if (!ledger.currency().equals(evaluation.terms().currency())) {
            throw new IllegalArgumentException(
                    "The ledger is in (" + ledger.currency().getCurrencyCode()
                            + "), the plan (" + evaluation.terms().name() + ") in ("
                            + evaluation.terms().currency().getCurrencyCode() + ").\nKeep one ledger for each plan.");
        }
    }

    /**
     * Returns which period was settled.
     *
     * @return the open period
     */
    public Period period() {
        return period;
    }

    /**
     * Returns what is to be stored.
     *
     * @return the new entries in the order of their sequence; none if nothing changed since the last settlement
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * Returns the ledger with the new entries.
     *
     * @return the ledger to settle the next period from
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Returns what everybody is paid.
     *
     * @return the statements of all on the plan and all in the ledger, in the order of the ids
     */
    public List<PaymentStatement> statements() {
        return List.copyOf(statements.values());
    }

    /**
     * Returns what a participant is paid.
     *
     * @param participant  the id of the participant
     * @return the statement
     * @throws IllegalArgumentException if the participant is neither on the plan nor in the ledger
     */
    public PaymentStatement statement(String participant) {
        PaymentStatement own = statements.get(Objects.requireNonNull(participant, "participant"));
        if (own == null) {
            throw new IllegalArgumentException("The participant (" + participant
                    + ") is neither on the plan nor in the ledger.\nUse one of " + statements.keySet() + ".");
        }
        return own;
    }

    /**
     * Returns all payments with their totals.
     *
     * @return the register
     */
    public PaymentRegister register() {
        return new PaymentRegister(period, Money.zero(ledger.currency()), statements());
    }

    /**
     * Returns what is paid to everybody.
     *
     * @return the sum of the payments
     */
    public Money paid() {
        return register().paid();
    }

    /**
     * Returns what was settled.
     *
     * @return such as {@code "2026-03: 12 entries, paid USD 3,120.00"}
     */
    @Override
    public String toString() {
        return period + ": " + entries.size() + " entries, paid " + paid();
    }
}
