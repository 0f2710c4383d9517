package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What is to be advanced and recovered of each policy less what the ledger has posted of both, as entries of the open period. */
final class AdvanceDifference {

    private final Ledger ledger;
    private final Period open;
    private final List<LedgerEntry> entries = new ArrayList<>();

    AdvanceDifference(Ledger ledger, Period open, Collection<Advance> advances) {
        this.ledger = ledger;
        this.open = open;
        LocalDate today = open.range().last();
        for (Advance advance : advances) {
            Money amount = advance.isPaidBy(today) ? advance.amount().in(ledger.currency()) : zero();
            bring(advance, EntryKind.ADVANCED, amount);
            bring(
                    advance,
                    EntryKind.ADVANCE_RECOVERED,
                    recovered(advance, amount, today).negated());
        }
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    private Money recovered(Advance advance, Money amount, LocalDate today) {
        Money earned = posted(
                advance,
                entry -> (entry.kind().isEvaluated()
                                || entry.kind() == EntryKind.CLAWED_BACK
                                || entry.kind() == EntryKind.HELD
                                || entry.kind() == EntryKind.RELEASED)
                        && advance.isEarnedBy(entry.reason().transaction()));
        if (advance.isCancelledBy(today) || earned.compareTo(amount) > 0) {
            return amount;
        }
        return earned.signum() < 0 ? zero() : earned;
    }

    private void bring(Advance advance, EntryKind kind, Money target) {
        Money missing = target.minus(posted(
                advance,
                entry -> entry.kind() == kind && entry.reason().transaction().equals(advance.policy())));
        if (missing.signum() != 0) {
            EntryReason reason = new EntryReason(
                    Cause.ADVANCE,
                    advance.policy(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    advance.toString(),
                    "",
                    Optional.empty());
            entries.add(new LedgerEntry(
                    ledger.nextSequence() + entries.size(),
                    advance.participant(),
                    "",
                    open,
                    open,
                    kind,
                    missing,
                    reason));
        }
    }

    private Money posted(Advance advance, Predicate<LedgerEntry> which) {
        return Money.total(
                ledger.currency(),
                ledger.of(advance.participant()).stream()
                        .filter(which)
                        .map(LedgerEntry::amount)
                        .toList());
    }

    private Money zero() {
        return Money.zero(ledger.currency());
    }
}
