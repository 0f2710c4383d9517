package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;

/**
 * Entries in order of date, with running sums: any range of dates adds up in a moment. The sums are made when the first is asked for, the
 * entries when somebody looks at one of them: most plans never do. Two threads that ask at the same time at worst make the same thing twice.
 */
final class Entries {

    private record Plain(PlainFacts<?> facts, Source source, int person, PayCalendar calendar) {}

    /** Entries that were collected apart, and which of them were taken out since. */
    private record Before(List<Entries> parts, List<Entry> removed) {}

    private final @Nullable Plain plain;
    private final @Nullable Before before;
    private final List<Entry> others;
    private @Nullable Listed listed;
    private @Nullable RunningSums sums;
    private @Nullable RunningSums sumsOfOthers;

    private Entries(@Nullable Plain plain, @Nullable Before before, List<Entry> others) {
        this.plain = plain;
        this.before = before;
        this.others = others;
    }

    static Entries of(List<Entry> entries) {
        return new Entries(null, null, List.copyOf(entries));
    }

    /** Obtains the entries of a participant that are plain, and others. */
    static Entries of(PlainFacts<?> facts, Source source, int person, List<Entry> others, PayCalendar calendar) {
        return new Entries(new Plain(facts, source, person, calendar), null, List.copyOf(others));
    }

    /** Obtains entries of different transactions that were collected apart. */
    static Entries together(List<Entries> parts) {
        return new Entries(null, new Before(List.copyOf(parts), List.of()), List.of());
    }

    /** Returns these entries with some added and others, which are among these, taken out. */
    Entries changed(List<Entry> added, List<Entry> removed) {
        return new Entries(null, new Before(List.of(this), List.copyOf(removed)), List.copyOf(added));
    }

    /** Returns what is credited with each transaction, in the order of the entries; nothing of totals, which cannot be told by transactions. */
    static Map<String, Figure> byTransaction(List<Entry> entries, Unit unit) {
        Map<String, Figure> credited = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!entry.isTotal()) {
                credited.merge(
                        entry.schema().name() + " " + entry.transaction(),
                        Figure.of(entry.quantity(), unit),
                        (one, other) -> Figure.of(one.orThrow().plus(other.orThrow()), unit));
            }
        }
        return credited;
    }

    Ratio sum(DateRange range) {
        if (before != null) {
            Ratio sum = ofOthers(range);
            for (Entries part : before.parts()) {
                sum = sum.plus(part.sum(range));
            }
            for (Entry entry : before.removed()) {
                sum = range.contains(entry.date()) ? sum.minus(entry.quantity()) : sum;
            }
            return sum;
        }
        if (plain == null) {
            listed().requireUncut(range);
        }
        Ratio whole = plain == null ? null : wholePeriods(plain, range);
        return whole == null ? running().between(range) : whole.plus(ofOthers(range));
    }

    /** Returns the sum of what is plain in whole pay periods, or null where the range is none of these or the sum does not fit. */
    private static @Nullable Ratio wholePeriods(Plain plain, DateRange range) {
        PeriodSums known = plain.facts().sums(plain.source());
        if (!plain.calendar().isWhole(range) || known.overflowed(plain.person())) {
            return null;
        }
        int end = plain.calendar().startingOn(range.endExclusive());
        long sum = 0;
        for (int i = plain.calendar().startingOn(range.start()); i < end; i++) {
            long quantity = known.at(plain.person(), i);
            long next = sum + quantity;
            if (((sum ^ next) & (quantity ^ next)) < 0) {
                return null;
            }
            sum = next;
        }
        return sum == 0 ? Ratio.ZERO : Ratio.of(BigDecimal.valueOf(sum, CreditColumns.SCALE));
    }

    private Ratio ofOthers(DateRange range) {
        if (others.isEmpty()) {
            return Ratio.ZERO;
        }
        RunningSums known = sumsOfOthers;
        if (known == null) {
            known = RunningSums.of(others.stream().sorted(Entry.BY_DATE).toList());
            sumsOfOthers = known;
        }
        return known.between(range);
    }

    private RunningSums running() {
        RunningSums known = sums;
        if (known == null) {
            known = plain != null && others.isEmpty()
                    ? RunningSums.of(plain.facts().columns(plain.source()), plain.person(), this::all)
                    : RunningSums.of(all());
            sums = known;
        }
        return known;
    }

    List<Entry> in(DateRange range) {
        listed().requireUncut(range);
        return all().subList(firstFrom(range.start()), firstFrom(range.endExclusive()));
    }

    List<Entry> all() {
        return listed().ordered();
    }

    private Listed listed() {
        Listed known = listed;
        if (known == null) {
            known = Listed.of(made());
            listed = known;
        }
        return known;
    }

    private List<Entry> made() {
        List<Entry> all = new ArrayList<>(others);
        if (before != null) {
            before.parts().stream()
                    .flatMap(part -> part.all().stream())
                    .filter(entry -> before.removed().stream().noneMatch(entry::isOfSame))
                    .forEach(all::add);
        }
        if (plain != null) {
            CreditColumns columns = plain.facts().columns(plain.source());
            for (long key : columns.byDay(plain.person())) {
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

    /** All entries in order, and those among them that are totals. */
    private record Listed(List<Entry> ordered, List<Entry> totals) {

        static Listed of(List<Entry> ordered) {
            return new Listed(ordered, ordered.stream().filter(Entry::isTotal).toList());
        }

        void requireUncut(DateRange range) {
            for (int i = 0; i < totals.size(); i++) {
                totals.get(i).requireUncut(range);
            }
        }
    }
}
