package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What was posted for one participant, as far as settling the open period needs it. */
final class Account {

    /** Whether an entry is of a component, or of the participant as a whole. */
    static Predicate<LedgerEntry> of(String component) {
        return entry -> entry.component().equals(component);
    }

    private final Period open;
    private final List<LedgerEntry> before = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<EntryKind, Money> columns = new EnumMap<>(EntryKind.class);
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
        (now ? entries : before).add(entry);
        if (now) {
            columns.merge(entry.kind(), entry.amount(), Money::plus);
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

    /** What was to be recovered of the draw of a component, or of the participant as a whole, when the open period began. */
    Money drawOpening(String component) {
        return sum(before, of(component).and(entry -> entry.kind().isDraw()));
    }

    /** What was recovered of a draw before the open period. */
    Money recoveredBefore(String component) {
        return sum(before, of(component).and(entry -> entry.kind() == EntryKind.RECOVERED))
                .negated();
    }

    /** What was posted in the open period, by kind; kinds of which nothing was posted are left out. */
    Map<EntryKind, Money> columns() {
        return columns;
    }

    /** What was posted of a kind in the open period for a component, or for the participant as a whole. */
    Money posted(EntryKind kind, String component) {
        return sum(entries, of(component).and(entry -> entry.kind() == kind));
    }

    /** What was posted as earnings from a pay period on. */
    Money earnedSince(Period first, Predicate<LedgerEntry> which) {
        Predicate<LedgerEntry> earnings = which.and(entry -> entry.kind().isEarnings());
        Money now = sum(entries, earnings);
        return first.equals(open)
                ? now
                : now.plus(sum(before, earnings.and(entry -> entry.posted().compareTo(first) >= 0)));
    }

    private Money sum(List<LedgerEntry> of, Predicate<LedgerEntry> which) {
        return Money.total(
                opening.currency(),
                of.stream().filter(which).map(LedgerEntry::amount).toList());
    }

    /** What is owed now. */
    Money balance() {
        return balance;
    }

    /** What was posted in the open period. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** What is owed and was posted since the last payment. */
    List<LedgerEntry> unpaid() {
        List<LedgerEntry> all = new ArrayList<>(before);
        all.addAll(entries);
        int last = all.size();
        while (last > 0 && all.get(last - 1).kind() != EntryKind.PAID) {
            last--;
        }
        return all.subList(last, all.size()).stream()
                .filter(entry -> entry.kind().isOwed())
                .toList();
    }
}
