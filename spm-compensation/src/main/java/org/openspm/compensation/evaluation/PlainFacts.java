package org.openspm.compensation.evaluation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one schema that are plainly credited. Their sums by pay period are all that is kept of them; where somebody looks at single transactions,
 * or at days within a pay period, they are read a second time and stand in columns from then on.
 */
final class PlainFacts<T> {

    private final List<T> rows;
    private final Supplier<PlainCredit<T>> reader;
    private final PlainCredit<T> read;
    private final int people;
    private final PayCalendar calendar;
    private final Map<Source, PeriodSums> sums = new HashMap<>();
    private final List<PeriodSums> inOrder;

    /** Which of the rows are plain. */
    private final BitSet plain = new BitSet();

    private int credits;
    private @Nullable PlainColumns columns;

    PlainFacts(List<T> rows, Supplier<PlainCredit<T>> reader, int people, PayCalendar calendar) {
        this.rows = rows;
        this.reader = reader;
        this.read = reader.get();
        this.people = people;
        this.calendar = calendar;
        this.inOrder = read.sources().stream()
                .map(source -> sums.computeIfAbsent(source, key -> new PeriodSums(people, calendar.size())))
                .toList();
    }

    /** Adds a row; returns false, and has done nothing, where it has to go the long way. */
    boolean takes(int row) {
        if (!read.reads(rows.get(row))) {
            return false;
        }
        plain.set(row);
        credits += read.count();
        int period = calendar.numberOf(read.day());
        if (period < 0) {
            return true; // of a time before the year, which is looked back at
        }
        for (int i = 0; i < inOrder.size(); i++) {
            PeriodSums to = inOrder.get(i);
            for (int credit = 0; credit < read.count(); credit++) {
                long quantity = read.quantity(i, credit);
                if (quantity != CreditColumns.NOTHING) {
                    to.add(read.person(credit), period, quantity);
                }
            }
        }
        return true;
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
        CreditRows single = new CreditRows(again.schema(), credits);
        List<Source> sources = again.sources();
        List<CreditColumns> made =
                sources.stream().map(source -> new CreditColumns(single)).toList();
        for (int row = plain.nextSetBit(0); row >= 0; row = plain.nextSetBit(row + 1)) {
            again.reads(rows.get(row));
            for (int credit = 0; credit < again.count(); credit++) {
                single.add(again.person(credit), again.day(), rows.get(row));
                for (int i = 0; i < made.size(); i++) {
                    made.get(i).add(again.quantity(i, credit));
                }
            }
        }
        single.group(people);
        Map<Source, CreditColumns> bySource = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            bySource.put(sources.get(i), made.get(i));
        }
        return bySource;
    }

    private record PlainColumns(Map<Source, CreditColumns> bySource) {}
}
