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

    /** Returns how the credit of a source is added up: what is found of the source is found once for all participants. */
    SourceSums sums(Source source);

    /** Returns the rows a participant is credited with in a range of dates. */
    Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range);

    List<FactOutcome> outcomes(FactOutcome.Kind kind);

    /** Returns all of it added up by participant, source and pay period. */
    CreditTotals totals(ScanSetup setup);

    /** Returns the part of it that is known as totals only, if there is one. */
    default Optional<CreditTotals> restored() {
        return Optional.empty();
    }
}
