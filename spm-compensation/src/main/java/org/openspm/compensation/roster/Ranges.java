package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openspm.core.time.DateRange;

/** Sets of dates, each written as ranges in order that neither overlap nor touch: equal sets are equal lists. */
final class Ranges {

    static final List<DateRange> ALWAYS = List.of(DateRange.all());

    private Ranges() {}

    /** Returns the dates that are in one or more of some ranges. */
    static List<DateRange> union(Collection<DateRange> ranges) {
        if (ranges.size() <= 1) {
            return List.copyOf(ranges); // as of most people: asked of everybody in each evaluation
        }
        List<DateRange> joined = new ArrayList<>();
        for (DateRange range :
                ranges.stream().sorted(Comparator.comparing(DateRange::start)).toList()) {
            int last = joined.size() - 1;
            if (last < 0 || joined.get(last).endExclusive().isBefore(range.start())) {
                joined.add(range);
            } else if (joined.get(last).endExclusive().isBefore(range.endExclusive())) {
                joined.set(last, DateRange.of(joined.get(last).start(), range.endExclusive()));
            }
        }
        return List.copyOf(joined);
    }

    /** Returns the dates that are in both of two sets. */
    static List<DateRange> intersection(List<DateRange> first, List<DateRange> second) {
        if (first.size() == 1 && second.size() == 1) {
            return first.get(0).intersection(second.get(0)).map(List::of).orElse(List.of());
        }
        return union(first.stream()
                .flatMap(range -> second.stream().flatMap(other -> range.intersection(other).stream()))
                .toList());
    }

    static List<DateRange> within(List<DateRange> ranges, DateRange bounds) {
        return intersection(ranges, List.of(bounds));
    }

    /** Returns the dates of a set that are not in another. */
    static List<DateRange> without(List<DateRange> ranges, List<DateRange> taken) {
        if (taken.isEmpty()) {
            return union(ranges);
        }
        List<DateRange> left = ranges;
        for (DateRange hole : taken) {
            left = left.stream().flatMap(range -> around(range, hole).stream()).toList();
        }
        return union(left);
    }

    private static List<DateRange> around(DateRange range, DateRange hole) {
        if (!range.overlaps(hole)) {
            return List.of(range);
        }
        List<DateRange> left = new ArrayList<>();
        if (range.start().isBefore(hole.start())) {
            left.add(DateRange.of(range.start(), hole.start()));
        }
        if (hole.endExclusive().isBefore(range.endExclusive())) {
            left.add(DateRange.of(hole.endExclusive(), range.endExclusive()));
        }
        return left;
    }

    static boolean contain(List<DateRange> ranges, LocalDate date) {
        return ranges.stream().anyMatch(range -> range.contains(date));
    }
}
