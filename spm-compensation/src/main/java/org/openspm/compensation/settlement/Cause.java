package org.openspm.compensation.settlement;

/** Why an entry was posted. */
public enum Cause {
    /** It was earned in the period it is posted in. */
    ORDINARY("ordinary"),
    /** The transaction, of an earlier period, was not known before. */
    LATE("late"),
    /** The transaction is credited with another amount, or in another period, than when it was posted. */
    CHANGED("changed"),
    /** The transaction was posted and is credited to nobody any more. */
    CANCELLED("cancelled"),
    /** The transaction is credited to others than before, because a split, an assignment or a hierarchy changed. */
    MOVED("moved"),
    /** The transaction is what it was; another transaction, the plan, a quota or a rate changed what it earns. */
    RERATED("rerated"),
    /** A part of what was earned is paid later, or now. */
    HOLDBACK("holdback"),
    /** It is paid before it is earned, or recovered from what is earned on the same policy. */
    ADVANCE("advance"),
    /** An exchange rate changed. */
    EXCHANGE("exchange"),
    /** Somebody decided it. */
    MANUAL("manual"),
    /** The participant draws it, or pays it back. */
    DRAW("draw"),
    /** What was owed was settled. */
    SETTLED("settled");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
