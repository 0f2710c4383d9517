package org.openspm.compensation.evaluation;

import java.util.List;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/** What a performance was when it was looked at, with what it was made of. */
record Reading(String label, Figure figure, String rule, List<Trace> parts) {

    static Reading of(String label, Figure figure) {
        return new Reading(label, figure, "", List.of());
    }

    Trace trace() {
        return Trace.of(label, figure, rule, parts);
    }
}
