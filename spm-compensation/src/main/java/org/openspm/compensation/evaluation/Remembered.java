package org.openspm.compensation.evaluation;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found by its key, found once. There are few keys, so that a list is as good as a map and takes nothing to grow; nobody changes a list that is there: two who look
 * at the same time at worst find the same thing twice.
 */
final class Remembered<K, V> {

    private record Found<K, V>(K key, V value, @Nullable Found<K, V> earlier) {}

    private volatile @Nullable Found<K, V> last;

    V get(K key, Function<? super K, ? extends V> find) {
        Found<K, V> before = last;
        for (Found<K, V> known = before; known != null; known = known.earlier()) {
            if (known.key().equals(key)) {
                return known.value();
            }
        }
        V found = find.apply(key);
        last = new Found<>(key, found, before);
        return found;
    }
}
