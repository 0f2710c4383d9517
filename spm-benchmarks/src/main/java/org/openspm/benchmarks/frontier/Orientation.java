package org.openspm.benchmarks.frontier;

/** Which side of a unit is asked to change. */
public enum Orientation {
    /** With how much less could it do the same? */
    INPUT("input oriented"),
    /** How much more could it do with the same? */
    OUTPUT("output oriented");

    private final String words;

    Orientation(String words) {
        this.words = words;
    }

    /**
     * Returns the orientation in words.
     *
     * @return such as {@code "input oriented"}
     */
    @Override
    public String toString() {
        return words;
    }
}
