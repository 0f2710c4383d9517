package org.openspm.core.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;

/**
 * Why a figure changed: an earlier and a later figure, and the parts that changed, down to the last one.
 *
 * <p>A part that stands in only one of the two traces has no earlier or no later figure. Parts that did not change are left out.
 * This class is immutable and thread-safe.
 */
public final class TraceDifference {

    private final String label;
    private final @Nullable Trace before;
    private final @Nullable Trace after;
    private final List<TraceDifference> parts;

    private TraceDifference(String label, @Nullable Trace before, @Nullable Trace after, List<TraceDifference> parts) {
        this.label = label;
        this.before = before;
        this.after = after;
        this.parts = List.copyOf(parts);
    }

    static TraceDifference between(Trace before, Trace after) {
        return new TraceDifference(after.label(), before, after, differences(before.parts(), after.parts()));
    }

    private static List<TraceDifference> differences(List<Trace> before, List<Trace> after) {
        Map<String, Trace> earlier = byKey(before);
        List<TraceDifference> parts = new ArrayList<>();
        byKey(after).forEach((key, now) -> {
            Trace then = earlier.remove(key);
            if (then == null) {
                parts.add(new TraceDifference(now.label(), null, now, List.of()));
            } else if (!then.equals(now)) {
                parts.add(between(then, now));
            }
        });
        earlier.values().forEach(gone -> parts.add(new TraceDifference(gone.label(), gone, null, List.of())));
        return parts;
    }

    /** Tells siblings of one label apart by how often the label was seen before. */
    private static Map<String, Trace> byKey(List<Trace> traces) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Trace> keyed = new LinkedHashMap<>();
        for (Trace trace : traces) {
            int count = seen.merge(trace.label(), 1, Integer::sum);
            keyed.put(trace.label() + "\n" + count, trace);
        }
        return keyed;
    }

    /**
     * Returns what the figure is called.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * Returns the earlier figure.
     *
     * @return the figure, or empty if the part is new
     */
    public Optional<Figure> before() {
        return Optional.ofNullable(before).map(Trace::figure);
    }

    /**
     * Returns the later figure.
     *
     * @return the figure, or empty if the part is gone
     */
    public Optional<Figure> after() {
        return Optional.ofNullable(after).map(Trace::figure);
    }

    /**
     * Returns the later figure minus the earlier one; a missing figure counts as zero of the other's unit.
     *
     * @return the change, undefined if one of the two figures is or if their units differ
     */
    public Figure change() {
        Figure now = after().or(this::before).orElseThrow();
        Figure then = before().or(this::after).orElseThrow();
        if (before == null) {
            return now;
        }
        if (!now.unit().equals(then.unit())) {
            return Figure.undefined(now.unit(), "the unit was " + then.unit());
        }
        return after == null ? then.minus(then).minus(then) : now.minus(then);
    }

    /**
     * Returns the parts that changed, came or went.
     *
     * @return the differences, in the order of the later trace, followed by the parts that are gone
     */
    public List<TraceDifference> parts() {
        return parts;
    }

    /**
     * Returns this difference as text: one line a changed figure, with what it was and is.
     *
     * @return the text, lines separated by {@code \n}, without a line break at the end
     */
    public String render() {
        List<TextTree.Row> rows = new ArrayList<>();
        collect(0, rows);
        return TextTree.render(rows);
    }

    /**
     * Returns this difference as text in lines of at most a width: a label, a figure or a change that is too long for its column goes on in the next line.
     *
     * @param width  the most characters of a line, 40 or more
     * @return the text, lines separated by {@code \n}, without a line break at the end
     * @throws IllegalArgumentException if the width is less than 40
     */
    public String render(int width) {
        List<TextTree.Row> rows = new ArrayList<>();
        collect(0, rows);
        return TextTree.render(rows, width);
    }

    private void collect(int depth, List<TextTree.Row> rows) {
        String was = before().map(Figure::toString).orElse("new");
        String is = after().map(Figure::toString).orElse("gone");
        rows.add(new TextTree.Row(depth, label, change().toString(), was + " -> " + is));
        for (TraceDifference part : parts) {
            part.collect(depth + 1, rows);
        }
    }

    /**
     * Returns the first line of the text.
     *
     * @return the label and the change
     */
    @Override
    public String toString() {
        return label + ": " + change();
    }
}
