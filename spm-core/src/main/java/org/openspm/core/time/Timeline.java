package org.openspm.core.time;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was in force when: a value for each of some half-open ranges of dates.
 *
 * <p>Each change holds from its date, that date included, until the next change. Before the first change there is no value. As in a
 * {@link DateRange}, {@link LocalDate#MIN} stands for "from the beginning" and {@link LocalDate#MAX} for "never": a change then changes
 * nothing.
 *
 * <pre>{@code
 * Timeline<String> manager = Timeline.always("sam").changing(LocalDate.of(2026, 7, 1), "kim");
 * manager.at(LocalDate.of(2026, 6, 30));     // sam
 * }</pre>
 *
 * <p>A change to the value already in force changes nothing: the two timelines are equal. This class is immutable and thread-safe
 * if its values are.
 *
 * @param <V> what changes over time
 */
public final class Timeline<V> {

    private final NavigableMap<LocalDate, Optional<V>> changes;

    private Timeline(NavigableMap<LocalDate, Optional<V>> changes) {
        this.changes = changes;
    }

    /**
     * Obtains the timeline that never has a value.
     *
     * @param <V> what changes over time
     * @return the timeline without a change
     */
    public static <V> Timeline<V> empty() {
        return new Timeline<>(new TreeMap<>());
    }

    /**
     * Obtains the timeline of a value that always holds.
     *
     * @param <V> what changes over time
     * @param value  the value
     * @return the timeline
     */
    public static <V> Timeline<V> always(V value) {
        return Timeline.<V>empty().changing(LocalDate.MIN, value);
    }

    /**
     * Returns this timeline with a value that holds from a date until the next change after it.
     *
     * @param from  the first date of the value
     * @param value  the value from then on
     * @return the timeline with that change
     * @throws IllegalStateException if another change is already set for this date
     */
    public Timeline<V> changing(LocalDate from, V value) {
        return with(from, Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Returns this timeline without a value from a date until the next change after it.
     *
     * @param from  the first date without a value
     * @return the timeline with that change
     * @throws IllegalStateException if another change is already set for this date
     */
    public Timeline<V> ending(LocalDate from) {
        return with(from, Optional.empty());
    }

    private Timeline<V> with(LocalDate from, Optional<V> value) {
        Objects.requireNonNull(from, "from");
        Optional<V> existing = changes.get(from);
        if (existing != null && !existing.equals(value)) {
            if (from.equals(LocalDate.MIN)) {
                throw new IllegalStateException("The timeline already begins with (" + describe(existing)
                        + "), now also with (" + describe(value)
                        + ").\nSay one of them, or from which date the other holds.");
            }
            throw new IllegalStateException("The timeline already changes on (" + from + ") to (" + describe(existing)
                    + "), now also to (" + describe(value) + ").\nGive each date one value.");
        }
        if (from.equals(LocalDate.MAX)) {
            return this;
        }
        NavigableMap<LocalDate, Optional<V>> next = new TreeMap<>(changes);
        next.put(from, value);
        return new Timeline<>(next);
    }

    /**
     * Returns the value in force on a date.
     *
     * @param date  the date
     * @return the value, or empty if there is none on that date
     */
    public Optional<V> at(LocalDate date) {
        Map.Entry<LocalDate, Optional<V>> entry = changes.floorEntry(Objects.requireNonNull(date, "date"));
        return entry == null ? Optional.empty() : entry.getValue();
    }

    /**
     * Returns the ranges of dates with the value in force, in order; dates without a value are in none of them.
     *
     * @return the ranges and values, neighbours of equal value joined
     */
    public Map<DateRange, V> segments() {
        Map<DateRange, V> segments = new LinkedHashMap<>();
        NavigableMap<LocalDate, Optional<V>> effective = effective();
        effective.forEach((from, value) -> value.ifPresent(present -> {
            LocalDate next = effective.higherKey(from);
            segments.put(DateRange.of(from, next == null ? LocalDate.MAX : next), present);
        }));
        return Collections.unmodifiableMap(segments);
    }

    /**
     * Returns this timeline during a range of dates, without a value before and after it.
     *
     * @param range  the dates to keep
     * @return the timeline, which agrees with this one on every date of the range
     */
    public Timeline<V> during(DateRange range) {
        Objects.requireNonNull(range, "range");
        NavigableMap<LocalDate, Optional<V>> cut = new TreeMap<>();
        segments()
                .forEach((dates, value) -> dates.intersection(range).ifPresent(common -> {
                    cut.put(common.start(), Optional.of(value));
                    if (!common.endExclusive().equals(LocalDate.MAX)) {
                        cut.put(common.endExclusive(), Optional.empty());
                    }
                }));
        return new Timeline<>(cut);
    }

    /**
     * Returns the timeline of what follows from each value.
     *
     * @param <W> what follows
     * @param function  what follows from a value
     * @return the timeline, which changes at most where this one does
     */
    public <W> Timeline<W> map(Function<? super V, ? extends W> function) {
        Objects.requireNonNull(function, "function");
        NavigableMap<LocalDate, Optional<W>> mapped = new TreeMap<>();
        changes.forEach((from, value) -> mapped.put(
                from, value.map(present -> Objects.requireNonNull(function.apply(present), "value of the function"))));
        return new Timeline<>(mapped);
    }

    /** Returns the changes without those that change nothing. */
    private NavigableMap<LocalDate, Optional<V>> effective() {
        NavigableMap<LocalDate, Optional<V>> effective = new TreeMap<>();
        changes.forEach((from, value) -> {
            Map.Entry<LocalDate, Optional<V>> before = effective.lastEntry();
            if (!(before == null ? Optional.empty() : before.getValue()).equals(value)) {
                effective.put(from, value);
            }
        });
        return effective;
    }

    private static String describe(Optional<?> value) {
        return value.map(String::valueOf).orElse("nothing");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Timeline<?> other && effective().equals(other.effective());
    }

    @Override
    public int hashCode() {
        return effective().hashCode();
    }

    /**
     * Returns the ranges and values in force.
     *
     * @return such as {@code "{../2026-07-01=sam, 2026-07-01/..=kim}"}
     */
    @Override
    public String toString() {
        return segments().toString();
    }
}
