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
    private Money drawOpening;

    Account(Period open, Money zero) {
        this.open = open;
        this.opening = zero;
        this.balance = zero;
        this.drawOpening = zero;
    }

    void add(LedgerEntry entry) {
        boolean now = entry.posted().equals(open);
        if (now) {
            entries.add(entry);
        }
        if (entry.kind().isOwed()) {
            balance = balance.plus(entry.amount());
            opening = now ? opening : opening.plus(entry.amount());
        }
        if (entry.kind().isDraw() && !now) {
            drawOpening = drawOpening.plus(entry.amount());
        }
    }

    /** What was owed when the open period began. */
    Money opening() {
        return opening;
    }

    /** What was to be recovered of draws when the open period began. */
    Money drawOpening() {
        return drawOpening;
    }

    /** What was posted of a kind in the open period. */
    Money posted(EntryKind kind) {
        return Money.total(
                opening.currency(),
                entries.stream()
                        .filter(entry -> entry.kind() == kind)
                        .map(LedgerEntry::amount)
                        .toList());
    }

    /** What was earned, adjusted, clawed back, released less held, and decided in the open period. */
    Money earned() {
        return posted(EntryKind.EARNED)
                .plus(posted(EntryKind.ADJUSTED))
                .plus(posted(EntryKind.CLAWED_BACK))
                .plus(posted(EntryKind.HELD))
                .plus(posted(EntryKind.RELEASED))
                .plus(posted(EntryKind.MANUAL));
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
