package org.openspm.compensation.settlement;

/** What an entry of the ledger is about. Amounts are signed as the participant sees them: what is owed to them is positive. */
public enum EntryKind {
    /** What the period it is posted in earned. */
    EARNED("earned"),
    /** What an earlier period earned more or less than was posted for it. */
    ADJUSTED("adjusted"),
    /** What was paid; below zero, as it is no longer owed, and above zero where the participant paid back. */
    PAID("paid");

    private final String words;

    EntryKind(String words) {
        this.words = words;
    }

    /** Whether entries of this kind follow from the evaluation of a plan. */
    boolean isEvaluated() {
        return this == EARNED || this == ADJUSTED;
    }

    @Override
    public String toString() {
        return words;
    }
}
