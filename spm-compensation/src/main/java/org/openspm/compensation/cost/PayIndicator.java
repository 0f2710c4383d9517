package org.openspm.compensation.cost;

import java.util.List;
import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/**
 * One number on how pay went, with what it means and where it comes from.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name  what it is called
 * @param value  the number, or why there is none; exact, but correlations and variations are statistics of four digits
 * @param definition  how it is found
 * @param source  who uses it
 * @param benchmark  what others have published on it, to be read with care; empty if nothing is known
 */
public record PayIndicator(String name, Figure value, String definition, String source, String benchmark) {

    /**
     * Checks that nothing is null.
     *
     * @param name  what it is called
     * @param value  the number
     * @param definition  how it is found
     * @param source  who uses it
     * @param benchmark  what others have published on it
     */
    public PayIndicator {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(benchmark, "benchmark");
    }

    Trace line() {
        return new Trace(name, value, definition, List.of());
    }

    /**
     * Returns the name and the number.
     *
     * @return such as {@code "share at quota: 62.5 %"}
     */
    @Override
    public String toString() {
        return name + ": " + value;
    }
}
