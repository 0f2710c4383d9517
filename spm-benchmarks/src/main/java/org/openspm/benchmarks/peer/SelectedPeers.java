package org.openspm.benchmarks.peer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.benchmarks.statistic.Estimate;

/**
 * The peers that were selected, how, and how like the subject they are.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param peers  the peers, the nearest first
 * @param steps  what was asked for and how many were left, and what was dropped to reach the minimum, in words
 * @param balance  of each size the subject less the mean of the peers, in standard deviations of all candidates: within 0.1 of zero is good;
 *     undefined where it cannot be told
 */
public record SelectedPeers(List<Candidate> peers, List<String> steps, Map<String, Estimate> balance) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param peers  the peers, the nearest first
     * @param steps  what was asked for and how many were left
     * @param balance  of each size the standardised difference
     */
    public SelectedPeers {
        peers = List.copyOf(peers);
        steps = List.copyOf(steps);
        balance = Collections.unmodifiableMap(new TreeMap<>(balance));
    }
}
