package org.openspm.core.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.WholeField;

/** Waits that the rows say themselves, each row one. */
record MeasuredRules<T>(WholeField<T> waited, Condition<T> happened) implements Assembler<Spell> {

    @Override
    public List<Spell> assemble(List<Occurrence> events, @Nullable LocalDate asOf) {
        List<Spell> spells = new ArrayList<>();
        for (Occurrence event : events) {
            T row = rowOf(event);
            waited.read(row).ifPresent(time -> {
                if (time < 0) {
                    throw new IllegalArgumentException("The time (" + time + ") in the field (" + waited + ") of ("
                            + waited.schema().describe(row) + ") is negative.\nUse zero or more.");
                }
                spells.add(new Spell(event, time, happened.test(row) ? Spell.EVENT : Spell.CENSORED));
            });
        }
        return spells;
    }

    @SuppressWarnings("unchecked") // the only event that is gathered is of the field's schema
    private T rowOf(Occurrence event) {
        return (T) event.row().row();
    }
}
