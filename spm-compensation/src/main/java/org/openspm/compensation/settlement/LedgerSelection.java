package org.openspm.compensation.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * A part of a ledger: the entries that meet everything that was asked for.
 *
 * <p>{@link #earnedIn} gives the period-preserving view, what a period should have been as known today; {@link #postedIn} what was
 * booked in it at the time. This class is immutable and thread-safe.
 */
public final class LedgerSelection {

    private final Ledger ledger;
    private final List<LedgerEntry> entries;

    LedgerSelection(Ledger ledger, List<LedgerEntry> entries) {
        this.ledger = ledger;
        this.entries = entries;
    }

    /**
     * Keeps the entries of a participant.
     *
     * @param id  the id of the participant
     * @return the narrower selection
     */
    public LedgerSelection participant(String id) {
        Objects.requireNonNull(id, "id");
        return entries == ledger.entries()
                ? new LedgerSelection(ledger, ledger.of(id))
                : where(entry -> entry.participant().equals(id));
    }

    /**
     * Keeps the entries of a component, or of a cap or floor.
     *
     * @param label  the name of the component, or the label of the cap or floor
     * @return the narrower selection
     */
    public LedgerSelection component(String label) {
        Objects.requireNonNull(label, "label");
        return where(entry -> entry.component().equals(label));
    }

    /**
     * Keeps the entries of a transaction.
     *
     * @param reference  the schema and the id, such as {@code "deals d17"}
     * @return the narrower selection
     */
    public LedgerSelection transaction(String reference) {
        Objects.requireNonNull(reference, "reference");
        return where(entry -> entry.reason().transaction().equals(reference));
    }

    /**
     * Keeps what was earned for a period, whenever it was posted.
     *
     * @param period  the pay period
     * @return the narrower selection
     */
    public LedgerSelection earnedIn(Period period) {
        Objects.requireNonNull(period, "period");
        return where(entry -> entry.earned().equals(period));
    }

    /**
     * Keeps what was posted in a period, whenever it was earned.
     *
     * @param period  the pay period
     * @return the narrower selection
     */
    public LedgerSelection postedIn(Period period) {
        Objects.requireNonNull(period, "period");
        return where(entry -> entry.posted().equals(period));
    }

    /**
     * Keeps what was posted before a period began, whenever it was earned.
     *
     * @param period  the pay period
     * @return the narrower selection
     */
    public LedgerSelection postedBefore(Period period) {
        Objects.requireNonNull(period, "period");
        return where(
                entry -> entry.posted().range().start().isBefore(period.range().start()));
    }

    /**
     * Keeps the entries of some kinds.
     *
     * @param kinds  the kinds
     * @return the narrower selection
     */
    public LedgerSelection kind(EntryKind... kinds) {
        Set<EntryKind> wanted = Set.copyOf(Arrays.asList(kinds));
        return where(entry -> wanted.contains(entry.kind()));
    }

    private LedgerSelection where(Predicate<LedgerEntry> wanted) {
        return new LedgerSelection(ledger, entries.stream().filter(wanted).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the entries that are left.
     *
     * @return the entries in the order they were posted
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * Returns what the entries sum to.
     *
     * @return the exact sum; zero if none is left
     */
    public Money total() {
        return Money.total(
                ledger.currency(), entries.stream().map(LedgerEntry::amount).toList());
    }

    /**
     * Returns how many entries are left, and their sum.
     *
     * @return such as {@code "3 entries, USD 120.00"}
     */
    @Override
    public String toString() {
        return entries.size() + " entries, " + total();
    }
}
