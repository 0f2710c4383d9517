package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.time.Grain;

/**
 * Over which stretch of time a component looks at its measure.
 *
 * <p>{@link Kind#CUMULATIVE}: within a longer period to date; what a period earns is what is earned to its end minus what was earned
 * before it, so that catch-ups and true-ups come by themselves. {@link Kind#EACH}: every period on its own, paid when it ends.
 * {@link Kind#PER_TRANSACTION}: every transaction on its own, as if it were the only one.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind  whether periods add up or stand alone
 * @param grain  how long the period is within which they do
 */
public record Accumulation(Kind kind, Grain grain) {

    /** Whether periods add up or stand alone. */
    public enum Kind {
        /** The measure runs from the start of the longer period to date. */
        CUMULATIVE,
        /** The measure starts afresh in every period. */
        EACH,
        /** Every transaction is rated alone, from zero; a period earns the sum. */
        PER_TRANSACTION
    }

    /**
     * Checks that nothing is null.
     *
     * @param kind  whether periods add up or stand alone
     * @param grain  how long the period is within which they do
     */
    public Accumulation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(grain, "grain");
    }

    /**
     * Returns the accumulation in words.
     *
     * @return such as {@code "cumulative within the YEAR"}
     */
    @Override
    public String toString() {
        return switch (kind) {
            case CUMULATIVE -> "cumulative within the " + grain;
            case EACH -> "each " + grain + " on its own";
            case PER_TRANSACTION -> "each transaction on its own";
        };
    }
}
