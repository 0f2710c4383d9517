package org.openspm.compensation.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Whom a plan is reviewed for, with what they sold, and how that may be changed.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param roster  the participants
 * @param facts  what they sold
 * @param editors  how transactions may be changed, at most one for each schema; none leaves them as they are
 * @param grossMargin  what is left of an amount sold before anybody is paid for it, 0.4 for 40 %; empty if it is not said
 */
public record Population(Roster roster, Facts facts, List<TransactionEditor<?>> editors, Optional<Rate> grossMargin) {

    /**
     * Checks that nothing is null and no schema has two editors, and keeps an unmodifiable copy.
     *
     * @param roster  the participants
     * @param facts  what they sold
     * @param editors  how transactions may be changed
     * @param grossMargin  what is left of an amount sold
     * @throws IllegalArgumentException if two editors change transactions of one schema
     */
    public Population {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(facts, "facts");
        editors = List.copyOf(Objects.requireNonNull(editors, "editors"));
        Objects.requireNonNull(grossMargin, "grossMargin");
        Set<Schema<?>> edited = new HashSet<>();
        for (TransactionEditor<?> editor : editors) {
            if (!edited.add(editor.schema())) {
                throw new IllegalArgumentException("The transactions of (" + editor.schema()
                        + ") have two editors.\nLet one editor change amounts, dates and bookings.");
            }
        }
    }

    /**
     * Obtains a population whose transactions stay as they are and whose margin is not said.
     *
     * @param roster  the participants
     * @param facts  what they sold
     * @return the population
     */
    public static Population of(Roster roster, Facts facts) {
        return new Population(roster, facts, List.of(), Optional.empty());
    }

    /**
     * Returns this population with transactions that may be changed.
     *
     * @param editor  how
     * @return the population
     * @throws IllegalArgumentException if transactions of the schema have an editor already
     */
    public Population editing(TransactionEditor<?> editor) {
        Objects.requireNonNull(editor, "editor");
        return new Population(
                roster,
                facts,
                Stream.concat(editors.stream(), Stream.of(editor)).toList(),
                grossMargin);
    }

    /**
     * Returns this population with what is left of an amount sold before anybody is paid for it, so that a review can tell where pay takes more.
     *
     * @param margin  the gross margin of the amounts that editors name, 0.4 for 40 %
     * @return the population
     */
    public Population grossMargin(Rate margin) {
        return new Population(roster, facts, editors, Optional.of(Objects.requireNonNull(margin, "margin")));
    }
}
