package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/**
 * Entries in order of date, with running sums: any range of dates adds up in a moment. The sums are made when the first is asked for, the
 * entries when somebody looks at one of them: most plans never do. Two threads that ask at the same time at worst make the same thing twice.
 */
final class Entries {

    private static final Entries NONE = new Entries(null, 0, List.of());

    private final @Nullable CreditColumns columns;
    private final int person;
    private final List<Entry> others;
    private @Nullable Listed listed;
    private @Nullable RunningSums sums;

    private Entries(@Nullable CreditColumns columns, int person, List<Entry> others) {
        this.columns = columns;
        this.person = person;
        this.others = others;
    }

    static Entries none() {
        return NONE;
    }

    static Entries of(List<Entry> entries) {
        return new Entries(null, 0, List.copyOf(entries));
    }

    /** Obtains the entries of a participant in columns, and others. */
    static Entries of(CreditColumns columns, int person, List<Entry> others) {
        return new Entries(columns, person, List.copyOf(others));
    }

    Ratio sum(DateRange range) {
        RunningSums known = sums;
        if (known == null) {
            known = columns != null && others.isEmpty()
                    ? RunningSums.of(columns, person, this::all)
                    : RunningSums.of(all());
            sums = known;
        }
        return known.between(range);
    }

    List<Entry> in(DateRange range) {
        return all().subList(firstFrom(range.start()), firstFrom(range.endExclusive()));
    }

    List<Entry> all() {
        return listed().ordered();
    }

    private Listed listed() {
        Listed known = listed;
        if (known == null) {
            known = new Listed(made());
            listed = known;
        }
        return known;
    }

    private List<Entry> made() {
        List<Entry> all = new ArrayList<>(others);
        if (columns != null) {
            for (long key : columns.byDay(person)) {
                all.add(columns.entry(key));
            }
        }
        return all.stream().sorted(Entry.BY_DATE).toList();
    }

    /** Returns the index of the first entry on or after a date. */
    private int firstFrom(LocalDate date) {
        List<Entry> ordered = all();
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).isBefore(date)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Listed(List<Entry> ordered) {}
}
