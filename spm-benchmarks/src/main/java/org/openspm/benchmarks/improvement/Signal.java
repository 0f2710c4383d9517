package org.openspm.benchmarks.improvement;

/**
 * A point of a chart that chance alone seldom draws.
 *
 * @param index  which point, 0 for the first
 * @param label  when it was observed
 * @param rule  which pattern it completes, in words
 * @param reason  the numbers behind it, in words
 */
public record Signal(int index, String label, String rule, String reason) {

    /**
     * Returns the signal in words.
     *
     * @return such as {@code "2026-03: beyond a limit, 71.2 is above 63.4"}
     */
    @Override
    public String toString() {
        return label + ": " + rule + ", " + reason;
    }
}
