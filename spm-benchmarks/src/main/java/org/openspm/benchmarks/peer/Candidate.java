package org.openspm.benchmarks.peer;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One who may be a peer, or whose peers are sought: what it is like.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id  who it is
 * @param traits  what it has in common with others or not, by the name of the trait: role, segment, region
 * @param sizes  how large it is, by the name of the size; what spreads over orders of magnitude, such as revenue, as a logarithm
 */
public record Candidate(String id, Map<String, String> traits, Map<String, Double> sizes) {

    /**
     * Checks the sizes and keeps unmodifiable copies.
     *
     * @param id  who it is
     * @param traits  what it has in common with others or not
     * @param sizes  how large it is
     * @throws IllegalArgumentException if a size is NaN or infinite
     */
    public Candidate {
        Objects.requireNonNull(id, "id");
        traits = Map.copyOf(traits);
        sizes = Map.copyOf(sizes);
        for (Map.Entry<String, Double> size : new TreeMap<>(sizes).entrySet()) {
            if (!Double.isFinite(size.getValue())) {
                throw new IllegalArgumentException("The size (" + size.getKey() + ") of (" + id + ") is no number ("
                        + size.getValue() + ").\nLeave out a size that is not known.");
            }
        }
    }
}
