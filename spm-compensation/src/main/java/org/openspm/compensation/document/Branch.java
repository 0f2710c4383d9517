package org.openspm.compensation.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A map of a document while it is read: it remembers which keys were asked for, so that no other goes unnoticed. */
final class Branch {

    private final Node node;
    private final Map<?, ?> values;
    private final String what;
    private final Set<String> asked = new LinkedHashSet<>();

    Branch(Node node, Map<?, ?> values, String what) {
        this.node = node;
        this.values = values;
        this.what = what;
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    <T> Part<T> required(String key, Function<Node, T> read) {
        if (!has(key)) {
            node.note(what + " lacks the key (" + key + ").\nState it.");
            return new Part<>(null, false);
        }
        return part(key, read);
    }

    <T> Part<T> optional(String key, Function<Node, T> read) {
        return has(key) ? part(key, read) : new Part<>(null, true);
    }

    private <T> Part<T> part(String key, Function<Node, T> read) {
        try {
            return new Part<>(node.child(key, values.get(key)).read(read), true);
        } catch (Unreadable noted) {
            return new Part<>(null, false);
        }
    }

    /** Returns a list, empty where the key is left out. */
    <T> Part<List<T>> list(String key, Function<Node, T> read) {
        return has(key) ? part(key, list -> list.list(read)) : new Part<>(List.of(), true);
    }

    /** Returns a map by name, empty where the key is left out. */
    <T> Part<Map<String, T>> byName(String key, Function<Node, T> read) {
        return has(key) ? part(key, map -> map.byName(read)) : new Part<>(Map.of(), true);
    }

    /** Returns whether a flag is raised; one that is left out is not. */
    Part<Boolean> flag(String key) {
        return has(key) ? part(key, node -> node.raised(true)) : new Part<>(false, true);
    }

    /** Returns the one key that says which kind of thing this is. */
    String kind(List<String> kinds) {
        List<String> found = kinds.stream().filter(this::has).toList();
        if (found.isEmpty()) {
            throw node.problem(what + " has the keys " + values.keySet()
                    + ", none of which says what it is.\nWrite one of " + kinds + ".");
        }
        if (found.size() > 1) {
            throw node.problem(what + " has the keys " + found + ", each of which says what it is.\nKeep one of them.");
        }
        return found.get(0);
    }

    /** Notes every key that nothing asked for. */
    void close() {
        List<Object> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(asked);
        unknown.forEach(key ->
                node.note(what + " has the unknown key (" + key + ").\nLeave it out, or use one of " + asked + "."));
        if (!unknown.isEmpty()) {
            throw new Unreadable();
        }
    }
}
