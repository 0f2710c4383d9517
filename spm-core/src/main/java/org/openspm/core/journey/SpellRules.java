package org.openspm.core.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long an entity waited, from its first start to what ends it. */
record SpellRules(String name, List<String> competing, Ending ending) implements Waiting {

    static final int START = 0;
    /** The kind of what counts against the event, where that is a sum. */
    static final int COST = Integer.MAX_VALUE - 1;

    static final int WATCH_ENDS = Integer.MAX_VALUE;

    @Override
    public Waiting competing(List<String> names) {
        return new SpellRules(name, names, ending);
    }

    @Override
    public List<Spell> assemble(List<Occurrence> events, @Nullable LocalDate asOf) {
        Occurrence start = null;
        Occurrence stop = null;
        List<Occurrence> seen = new ArrayList<>();
        for (Occurrence event : events) {
            if (start == null) {
                start = event.kind() == START ? event : null;
            } else if (event.kind() == Spell.EVENT || event.kind() == COST) {
                seen.add(event);
            } else if (event.kind() != START) {
                stop = event;
                break;
            }
        }
        return start == null ? List.of() : List.of(spell(start, stop, seen, asOf));
    }

    private Spell spell(Occurrence start, @Nullable Occurrence stop, List<Occurrence> seen, @Nullable LocalDate asOf) {
        Occurrence end = ending.end(seen);
        if (end != null) {
            return new Spell(start, days(start, end.date()), Spell.EVENT);
        }
        if (stop != null) {
            return new Spell(start, days(start, stop.date()), stop.kind() == WATCH_ENDS ? Spell.CENSORED : stop.kind());
        }
        Spell.requireEnd(asOf != null, name);
        LocalDate known = asOf == null ? start.date() : asOf;
        Occurrence pending = ending.pending(seen, known);
        return new Spell(start, days(start, pending == null ? known : pending.date()), Spell.CENSORED);
    }

    private static long days(Occurrence start, LocalDate end) {
        return FunnelRules.between(start.date(), end);
    }
}
