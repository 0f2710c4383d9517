package org.openspm.benchmarks.reference;

/**
 * How the figures behind a benchmark came about: what was looked at, and who answered.
 *
 * <p>The mode belongs to a figure as its unit does. What managers say of their teams and what their systems have on record differ: of selling time, 11 % were
 * observed where 22 % were felt.
 */
public enum CollectionMode {
    /** Taken from systems of record, such as a CRM or a commission system. */
    SYSTEM_RECORDS("records of systems"),
    /** Seen by somebody who counted or timed it. */
    OBSERVATION("observation"),
    /** Said by executives or managers of their organisation. */
    SURVEY_OF_EXECUTIVES("survey of executives"),
    /** Said by those who sell of themselves; who answers chooses to. */
    SELF_REPORT("self-report of those who sell"),
    /** A rule of thumb or an opinion, of no data. */
    RULE_OF_THUMB("rule of thumb");

    private final String words;

    CollectionMode(String words) {
        this.words = words;
    }

    /**
     * Returns the mode in words.
     *
     * @return such as {@code "survey of executives"}
     */
    @Override
    public String toString() {
        return words;
    }
}
