package org.openspm.benchmarks.peer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which groups are shown together, and why the others are not.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param shown  the groups that are shown, the largest first
 * @param suppressed  the others, each with the reason, in words that can follow "because"
 */
public record Release(List<String> shown, Map<String, String> suppressed) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param shown  the groups that are shown, the largest first
     * @param suppressed  the others, each with the reason
     */
    public Release {
        shown = List.copyOf(shown);
        suppressed = Collections.unmodifiableMap(new LinkedHashMap<>(suppressed));
    }
}
