package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openspm.compensation.settlement.DrawSituation.Outcome;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/** The accounts of all participants while the open period is settled. It is mutable and lives within one settlement. */
final class Accounts {

    private final Ledger ledger;
    private final Period open;
    private final Rounding rounding;
    private final Map<String, Account> accounts = new HashMap<>();
    private final List<LedgerEntry> posted = new ArrayList<>();

    Accounts(Ledger ledger, Period open, Rounding rounding) {
        this.ledger = ledger;
        this.open = open;
        this.rounding = rounding;
    }

    private Account account(String participant) {
        return accounts.computeIfAbsent(participant, id -> {
            Account own = new Account(open, zero());
            ledger.of(id).forEach(own::add);
            return own;
        });
    }

    private Money zero() {
        return Money.zero(ledger.currency());
    }

    /** Who is settled: whether the participant leaves or left, and when they are employed and on the plan. */
    record Person(String id, boolean left, List<DateRange> active) {}

    /** Pays and recovers what the participant draws, on a component or, where it is empty, as a whole. */
    void draw(Person person, String component, Draw draw) {
        Account own = account(person.id());
        boolean whole = component.isEmpty();
        Predicate<LedgerEntry> which = whole ? entry -> true : Account.of(component);
        // What was owed before is nobody's in particular: a draw of a component does not look at it.
        Money owing = whole && own.opening().signum() < 0 ? own.opening() : zero();
        Outcome outcome = draw.apply(new DrawSituation(
                open,
                person.left(),
                person.active(),
                owing,
                first -> own.earnedSince(first, which),
                own.drawOpening(component),
                own.recoveredBefore(component),
                rounding));
        EntryReason reason = EntryReason.of(Cause.DRAW, draw.toString());
        bring(person.id(), component, EntryKind.DRAWN, outcome.drawn(), reason);
        bring(person.id(), component, EntryKind.GUARANTEED, outcome.guaranteed(), reason);
        bring(person.id(), component, EntryKind.RECOVERED, outcome.recovered().negated(), reason);
        bring(person.id(), component, EntryKind.FORGIVEN, outcome.forgiven().negated(), reason);
    }

    /** Posts what is missing of a kind in the open period; settling again posts nothing. */
    private void bring(String participant, String component, EntryKind kind, Money target, EntryReason reason) {
        Money missing = target.minus(account(participant).posted(kind, component));
        if (missing.signum() != 0) {
            post(participant, component, kind, missing, reason);
        }
    }

    /** Writes off what a component earned below zero in the open period, where the terms floor it. */
    void floor(String participant, String component) {
        Money earned = account(participant).earnedSince(open, Account.of(component));
        Money below = earned.signum() < 0 ? earned.negated() : zero();
        bring(
                participant,
                component,
                EntryKind.WRITTEN_OFF,
                below,
                EntryReason.of(Cause.SETTLED, "no less than zero is earned"));
    }

    /** Pays what is owed, or does with a negative balance what the terms say. */
    void pay(Person person, Currency currency, SettlementTerms terms) {
        String participant = person.id();
        Account own = account(participant);
        // Without what an earlier settlement of the period wrote off, so that it is taken back when earnings cover it.
        Money owed = own.balance().minus(own.posted(EntryKind.WRITTEN_OFF, ""));
        boolean writes = terms.negativeBalance() == NegativeBalance.WRITTEN_OFF && owed.signum() < 0;
        EntryReason settled = EntryReason.of(Cause.SETTLED, "");
        bring(participant, "", EntryKind.WRITTEN_OFF, writes ? owed.negated() : zero(), settled);
        boolean pays = own.balance().signum() > 0 && (person.left() || terms.reachesMinimum(own.balance()));
        boolean paysBack = own.balance().signum() < 0 && terms.negativeBalance() == NegativeBalance.PAID_BACK;
        if (pays || paysBack) {
            boolean foreign = !currency.equals(ledger.currency());
            EntryReason reason = foreign ? settled.paidAs(exchange(participant, own, currency, terms)) : settled;
            post(participant, "", EntryKind.PAID, own.balance().negated(), reason);
        }
    }

    /** Returns what is paid in the participant's currency; posts what it costs more or less where that was fixed earlier. */
    private Money exchange(String participant, Account own, Currency currency, SettlementTerms terms) {
        LocalDate today = open.range().last();
        PaymentRates rates = terms.paymentRates();
        if (rates.fixing() == PaymentRates.Fixing.WHEN_PAID) {
            return rounding.round(rates.rates().convert(own.balance(), currency, today), currency);
        }
        Ratio owed = Ratio.ZERO;
        for (LedgerEntry entry : own.unpaid()) {
            owed = owed.plus(rates.rates()
                    .convert(entry.amount(), currency, entry.posted().range().last()));
        }
        Money payment = rounding.round(owed, currency);
        Ratio today1 = rates.rates().of(ledger.currency(), currency, today);
        Money cost = rounding.round(Ratio.of(payment.value()).dividedBy(today1), ledger.currency());
        Money difference = cost.minus(own.balance());
        // What the cent of the other currency cannot express is paid all the same: the difference is that of rates
        // alone.
        Money expressed = rounding.round(rates.rates().convert(own.balance(), currency, today), currency);
        if (difference.signum() != 0 && !expressed.equals(payment)) {
            post(
                    participant,
                    "",
                    EntryKind.EXCHANGED,
                    difference,
                    EntryReason.of(Cause.EXCHANGE, payment + " fixed when earned"));
        }
        return payment;
    }

    private void post(String participant, String component, EntryKind kind, Money amount, EntryReason reason) {
        LedgerEntry entry = new LedgerEntry(
                ledger.nextSequence() + posted.size(), participant, component, open, open, kind, amount, reason);
        posted.add(entry);
        account(participant).add(entry);
    }

    List<LedgerEntry> posted() {
        return posted;
    }

    PaymentStatement statement(String participant) {
        Account own = account(participant);
        return PaymentStatement.of(participant, open, own);
    }
}
