package org.openspm.benchmarks.scorecard;

/** What happens to a subject that lacks an indicator. */
public enum MissingRule {
    /** It has no total and no rank. */
    NO_TOTAL("subjects that lack an indicator have no total"),
    /** Its total is that of the indicators it has, their weights as they are to each other. */
    REWEIGHT("missing indicators are left out and the others weigh more"),
    /** It is given the median score of those that have the indicator. */
    MEDIAN("missing indicators count as the median");

    private final String words;

    MissingRule(String words) {
        this.words = words;
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "missing indicators count as the median"}
     */
    @Override
    public String toString() {
        return words;
    }
}
