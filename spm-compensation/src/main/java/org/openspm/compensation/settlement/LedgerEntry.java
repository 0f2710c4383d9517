package org.openspm.compensation.settlement;

import java.util.Objects;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * One entry of the ledger: a plain record the host stores and hands back. Once posted it never changes; what turns out wrong is corrected
 * by a later entry.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param sequence  its place in the ledger, from 1 without gaps
 * @param participant  the id of the participant
 * @param component  the name of the component, or the label of the cap or floor; empty if it is of the participant as a whole
 * @param earned  the pay period it was earned for
 * @param posted  the pay period it was posted in, the one for which it was earned or a later one
 * @param kind  what it is about
 * @param amount  the amount as the participant sees it: what is owed to them is positive; zero for a transaction that earned nothing
 * @param reason  why it was posted
 */
public record LedgerEntry(
        long sequence,
        String participant,
        String component,
        Period earned,
        Period posted,
        EntryKind kind,
        Money amount,
        EntryReason reason) {

    /**
     * Checks the parts against each other.
     *
     * @param sequence  its place in the ledger, from 1 without gaps
     * @param participant  the id of the participant
     * @param component  the name of the component, or the label of the cap or floor
     * @param earned  the pay period it was earned for
     * @param posted  the pay period it was posted in
     * @param kind  what it is about
     * @param amount  the amount as the participant sees it
     * @param reason  why it was posted
     * @throws IllegalArgumentException if the sequence is below 1, the participant is blank, it was posted before the period it was
     *     earned for, or it corrects itself or a later entry
     */
    public LedgerEntry {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(earned, "earned");
        Objects.requireNonNull(posted, "posted");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reason, "reason");
        if (sequence < 1) {
            throw new IllegalArgumentException(
                    "The sequence (" + sequence + ") of an entry is below 1.\nNumber entries from 1 without gaps.");
        }
        if (participant.isBlank()) {
            throw new IllegalArgumentException("The participant (" + participant + ") of entry (" + sequence
                    + ") is blank.\nGive the id of the participant.");
        }
        if (posted.range().start().isBefore(earned.range().start())) {
            throw new IllegalArgumentException(
                    "Entry (" + sequence + ") is posted in (" + posted + "), before the period (" + earned
                            + ") it was earned for.\nPost it in that period or a later one.");
        }
        if (reason.corrects().isPresent() && reason.corrects().getAsLong() >= sequence) {
            throw new IllegalArgumentException("Entry (" + sequence + ") corrects entry ("
                    + reason.corrects().getAsLong() + ").\nLet it correct an earlier one.");
        }
    }

    /**
     * Returns the entry in words.
     *
     * @return such as {@code "12. jill, Sales, 2026-01 posted 2026-03: adjusted USD -80.00, cancelled: deals d17, corrects 4"}
     */
    @Override
    public String toString() {
        return sequence + ". " + participant + (component.isEmpty() ? "" : ", " + component) + ", " + earned
                + " posted " + posted + ": " + kind + " " + amount + ", " + reason;
    }
}
