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
        boolean recoverable = draw.isRecoverable();
        bring(participant, EntryKind.DRAWN, recoverable ? outcome.drawn() : zero, draw);
        bring(participant, EntryKind.GUARANTEED, recoverable ? zero : outcome.drawn(), draw);
        bring(participant, EntryKind.RECOVERED, outcome.recovered().negated(), draw);
        bring(participant, EntryKind.FORGIVEN, outcome.forgiven().negated(), draw);
    }

    /** Posts what is missing of a kind in the open period; settling again posts nothing. */
    private void bring(String participant, EntryKind kind, Money target, Draw draw) {
        Money missing = target.minus(account(participant).posted(kind));
        if (missing.signum() != 0) {
            post(participant, kind, missing, EntryReason.of(Cause.DRAW, draw.toString()));
        }
    }

    /** Pays what is owed. */
    void pay(String participant) {
        Money owed = account(participant).balance();
        if (owed.signum() > 0) {
            post(participant, EntryKind.PAID, owed.negated(), EntryReason.of(Cause.SETTLED, ""));
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
