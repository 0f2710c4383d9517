package org.openspm.benchmarks.peer;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Ratio;

/**
 * One of a group that is compared: who it is, and the exact value of its metric.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id  who it is, unique in the group
 * @param value  the value, a share in decimal form
 */
public record Peer(String id, Ratio value) {

    /**
     * Checks that it says who it is.
     *
     * @param id  who it is, unique in the group
     * @param value  the value, a share in decimal form
     * @throws IllegalArgumentException if the id is blank
     */
    public Peer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(value, "value");
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "The id (" + id + ") of a peer is blank.\nSay who it is, if by a number.");
        }
    }

    /**
     * Obtains a peer with a decimal value.
     *
     * @param id  who it is, unique in the group
     * @param value  the value, a share in decimal form
     * @return the peer
     * @throws IllegalArgumentException if the id is blank
     */
    public static Peer of(String id, BigDecimal value) {
        return new Peer(id, Ratio.of(Objects.requireNonNull(value, "value")));
    }
}
