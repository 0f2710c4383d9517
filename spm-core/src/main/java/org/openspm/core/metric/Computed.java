package org.openspm.core.metric;

import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/** A metric's number for one cell, with what it was made of; without its name, which the one who asked gives it. */
record Computed(
        Figure figure,
        Status status,
        String rule,
        List<Trace> parts,
        Figure numerator,
        Optional<Figure> denominator,
        long rows) {

    /** A number that is no quotient. */
    static Computed of(Figure figure, String rule, List<Trace> parts, long rows) {
        return new Computed(
                figure, figure.isDefined() ? Status.OK : Status.NO_DATA, rule, parts, figure, Optional.empty(), rows);
    }

    /** No number, because the question does not give what it takes. */
    static Computed notApplicable(Unit unit, String reason) {
        Figure nothing = Figure.undefined(unit, reason);
        return new Computed(nothing, Status.NOT_APPLICABLE, "", List.of(), nothing, Optional.empty(), 0);
    }

    /** The status of a number that was made of others: what they wait for may still change it. */
    static Status maturity(Computed... parts) {
        for (Computed part : parts) {
            if (part.status() == Status.IMMATURE) {
                return Status.IMMATURE;
            }
        }
        return Status.OK;
    }

    /** The same number as what another metric takes from elsewhere. */
    Computed as(String label, String from) {
        return new Computed(figure, status, from, List.of(trace(label)), numerator, denominator, rows);
    }

    Computed with(Figure other, Status otherStatus) {
        return new Computed(other, otherStatus, rule, parts, numerator, denominator, rows);
    }

    Trace trace(String label) {
        return Trace.of(label, figure, rule, parts);
    }
}
