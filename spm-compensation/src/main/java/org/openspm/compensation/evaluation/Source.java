package org.openspm.compensation.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.metric.Measure;

/** What is added up from credit: a measure, over one kind of credit, in one role or any. */
final class Source {

    private final Measure<?> measure;
    private final CreditKind kind;
    private final Optional<String> role;

    /** Sources are looked up for every transaction and window; a measure hashes all that it says. */
    private final int hash;

    Source(Measure<?> measure, CreditKind kind, Optional<String> role) {
        this.measure = measure;
        this.kind = kind;
        this.role = role;
        this.hash = Objects.hash(measure, kind, role);
    }

    Measure<?> measure() {
        return measure;
    }

    CreditKind kind() {
        return kind;
    }

    Optional<String> role() {
        return role;
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj
                || (obj instanceof Source other
                        && hash == other.hash
                        && kind == other.kind
                        && role.equals(other.role)
                        && measure.equals(other.measure));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
