package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;

/** The credit of facts that were scanned in parts, no transaction in two of them. */
final class MergedCredit implements CreditSource {

    private final List<CreditSource> parts;

    MergedCredit(List<CreditSource> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Entries of(String participant, Source source) {
        return Entries.together(
                parts.stream().map(part -> part.of(participant, source)).toList());
    }

    @Override
    public SourceSums sums(Source source) {
        List<SourceSums> all = parts.stream().map(part -> part.sums(source)).toList();
        return (member, sums) -> {
            for (SourceSums part : all) {
                if (!part.addUp(member, sums)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range) {
        Facts rows = Facts.none();
        for (CreditSource part : parts) {
            rows = rows.merge(part.rows(participant, kind, role, range));
        }
        return rows;
    }

    @Override
    public CreditTotals totals(ScanSetup setup) {
        return parts.stream()
                .map(part -> part.totals(setup))
                .reduce(CreditTotals::merge)
                .orElseThrow();
    }

    @Override
    public Optional<CreditTotals> restored() {
        return parts.stream().flatMap(part -> part.restored().stream()).reduce(CreditTotals::merge);
    }

    @Override
    public List<FactOutcome> outcomes(FactOutcome.Kind kind) {
        return parts.stream().flatMap(part -> part.outcomes(kind).stream()).toList();
    }
}
