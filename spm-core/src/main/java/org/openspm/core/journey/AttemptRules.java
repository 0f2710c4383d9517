package org.openspm.core.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many attempts an entity took, row by row; those of one day in the order of their ids. */
record AttemptRules(String name, List<String> competing) implements Waiting {

    @Override
    public Waiting competing(List<String> names) {
        return new AttemptRules(name, names);
    }

    @Override
    public List<Spell> assemble(List<Occurrence> events, @Nullable LocalDate asOf) {
        Occurrence first = null;
        int attempts = 0;
        for (Occurrence event : events.stream().sorted(Occurrence.ROW_BY_ROW).toList()) {
            if (event.kind() == SpellRules.START) {
                first = first == null ? event : first;
                attempts++;
            } else if (first != null) {
                int outcome = event.kind() == SpellRules.WATCH_ENDS ? Spell.CENSORED : event.kind();
                return List.of(new Spell(first, attempts, outcome));
            }
        }
        return first == null ? List.of() : List.of(new Spell(first, attempts, Spell.CENSORED));
    }
}
