package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.settlement.Draw.Outcome;
import org.openspm.compensation.settlement.Draw.Situation;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/** The accounts of all participants while the open period is settled. It is mutable and lives within one settlement. */
final class Accounts {

    private final Ledger ledger;
    private final Period open;
    private final Map<String, Account> accounts = new HashMap<>();
    private final List<LedgerEntry> posted = new ArrayList<>();

    Accounts(Ledger ledger, Period open) {
        this.ledger = ledger;
        this.open = open;
        ledger.entries().forEach(entry -> account(entry.participant()).add(entry));
    }

    private Account account(String participant) {
        return accounts.computeIfAbsent(participant, id -> new Account(open, Money.zero(ledger.currency())));
    }

    /** Pays and recovers what the participant draws. */
    void draw(String participant, Draw draw, boolean left, Rounding rounding) {
        Account own = account(participant);
        Money zero = Money.zero(ledger.currency());
        Money owing = own.opening().signum() < 0 ? own.opening() : zero;
        Money earned = own.earned();
        Outcome outcome =
                draw.apply(new Situation(open, left, earned.plus(owing), earned, own.drawOpening(), rounding));
        EntryReason reason = EntryReason.of(Cause.DRAW, draw.toString());
        boolean recoverable = draw.isRecoverable();
        bring(participant, EntryKind.DRAWN, recoverable ? outcome.drawn() : zero, reason);
        bring(participant, EntryKind.GUARANTEED, recoverable ? zero : outcome.drawn(), reason);
        bring(participant, EntryKind.RECOVERED, outcome.recovered().negated(), reason);
        bring(participant, EntryKind.FORGIVEN, outcome.forgiven().negated(), reason);
    }

    /** Posts what is missing of a kind in the open period; settling again posts nothing. */
    private void bring(String participant, EntryKind kind, Money target, EntryReason reason) {
        Money missing = target.minus(account(participant).posted(kind));
        if (missing.signum() != 0) {
            post(participant, kind, missing, reason);
        }
    }

    /** Pays what is owed, or does with a negative balance what the terms say. */
    void pay(String participant, boolean left, SettlementTerms terms) {
        Account own = account(participant);
        Money zero = Money.zero(ledger.currency());
        // Without what an earlier settlement of the period wrote off, so that it is taken back when earnings cover it.
        Money owed = own.balance().minus(own.posted(EntryKind.WRITTEN_OFF));
        boolean writes = terms.negativeBalance() == NegativeBalance.WRITTEN_OFF && owed.signum() < 0;
        bring(participant, EntryKind.WRITTEN_OFF, writes ? owed.negated() : zero, EntryReason.of(Cause.SETTLED, ""));
        boolean pays = own.balance().signum() > 0 && (left || terms.reachesMinimum(own.balance()));
        boolean paysBack = own.balance().signum() < 0 && terms.negativeBalance() == NegativeBalance.PAID_BACK;
        if (pays || paysBack) {
            post(participant, EntryKind.PAID, own.balance().negated(), EntryReason.of(Cause.SETTLED, ""));
        }
    }

    private void post(String participant, EntryKind kind, Money amount, EntryReason reason) {
        LedgerEntry entry = new LedgerEntry(
                ledger.nextSequence() + posted.size(), participant, "", open, open, kind, amount, reason);
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
