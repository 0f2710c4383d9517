package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/** Entries in order of date, with running sums: any range of dates adds up in a moment. */
final class Entries {

    private static final Entries NONE = new Entries(List.of());

    private final List<Entry> ordered;

    /** The sum of all entries before the one at an index; one element more than there are entries. */
    private final Ratio[] sumBefore;

    private Entries(List<Entry> ordered) {
        this.ordered = ordered;
        this.sumBefore = new Ratio[ordered.size() + 1];
        sumBefore[0] = Ratio.ZERO;
        for (int i = 0; i < ordered.size(); i++) {
            sumBefore[i + 1] = sumBefore[i].plus(ordered.get(i).quantity());
        }
    }

    static Entries none() {
        return NONE;
    }

    static Entries of(List<Entry> entries) {
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(sorted, Entry.BY_DATE);
        return new Entries(List.of(sorted));
    }

    Ratio sum(DateRange range) {
        return sumBefore[firstFrom(range.endExclusive())].minus(sumBefore[firstFrom(range.start())]);
    }

    List<Entry> in(DateRange range) {
        return ordered.subList(firstFrom(range.start()), firstFrom(range.endExclusive()));
    }

    List<Entry> all() {
        return ordered;
    }

    /** Returns the index of the first entry on or after a date. */
    private int firstFrom(LocalDate date) {
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
}
