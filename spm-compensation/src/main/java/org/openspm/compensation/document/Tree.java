package org.openspm.compensation.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A map of a document while it is written: its keys stay in the order in which they are put, defaults are left out. */
final class Tree {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Tree of(String key, Object value) {
        return new Tree().put(key, value);
    }

    Tree put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    Tree putAll(Map<String, Object> others) {
        values.putAll(others);
        return this;
    }

    <V> Tree put(String key, Optional<V> value, Function<? super V, ?> write) {
        value.ifPresent(present -> values.put(key, write.apply(present)));
        return this;
    }

    <V> Tree put(String key, Collection<V> list, Function<? super V, ?> write) {
        if (!list.isEmpty()) {
            values.put(key, each(list, write));
        }
        return this;
    }

    <V> Tree put(String key, Map<String, V> byName, Function<? super V, ?> write) {
        if (!byName.isEmpty()) {
            Map<String, Object> written = new LinkedHashMap<>();
            byName.forEach((name, value) -> written.put(name, write.apply(value)));
            values.put(key, Collections.unmodifiableMap(written));
        }
        return this;
    }

    /** Raises a flag; one that is not raised is left out. */
    Tree flag(String key, boolean raised) {
        if (raised) {
            values.put(key, true);
        }
        return this;
    }

    Map<String, Object> map() {
        return Collections.unmodifiableMap(values);
    }

    static <V> List<Object> each(Collection<V> list, Function<? super V, ?> write) {
        return list.stream().<Object>map(write).toList();
    }
}
