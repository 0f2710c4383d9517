package org.openspm.compensation.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.Selection;
import org.openspm.core.schema.Schema;

/**
 * The transactions of one schema that are plainly credited. Their sums by pay period are all that is kept of them; where somebody looks at single transactions,
 * or at days within a pay period, they are read a second time and stand in columns from then on.
 */
final class PlainFacts<T> {

    private final Schema<T> schema;
    private final Supplier<PlainCredit<T>> reader;
    private final int people;
    private final Map<Source, PeriodSums> sums;
    private final int credits;
    private @Nullable PlainColumns columns;

    /**
     * Keeps what a pass over the transactions found.
     *
     * @param reader  makes what reads them again
     * @param people  how many participants there are
     * @param credits  how many shares of plain transactions they have
     */
    PlainFacts(
            Schema<T> schema, Supplier<PlainCredit<T>> reader, int people, Map<Source, PeriodSums> sums, int credits) {
        this.schema = schema;
        this.reader = reader;
        this.people = people;
        this.sums = Map.copyOf(sums);
        this.credits = credits;
    }

    boolean knows(Source source) {
        return sums.containsKey(source);
    }

    PeriodSums sums(Source source) {
        return Known.of(sums, source);
    }

    /** Returns the sums as totals. Those of pay periods before the year, and those that longs do not hold, are added up from single transactions. */
    SourceTotals totals(Source source, ScanSetup setup, TotalPeriods periods) {
        boolean looksBack =
                setup.creditable().start().isBefore(setup.terms().year().range().start());
        return PlainTotals.of(sums(source), looksBack, () -> columns(source), setup.members(), periods);
    }

    /** Returns single transactions. Two threads that ask at the same time at worst make the same thing twice. */
    CreditColumns columns(Source source) {
        PlainColumns known = columns;
        if (known == null) {
            known = new PlainColumns(made());
            columns = known;
        }
        return Known.of(known.bySource(), source);
    }

    private Map<Source, CreditColumns> made() {
        PlainCredit<T> again = reader.get();
        CreditRows single = new CreditRows(schema, credits);
        List<CreditColumns> made = again.sources().stream()
                .map(source -> new CreditColumns(single))
                .toList();
        for (int from = 0; from < again.size(); from += again.length()) {
            Selection taken = again.read(from);
            for (int k = 0; k < taken.count(); k++) {
                int position = taken.positions()[k];
                for (int recipient = 0; recipient < again.recipients(); recipient++) {
                    int person = again.persons(recipient)[position];
                    if (person >= 0) {
                        single.add(person, again.day(position), again.row(position));
                        for (int i = 0; i < made.size(); i++) {
                            made.get(i).add(again.sources().get(i).part(position, again.share(recipient, position)));
                        }
                    }
                }
            }
        }
        single.group(people);
        Map<Source, CreditColumns> bySource = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            bySource.put(again.sources().get(i).source(), made.get(i));
        }
        return bySource;
    }

    private record PlainColumns(Map<Source, CreditColumns> bySource) {}
}
