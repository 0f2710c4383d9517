package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;

/** Who is credited with what, and what became of every fact. */
interface CreditSource {

    /** Returns what a participant is credited with from a source. */
    Entries of(String participant, Source source);

    /**
     * Adds what a participant is credited with in each pay period, with {@link CreditColumns#SCALE} decimals; returns false where that has more.
     *
     * @throws ArithmeticException if a sum does not fit into a long
     */
    boolean addUp(String participant, Source source, long[] sums);

    /** Returns how the credit of a source is added up, for somebody who adds up many participants. */
    default SourceSums sums(Source source) {
        return (member, sums) -> addUp(member.id(), source, sums);
    }

    /** Returns the rows a participant is credited with in a range of dates. */
    Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range);

    List<FactOutcome> outcomes(FactOutcome.Kind kind);
}
