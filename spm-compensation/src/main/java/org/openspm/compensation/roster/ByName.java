package org.openspm.compensation.roster;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Values by name, in the order of the names; a value changes by what is said of its name.
 *
 * @param <V> what there is for each name
 */
record ByName<V>(Map<String, V> values) {

    static <V> ByName<V> nothing() {
        return new ByName<>(Map.of());
    }

    /** Returns these values, where the one of a name became another; what it is made of where there was none is said. */
    ByName<V> changing(String name, V none, UnaryOperator<V> change) {
        Map<String, V> next = new TreeMap<>(values);
        next.put(name, change.apply(next.getOrDefault(name, none)));
        return new ByName<>(Collections.unmodifiableMap(next));
    }

    V of(String name, V none) {
        return values.getOrDefault(name, none);
    }
}
