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
    /** What is paid before it is earned, by an {@link Advance}. */
    ADVANCED("advanced"),
    /** What was taken from the earnings of a policy to recover what was advanced on it; below zero. */
    ADVANCE_RECOVERED("advance recovered"),
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
    /** What an exchange rate changed between earning and paying, where the payment is fixed in the participant's currency when it is earned. */
    EXCHANGED("exchange difference"),
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

    /** Whether entries of this kind say what was earned in the period they are posted in, before draws. */
    boolean isEarnings() {
        return switch (this) {
            case EARNED, ADJUSTED, CLAWED_BACK, HELD, RELEASED, ADVANCED, ADVANCE_RECOVERED, MANUAL -> true;
            case DRAWN, GUARANTEED, RECOVERED, FORGIVEN, WRITTEN_OFF, EXCHANGED, PAID -> false;
        };
    }

    /** Whether entries of this kind change what is to be recovered of advances. */
    boolean isAdvance() {
        return this == ADVANCED || this == ADVANCE_RECOVERED;
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
