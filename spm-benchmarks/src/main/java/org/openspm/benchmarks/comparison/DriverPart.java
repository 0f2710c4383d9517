package org.openspm.benchmarks.comparison;

import java.util.Objects;
import org.openspm.core.money.Figure;

/**
 * What a driver contributes to the gap of a metric.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param driver  what the driver is called
 * @param own  one's own value of it
 * @param reference  the value of the reference
 * @param part  its part of the directed gap, in the unit of the metric: negative if it makes the metric fall short. Parts sum to the gap exactly
 * @param alone  by how much the metric would improve if this driver alone were as the reference, in the unit of the metric; these do not sum to the gap, since
 *     drivers work together
 */
public record DriverPart(String driver, Figure own, Figure reference, Figure part, Figure alone) {

    /**
     * Checks that nothing is null.
     *
     * @param driver  what the driver is called
     * @param own  one's own value of it
     * @param reference  the value of the reference
     * @param part  its part of the directed gap
     * @param alone  what it would improve alone
     */
    public DriverPart {
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(alone, "alone");
    }

    /**
     * Returns the part in words.
     *
     * @return such as {@code "Win rate: USD -300.00, 20 % against 31 %; alone it would bring USD 280.00"}
     */
    @Override
    public String toString() {
        return driver + ": " + part + ", " + own + " against " + reference + "; alone it would bring " + alone;
    }
}
