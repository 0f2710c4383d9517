package org.openspm.compensation.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Rate;

/**
 * How much attainment counts: nothing above a level, always or until a gate opens.
 *
 * <p>{@code upTo(percent(150))} ends acceleration at 150 %. {@code upTo(percent(100)).unless(gate)} pays no accelerator, and no attainment above
 * quota, until the gate is open: the mutual cross-cap of two measures. This record is immutable and thread-safe.
 *
 * @param level  the attainment that counts at most
 * @param gate  what lets more count, or null if nothing does
 */
public record AttainmentCap(Rate level, @Nullable Gate gate) {

    /**
     * Checks that the level is not null.
     *
     * @param level  the attainment that counts at most
     * @param gate  what lets more count, or null
     */
    public AttainmentCap {
        Objects.requireNonNull(level, "level");
    }

    /**
     * Returns what lets more count.
     *
     * @return the gate, or empty if nothing does
     */
    public Optional<Gate> unless() {
        return Optional.ofNullable(gate);
    }

    @Override
    public String toString() {
        return "attainment counts up to " + level + (gate == null ? "" : " unless " + gate);
    }
}
