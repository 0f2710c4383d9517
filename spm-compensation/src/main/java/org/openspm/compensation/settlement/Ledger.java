package org.openspm.compensation.settlement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * Everything that was posted for the participants of one plan, in the order it was posted; it only ever grows.
 *
 * <p>The host stores the {@link #entries()} and obtains the ledger again with {@link #of(String, List)}. A ledger may cover any number of plan years. What is
 * asked about one participant - balances, a selection that begins with the participant, a payment statement - takes as long as what was posted for that
 * participant, whatever was posted for others. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Money posted = ledger.select().participant("jill").earnedIn(january).total();
 * }</pre>
 */
public final class Ledger {

    private final Currency currency;
    private final ImmutableList<LedgerEntry> entries;
    private final LedgerIndex index;

    private Ledger(Currency currency, ImmutableList<LedgerEntry> entries, LedgerIndex index) {
        this.currency = currency;
        this.entries = entries;
        this.index = index;
    }

    /**
     * Obtains a ledger in which nothing was posted.
     *
     * @param currencyCode  the ISO 4217 code of the currency of the plan
     * @return the ledger
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Ledger empty(String currencyCode) {
        return new Ledger(Money.currencyOf(currencyCode), ImmutableList.of(), LedgerIndex.empty());
    }

    /**
     * Obtains a ledger from stored entries.
     *
     * @param currencyCode  the ISO 4217 code of the currency of the plan
     * @param entries  the entries in the order of their sequence
     * @return the ledger
     * @throws IllegalArgumentException if the entries are not numbered from 1 without gaps, an amount is in another currency, or an entry
     *     is posted in an earlier period than one before it
     */
    public static Ledger of(String currencyCode, List<LedgerEntry> entries) {
        return empty(currencyCode).append(entries);
    }

    /**
     * Returns a ledger with further entries.
     *
     * @param more  the entries, numbered on from those of this ledger
     * @return the longer ledger; this one is unchanged
     * @throws IllegalArgumentException if the entries are not numbered on without gaps, an amount is in another currency, or an entry is
     *     posted in an earlier period than one before it
     */
    public Ledger append(List<LedgerEntry> more) {
        long next = nextSequence();
        Optional<Period> latest = latestPosted();
        for (LedgerEntry entry : Objects.requireNonNull(more, "more")) {
            if (entry.sequence() != next) {
                throw new IllegalArgumentException("The entry (" + entry + ") has the sequence (" + entry.sequence()
                        + ") in place of (" + next + ").\nHand in all entries, in their order.");
            }
            if (!entry.amount().currency().equals(currency)) {
                throw new IllegalArgumentException("The amount (" + entry.amount() + ") of entry (" + entry.sequence()
                        + ") is not in the currency (" + currency.getCurrencyCode()
                        + ") of the ledger.\nKeep one ledger for each plan.");
            }
            latest.ifPresent(period -> checkOpen(entry, period));
            latest = Optional.of(entry.posted());
            next++;
        }
        if (more.isEmpty()) {
            return this;
        }
        return new Ledger(
                currency,
                ImmutableList.<LedgerEntry>builderWithExpectedSize(entries.size() + more.size())
                        .addAll(entries)
                        .addAll(more)
                        .build(),
                index.with(more));
    }

    /**
     * Returns a ledger with what somebody decided.
     *
     * @param open  the pay period to post in
     * @param decided  what was decided
     * @return the longer ledger; this one is unchanged
     * @throws IllegalArgumentException if the amount is in another currency, the period is before the one it is for, or entries were
     *     posted in a later one
     */
    public Ledger post(Period open, ManualEntry decided) {
        Objects.requireNonNull(open, "open");
        Money amount = decided.amount().in(currency);
        EntryReason reason = new EntryReason(
                Cause.MANUAL,
                "",
                Optional.empty(),
                OptionalLong.empty(),
                decided.reason(),
                decided.author(),
                Optional.empty());
        return append(List.of(new LedgerEntry(
                nextSequence(),
                decided.participant(),
                decided.component(),
                decided.earned(),
                open,
                EntryKind.MANUAL,
                amount,
                reason)));
    }

    private static void checkOpen(LedgerEntry entry, Period latest) {
        if (startOf(entry.posted()).isBefore(startOf(latest))) {
            throw new IllegalArgumentException("Entry (" + entry.sequence() + ") is posted in (" + entry.posted()
                    + "), after entries were posted in (" + latest
                    + ").\nPost it in the open period; past periods are closed.");
        }
    }

    private static LocalDate startOf(Period period) {
        return period.range().start();
    }

    /**
     * Returns the currency of all amounts.
     *
     * @return the currency of the plan
     */
    public Currency currency() {
        return currency;
    }

    /**
     * Returns everything that was posted.
     *
     * @return the entries in the order they were posted
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * Returns the period that is open: the last one something was posted in.
     *
     * @return the period, or empty if nothing was posted
     */
    public Optional<Period> latestPosted() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).posted());
    }

    /**
     * Begins a question to the ledger.
     *
     * @return all entries, to be narrowed
     */
    public LedgerSelection select() {
        return new LedgerSelection(this, entries);
    }

    /**
     * Returns what is owed to a participant, after everything that was posted.
     *
     * @param participant  the id of the participant
     * @return the sum of the entries but those forgiven; below zero if the participant owes it
     */
    public Money balance(String participant) {
        return sum(participant, EntryKind::isOwed);
    }

    /**
     * Returns what is to be recovered of what a participant drew.
     *
     * @param participant  the id of the participant
     * @return the draws less what was recovered or forgiven of them; never below zero
     */
    public Money drawBalance(String participant) {
        return sum(participant, EntryKind::isDraw);
    }

    /**
     * Returns what a participant has to recover of advances.
     *
     * @param participant  the id of the participant
     * @param policy  the policy the advance was paid on
     * @return what was advanced less what was recovered, zero or more
     */
    public Money advanceBalance(String participant, String policy) {
        Objects.requireNonNull(policy, "policy");
        return Money.total(
                currency,
                of(Objects.requireNonNull(participant, "participant")).stream()
                        .filter(entry -> entry.kind().isAdvance()
                                && entry.reason().transaction().equals(policy))
                        .map(LedgerEntry::amount)
                        .toList());
    }

    private Money sum(String participant, Predicate<EntryKind> kinds) {
        return Money.total(
                currency,
                of(Objects.requireNonNull(participant, "participant")).stream()
                        .filter(entry -> kinds.test(entry.kind()))
                        .map(LedgerEntry::amount)
                        .toList());
    }

    /** Returns what was posted for a participant, in its order. */
    List<LedgerEntry> of(String participant) {
        return index.of(participant);
    }

    /** Returns the ids of those something was posted for, in no order. */
    Set<String> participants() {
        return index.participants();
    }

    /** Whether an entry of a kind was ever posted. */
    boolean has(EntryKind kind) {
        return index.has(kind);
    }

    long nextSequence() {
        return entries.size() + 1L;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Ledger other && currency.equals(other.currency) && entries.equals(other.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, entries);
    }

    /**
     * Returns how much there is.
     *
     * @return such as {@code "ledger in USD, 12 entries"}
     */
    @Override
    public String toString() {
        return "ledger in " + currency.getCurrencyCode() + ", " + entries.size() + " entries";
    }
}
