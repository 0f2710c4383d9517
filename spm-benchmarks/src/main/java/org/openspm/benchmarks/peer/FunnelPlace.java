package org.openspm.benchmarks.peer;

/** Where a unit lies in a funnel plot. */
public enum FunnelPlace {
    /** Beyond the outer limit on the better side. */
    FAR_BETTER("better beyond the outer limit"),
    /** Between the inner and the outer limit on the better side. */
    BETTER("better beyond the inner limit"),
    /** Within the limits: as chance lets it. */
    AS_CHANCE_LETS("within the limits"),
    /** Between the inner and the outer limit on the worse side. */
    WORSE("worse beyond the inner limit"),
    /** Beyond the outer limit on the worse side. */
    FAR_WORSE("worse beyond the outer limit"),
    /** It has no trials. */
    NO_TRIALS("no trials");

    private final String words;

    FunnelPlace(String words) {
        this.words = words;
    }

    /**
     * Returns the place in words.
     *
     * @return such as {@code "better beyond the inner limit"}
     */
    @Override
    public String toString() {
        return words;
    }
}
