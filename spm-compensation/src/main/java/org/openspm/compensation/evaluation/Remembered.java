package org.openspm.compensation.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found by its key, found once. Every entry makes another map, which nobody changes: two who look at the same time at worst find the same
 * thing twice.
 */
final class Remembered<K, V> {

    private volatile Map<K, V> known = Map.of();

    V get(K key, Function<? super K, ? extends V> find) {
        Map<K, V> before = known;
        V found = before.get(key);
        if (found == null) {
            found = find.apply(key);
            Map<K, V> more = new HashMap<>(before);
            more.put(key, found);
            known = more;
        }
        return found;
    }
}
