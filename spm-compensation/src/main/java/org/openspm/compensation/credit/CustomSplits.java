package org.openspm.compensation.credit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A rule of the host's own for who has which share of a transaction, known by its label.
 *
 * <p>Two are equal if label and function are: functions are code and are compared by identity. Immutable and thread-safe, as long as
 * the function is pure.
 *
 * @param <T> the host's row type
 * @param label  what the rule is called in traces and messages
 * @param function  a pure function from a row to its splits
 */
public record CustomSplits<T>(String label, Function<? super T, List<Split>> function) {

    /**
     * Checks that the rule has a label.
     *
     * @param label  what the rule is called in traces and messages
     * @param function  a pure function from a row to its splits
     * @throws IllegalArgumentException if the label is blank
     */
    public CustomSplits {
        Names.checked(label, "label", "label");
        Objects.requireNonNull(function, "function");
    }

    /**
     * Returns what the rule is called.
     *
     * @return the label
     */
    @Override
    public String toString() {
        return label;
    }
}
