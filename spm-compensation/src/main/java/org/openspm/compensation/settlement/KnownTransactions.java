package org.openspm.compensation.settlement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which transactions somebody has, by component. It is filled by whoever makes it and not changed after. */
final class KnownTransactions {

    private final Map<String, Set<String>> byComponent = new HashMap<>();

    void add(String component, Collection<String> transactions) {
        byComponent.computeIfAbsent(component, name -> new HashSet<>()).addAll(transactions);
    }

    /** Whether the transaction is among those of a component. */
    boolean has(String component, String transaction) {
        return byComponent.getOrDefault(component, Set.of()).contains(transaction);
    }

    /** Whether the transaction is among those of any component. */
    boolean has(String transaction) {
        for (Set<String> transactions : byComponent.values()) {
            if (transactions.contains(transaction)) {
                return true;
            }
        }
        return false;
    }
}
