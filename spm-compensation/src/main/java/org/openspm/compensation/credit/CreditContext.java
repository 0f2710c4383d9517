package org.openspm.compensation.credit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.openspm.core.organization.Hierarchy;

/**
 * What crediting needs beside the row: the hierarchies that credit climbs.
 *
 * <pre>{@code
 * CreditContext.of(roster.hierarchy()).with("products", productLines)
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CreditContext {

    private final Hierarchy roster;
    private final Map<String, Hierarchy> named;

    private CreditContext(Hierarchy roster, Map<String, Hierarchy> named) {
        this.roster = roster;
        this.named = named;
    }

    /**
     * Obtains a context with one hierarchy.
     *
     * @param roster  the reporting lines of the roster
     * @return the context
     */
    public static CreditContext of(Hierarchy roster) {
        return new CreditContext(Objects.requireNonNull(roster, "roster"), Map.of());
    }

    /**
     * Returns this context with another hierarchy.
     *
     * @param name  what roll-ups call it
     * @param hierarchy  the hierarchy
     * @return the context
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is one of this name
     */
    public CreditContext with(String name, Hierarchy hierarchy) {
        Map<String, Hierarchy> more = new TreeMap<>(named);
        if (more.put(Names.checked(name, "hierarchy", "name"), Objects.requireNonNull(hierarchy, "hierarchy"))
                != null) {
            throw new IllegalStateException(
                    "There are two hierarchies (" + name + ").\nGive each hierarchy a name of its own.");
        }
        return new CreditContext(roster, more);
    }

    /**
     * Returns the names of the hierarchies beside that of the roster.
     *
     * @return the names in alphabetical order
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(named.keySet());
    }

    /**
     * Returns a hierarchy by its name.
     *
     * @param name  the name, empty for the reporting lines of the roster
     * @return the hierarchy
     * @throws IllegalStateException if there is none of this name
     */
    public Hierarchy hierarchy(String name) {
        if (name.isEmpty()) {
            return roster;
        }
        Hierarchy found = named.get(name);
        if (found == null) {
            throw new IllegalStateException("The hierarchy (" + name + ") is not among " + named.keySet()
                    + ".\nHand it over under this name, or roll up along another.");
        }
        return found;
    }
}
