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
    private final Map<Source, PeriodSums> sums = new HashMap<>();
    private int credits;
    private @Nullable PlainColumns columns;

    PlainFacts(Schema<T> schema, Supplier<PlainCredit<T>> reader, int people) {
        this.schema = schema;
        this.reader = reader;
        this.people = people;
    }

    /** Begins to add up what a reader reads. */
    Adding adding(PlainCredit<T> read, int periods) {
        List<PeriodSums> inOrder = read.sources().stream()
                .map(source -> sums.computeIfAbsent(source.source(), key -> new PeriodSums(people, periods)))
                .toList();
        return new Adding(read, inOrder);
    }

    /** One pass over the rows, on one thread. */
    final class Adding {

        private final PlainCredit<T> read;
        private final List<PeriodSums> inOrder;

        private Adding(PlainCredit<T> read, List<PeriodSums> inOrder) {
            this.read = read;
            this.inOrder = inOrder;
        }

        /** Adds the rows of a block that are plain, and returns their positions. */
        Selection take(int from) {
            Selection taken = read.read(from);
            if (taken.count() == 0) {
                return taken; // sources may hold what they read before a row was refused
            }
            boolean[] split = read.split();
            for (int k = 0; k < taken.count(); k++) {
                credits += split[taken.positions()[k]] ? sharers(taken.positions()[k]) : 1;
            }
            for (int i = 0; i < inOrder.size(); i++) {
                add(read.sources().get(i), inOrder.get(i));
            }
            return taken;
        }

        private int sharers(int position) {
            int sharers = 0;
            for (int recipient = 0; recipient < read.recipients(); recipient++) {
                sharers += read.persons(recipient)[position] >= 0 ? 1 : 0;
            }
            return sharers;
        }

        private void add(PlainSource<T> source, PeriodSums to) {
            int[] persons = read.persons(0);
            int[] periods = read.periods();
            boolean[] split = read.split();
            boolean[] leftOut = read.leftOut();
            long[] quantities = source.quantities();
            int[] positions = source.counting().positions();
            int count = source.counting().count();
            for (int k = 0; k < count; k++) {
                int position = positions[k];
                long quantity = quantities[position];
                // Before the year there is nothing to add up: it is looked back at.
                if (periods[position] < 0 || quantity == CreditColumns.NOTHING || leftOut[position]) {
                    continue;
                }
                if (split[position]) {
                    addParts(source, position, to);
                } else {
                    to.add(persons[position], periods[position], quantity);
                }
            }
        }

        private void addParts(PlainSource<T> source, int position, PeriodSums to) {
            for (int recipient = 0; recipient < read.recipients(); recipient++) {
                int person = read.persons(recipient)[position];
                if (person >= 0) {
                    to.add(person, read.periods()[position], source.part(position, read.share(recipient, position)));
                }
            }
        }
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
