package org.openspm.benchmarks.series;

import java.util.Objects;

/**
 * What was counted at one time, and out of how much: deals won of deals closed, cancellations of 1.5 rep years.
 *
 * @param label  such as {@code "2026-03"}
 * @param count  how many, 0 or more
 * @param size  out of how many trials or how much exposure, more than 0
 */
public record Count(String label, long count, double size) {

    /**
     * Checks the count.
     *
     * @param label  such as {@code "2026-03"}
     * @param count  how many, 0 or more
     * @param size  out of how many trials or how much exposure, more than 0
     * @throws IllegalArgumentException if the label is blank, the count negative, or the size not a positive number
     */
    public Count {
        Objects.requireNonNull(label, "label");
        if (label.isBlank()) {
            throw new IllegalArgumentException(
                    "The label (" + label + ") is blank.\nSay when or where it was counted, such as 2026-03.");
        }
        if (count < 0) {
            throw new IllegalArgumentException(
                    "The count (" + count + ") of (" + label + ") is negative.\nCount what happened, 0 or more.");
        }
        if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The size (" + size + ") of (" + label
                    + ") is not a positive number.\nLeave out times in which there was nothing to count.");
        }
    }

    /**
     * Returns the count for each unit of the size.
     *
     * @return count / size, a share in decimal form if every trial counts once at most
     */
    public double rate() {
        return (double) count / size;
    }
}
