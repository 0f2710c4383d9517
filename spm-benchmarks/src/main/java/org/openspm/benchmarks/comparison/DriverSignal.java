package org.openspm.benchmarks.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openspm.benchmarks.series.Words;
import org.openspm.core.money.Figure;

/**
 * Where coaching is worth most: the driver that explains a gap most, and how sure that is.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param metric  what the gap is of
 * @param gap  the directed gap
 * @param most  the driver that explains most of it
 * @param confidence  by driver, in how many of the draws it explained most, 0 to 1, in the order of the drivers
 */
public record DriverSignal(String metric, Figure gap, DriverPart most, Map<String, Double> confidence) {

    /**
     * Checks that nothing is null, and keeps an unmodifiable copy.
     *
     * @param metric  what the gap is of
     * @param gap  the directed gap
     * @param most  the driver that explains most of it
     * @param confidence  by driver, in how many of the draws
     */
    public DriverSignal {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(most, "most");
        confidence = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(confidence, "confidence")));
    }

    /**
     * Returns how sure it is that this driver explains most.
     *
     * @return the share of draws in which it does, 0 to 1
     */
    public double sureness() {
        return confidence.getOrDefault(most.driver(), 0.0);
    }

    /**
     * Returns the signal in words.
     *
     * @return such as {@code "Sales velocity: Win rate explains most of the gap of USD -530.00, USD -300.00, in 71.2 % of draws"}
     */
    @Override
    public String toString() {
        return metric + ": " + most.driver() + " explains most of the gap of " + gap + ", " + most.part() + ", in "
                + Words.probability(sureness()) + " of draws";
    }
}
