package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.List;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What was posted for one participant, as far as settling the open period needs it. */
final class Account {

    private final Period open;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private Money opening;
    private Money balance;

    Account(Period open, Money zero) {
        this.open = open;
        this.opening = zero;
        this.balance = zero;
    }

    void add(LedgerEntry entry) {
        balance = balance.plus(entry.amount());
        if (entry.posted().equals(open)) {
            entries.add(entry);
        } else {
            opening = opening.plus(entry.amount());
        }
    }

    /** What was owed when the open period began. */
    Money opening() {
        return opening;
    }

    /** What is owed now. */
    Money balance() {
        return balance;
    }

    /** What was posted in the open period. */
    List<LedgerEntry> entries() {
        return entries;
    }
}
