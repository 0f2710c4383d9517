package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Timeline;

/**
 * What was said to hold when. What is said without an end holds until the next is said; what is said for a range holds in that range.
 * The order in which it is said does not matter, and contradictions are kept to be reported.
 *
 * @param <V> what changes over time
 */
final class Dated<V> {

    /** One thing said; without a value it says that nothing holds. */
    private record Said<V>(LocalDate from, LocalDate endExclusive, Optional<V> value) {

        boolean isOpen() {
            return endExclusive.equals(LocalDate.MAX);
        }
    }

    private final List<Said<V>> said;
    private final Timeline<V> timeline;

    /** Drawn when first asked for. Two threads that ask at the same time at worst draw the same thing twice. */
    private @Nullable Segments<V> segments;

    private record Segments<V>(Map<DateRange, V> all) {}

    private Dated(List<Said<V>> said) {
        this.said = said;
        this.timeline = drawn();
    }

    static <V> Dated<V> nothing() {
        return new Dated<>(List.of());
    }

    Dated<V> from(LocalDate from, V value) {
        return with(new Said<>(from, LocalDate.MAX, Optional.of(value)));
    }

    Dated<V> during(DateRange dates, V value) {
        return with(new Said<>(dates.start(), dates.endExclusive(), Optional.of(value)));
    }

    Dated<V> nothingFrom(LocalDate from) {
        return with(new Said<>(from, LocalDate.MAX, Optional.empty()));
    }

    private Dated<V> with(Said<V> next) {
        if (said.contains(next)) {
            return this;
        }
        List<Said<V>> all = new ArrayList<>(said);
        all.add(next);
        all.sort(Comparator.comparing((Said<V> each) -> each.from())
                .thenComparing(Said::endExclusive)
                .thenComparing(each -> each.value().map(String::valueOf).orElse("")));
        return new Dated<>(List.copyOf(all));
    }

    /** Returns what held when; where things said contradict each other, what began last. */
    Timeline<V> timeline() {
        return timeline;
    }

    /** Returns the same by the dates on which each thing held, in order. */
    Map<DateRange, V> segments() {
        Segments<V> known = segments;
        if (known == null) {
            known = new Segments<>(timeline.segments());
            segments = known;
        }
        return known.all();
    }

    private Timeline<V> drawn() {
        SortedSet<LocalDate> bounds = new TreeSet<>();
        said.forEach(each -> bounds.add(each.from()));
        said.forEach(each -> bounds.add(each.endExclusive()));
        bounds.remove(LocalDate.MAX);
        Timeline<V> drawn = Timeline.empty();
        for (LocalDate date : bounds) {
            Optional<V> value = at(date);
            drawn = value.isPresent() ? drawn.changing(date, value.get()) : drawn.ending(date);
        }
        return drawn;
    }

    private Optional<V> at(LocalDate date) {
        Optional<V> value = Optional.empty();
        for (Said<V> each : said) {
            if (!each.from().isAfter(date) && date.isBefore(endOf(each))) {
                value = each.value();
            }
        }
        return value;
    }

    /** Returns when a thing said ends: where it was said to, or where the next begins. */
    private LocalDate endOf(Said<V> each) {
        return each.isOpen()
                ? said.stream()
                        .map(Said::from)
                        .filter(from -> from.isAfter(each.from()))
                        .findFirst()
                        .orElse(LocalDate.MAX)
                : each.endExclusive();
    }

    /** Returns what contradicts what; the subject is what the values are, such as {@code "role of the participant (jill)"}. */
    List<String> problems(String subject) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                problem(subject, said.get(i), said.get(j)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> problem(String subject, Said<V> first, Said<V> second) {
        if (first.value().equals(second.value())) {
            return Optional.empty();
        }
        if (first.from().equals(second.from())) {
            return Optional.of("The " + subject + " from (" + show(first.from()) + ") on is (" + show(first) + ") and ("
                    + show(second) + ").\nState one for each date.");
        }
        if (!first.isOpen() && second.from().isBefore(first.endExclusive())) {
            return Optional.of("The " + subject + " is (" + show(first) + ") until before (" + first.endExclusive()
                    + "), but (" + show(second) + ") from (" + second.from()
                    + ") on.\nEnd the one before the other begins.");
        }
        return Optional.empty();
    }

    static String show(LocalDate date) {
        return date.equals(LocalDate.MIN) ? "the beginning" : date.toString();
    }

    private static String show(Said<?> said) {
        return said.value().map(String::valueOf).orElse("nothing");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Dated<?> other
                && timeline.equals(other.timeline)
                && problems("").equals(other.problems(""));
    }

    @Override
    public int hashCode() {
        return timeline.hashCode();
    }

    @Override
    public String toString() {
        return timeline.toString();
    }
}
