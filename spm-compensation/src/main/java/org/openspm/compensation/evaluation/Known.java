package org.openspm.compensation.evaluation;

import java.util.Map;
import java.util.Objects;

/** Reads maps that hold every key they are asked for: all pay periods, all participants. */
final class Known {

    private Known() {}

    static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> String.valueOf(key));
    }
}
