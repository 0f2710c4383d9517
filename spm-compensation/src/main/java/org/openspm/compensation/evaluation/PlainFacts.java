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
                return taken;
            }
            for (int recipient = 0; recipient < read.recipients(); recipient++) {
                int[] persons = read.persons(recipient);
                for (int k = 0; k < taken.count(); k++) {
                    credits += persons[taken.positions()[k]] >= 0 ? 1 : 0;
                }
                for (int i = 0; i < inOrder.size(); i++) {
                    PlainSource<T> source = read.sources().get(i);
                    add(source.counting(), persons, source.parts(recipient), inOrder.get(i));
                }
            }
            return taken;
        }

        private void add(Selection counting, int[] persons, long[] parts, PeriodSums to) {
            int[] periods = read.periods();
            int[] positions = counting.positions();
            for (int k = 0; k < counting.count(); k++) {
                int position = positions[k];
                // Before the year there is nothing to add up: it is looked back at.
                if (persons[position] >= 0
                        && periods[position] >= 0
                        && parts[position] != CreditColumns.NOTHING
                        && !read.isLeftOut(position)) {
                    to.add(persons[position], periods[position], parts[position]);
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
        List<CreditColumns> made =
                again.sources().stream().map(source -> new CreditColumns(single)).toList();
        for (int from = 0; from < again.size(); from += again.length()) {
            Selection taken = again.read(from);
            for (int k = 0; k < taken.count(); k++) {
                int position = taken.positions()[k];
                for (int recipient = 0; recipient < again.recipients(); recipient++) {
                    int person = again.persons(recipient)[position];
                    if (person >= 0) {
                        single.add(person, again.day(position), again.row(position));
                        for (int i = 0; i < made.size(); i++) {
                            made.get(i).add(again.sources().get(i).parts(recipient)[position]);
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
