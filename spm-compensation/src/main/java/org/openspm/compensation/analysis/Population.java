package org.openspm.compensation.analysis;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;

/**
 * Whom a plan is reviewed for, with what they sold, and how that may be changed.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param roster  the participants
 * @param facts  what they sold
 * @param editors  how transactions may be changed, one for each schema; none leaves them as they are
 */
public record Population(Roster roster, Facts facts, List<TransactionEditor<?>> editors) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param roster  the participants
     * @param facts  what they sold
     * @param editors  how transactions may be changed
     */
    public Population {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(facts, "facts");
        editors = List.copyOf(Objects.requireNonNull(editors, "editors"));
    }

    /**
     * Obtains a population whose transactions stay as they are.
     *
     * @param roster  the participants
     * @param facts  what they sold
     * @return the population
     */
    public static Population of(Roster roster, Facts facts) {
        return new Population(roster, facts, List.of());
    }

    /**
     * Returns this population with transactions that may be changed.
     *
     * @param editor  how
     * @return the population
     */
    public Population editing(TransactionEditor<?> editor) {
        Objects.requireNonNull(editor, "editor");
        return new Population(
                roster,
                facts,
                Stream.concat(editors.stream(), Stream.of(editor)).toList());
    }
}
