package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openspm.core.time.DateRange;

/** When somebody was hired and left: the first days, and the day after each last one with the reason. */
record Career(List<LocalDate> hired, SortedMap<LocalDate, String> ended) {

    private static final List<Employment> ALWAYS = List.of(new Employment(DateRange.all(), ""));

    static Career unsaid() {
        return new Career(List.of(), Collections.emptySortedMap());
    }

    Career hiring(LocalDate first) {
        List<LocalDate> all = new ArrayList<>(hired);
        all.add(first);
        return new Career(all.stream().distinct().sorted().toList(), ended);
    }

    Career ending(LocalDate last, String reason) {
        SortedMap<LocalDate, String> all = new TreeMap<>(ended);
        LocalDate end = last.equals(LocalDate.MAX) ? last : last.plusDays(1);
        all.merge(end, reason, (before, now) -> before.isEmpty() || before.equals(now) ? now : before + ", " + now);
        return new Career(hired, Collections.unmodifiableSortedMap(all));
    }

    boolean isSaid() {
        return !hired.isEmpty() || !ended.isEmpty();
    }

    /** Returns the times of employment in order; all dates if nothing was said. */
    List<Employment> employment() {
        if (!isSaid()) {
            return ALWAYS;
        }
        return ranges().stream()
                .map(range -> new Employment(range, ended.getOrDefault(range.endExclusive(), "")))
                .toList();
    }

    /** Whoever was never hired was employed from the beginning; a hire while employed is passed over, and reported. */
    private List<DateRange> ranges() {
        List<DateRange> ranges = new ArrayList<>();
        LocalDate free = LocalDate.MIN;
        for (LocalDate start : hired.isEmpty() ? List.of(LocalDate.MIN) : hired) {
            if (!start.isBefore(free)) {
                free = ended.keySet().stream()
                        .filter(end -> end.isAfter(start))
                        .findFirst()
                        .orElse(LocalDate.MAX);
                ranges.add(DateRange.of(start, free));
            }
        }
        return ranges;
    }

    List<String> problems(String id) {
        List<DateRange> ranges = ranges();
        Set<LocalDate> starts = ranges.stream().map(DateRange::start).collect(Collectors.toSet());
        Set<LocalDate> ends = ranges.stream().map(DateRange::endExclusive).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        hired.stream()
                .filter(first -> !starts.contains(first))
                .forEach(first -> problems.add("The participant (" + id + ") is hired on (" + first
                        + ") while employed.\nSay when the employment before it ended, or hire once."));
        for (Map.Entry<LocalDate, String> entry : ended.entrySet()) {
            if (!ends.contains(entry.getKey())) {
                problems.add("The participant (" + id + ") is terminated on ("
                        + entry.getKey().minusDays(1)
                        + ") while not employed.\nSay the day of hire before it, or terminate once.");
            }
        }
        return problems;
    }
}
