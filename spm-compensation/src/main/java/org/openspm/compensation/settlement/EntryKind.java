package org.openspm.compensation.settlement;

/** What an entry of the ledger is about. Amounts are signed as the participant sees them: what is owed to them is positive. */
public enum EntryKind {
    /** What the period it is posted in earned. */
    EARNED("earned"),
    /** What an earlier period earned more or less than was posted for it. */
    ADJUSTED("adjusted"),
    /** What a {@link Clawback} takes back of what was posted for a transaction; below zero, unless it is given back. */
    CLAWED_BACK("clawed back"),
    /** What was earned and is paid later; below zero. */
    HELD("held"),
    /** What was held and is paid now. */
    RELEASED("released"),
    /** What somebody decided. */
    MANUAL("manual"),
    /** What was drawn, to be recovered from later earnings. */
    DRAWN("drawn"),
    /** What was drawn and need not be recovered. */
    GUARANTEED("guaranteed"),
    /** What was taken from earnings to recover what was drawn; below zero. */
    RECOVERED("recovered"),
    /** What need not be recovered any more; below zero. It concerns the balance of draws only and not what is owed. */
    FORGIVEN("forgiven"),
    /** What the participant owed and need not pay back. */
    WRITTEN_OFF("written off"),
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

    /** Whether entries of this kind change what is owed to the participant. */
    boolean isOwed() {
        return this != FORGIVEN;
    }

    /** Whether entries of this kind change what is to be recovered of draws. */
    boolean isDraw() {
        return this == DRAWN || this == RECOVERED || this == FORGIVEN;
    }

    @Override
    public String toString() {
        return words;
    }
}
