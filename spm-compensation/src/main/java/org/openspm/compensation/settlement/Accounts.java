package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.core.money.Money;
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
        return PaymentStatement.of(participant, open, own.opening(), own.entries());
    }
}
