package org.openspm.compensation.quota;

/** What a ramp counts tenure from. */
public enum TenureStart {
    /** The day of hire. */
    HIRE("hire", "hired(..)"),
    /** The day on which the present role began: who changes roles ramps again. */
    ROLE("start in role", "inRoleSince(..)");

    private final String words;
    private final String remedy;

    TenureStart(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** Returns what a context has to say. */
    String remedy() {
        return remedy;
    }

    /**
     * Returns the start in words.
     *
     * @return {@code "hire"} or {@code "start in role"}
     */
    @Override
    public String toString() {
        return words;
    }
}
