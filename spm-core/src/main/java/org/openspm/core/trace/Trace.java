package org.openspm.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.core.money.Figure;

/**
 * The explanation of one figure: what it is called, by which rule it was found, and the figures it was made of, each explained in
 * the same way.
 *
 * <p>A trace is written by the very step that computes the figure. It is data: walk {@link #parts()} to build a screen from it,
 * {@link #render()} it as text, or subtract an earlier trace with {@link #minus(Trace)} to see why a figure changed.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param label  what the figure is called, unique among its siblings where that can be
 * @param figure  the figure
 * @param rule  how it was found, in words; empty for a figure that was handed in
 * @param parts  the figures it was made of, in the order a reader wants them
 */
public record Trace(String label, Figure figure, String rule, List<Trace> parts) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy of the parts.
     *
     * @param label  what the figure is called, unique among its siblings where that can be
     * @param figure  the figure
     * @param rule  how it was found, in words; empty for a figure that was handed in
     * @param parts  the figures it was made of, in the order a reader wants them
     */
    public Trace {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(rule, "rule");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    }

    /**
     * Obtains the trace of a figure that was handed in.
     *
     * @param label  what the figure is called
     * @param figure  the figure
     * @return the trace
     */
    public static Trace of(String label, Figure figure) {
        return new Trace(label, figure, "", List.of());
    }

    /**
     * Obtains the trace of a figure that was found by a rule.
     *
     * @param label  what the figure is called
     * @param figure  the figure
     * @param rule  how it was found
     * @param parts  the figures it was made of
     * @return the trace
     */
    public static Trace of(String label, Figure figure, String rule, List<Trace> parts) {
        return new Trace(label, figure, rule, parts);
    }

    /**
     * Returns what changed between an earlier trace and this one.
     *
     * @param earlier  the trace to subtract; parts are matched by their label, and those of one label by their order
     * @return the difference, this minus the earlier
     */
    public TraceDifference minus(Trace earlier) {
        return TraceDifference.between(Objects.requireNonNull(earlier, "earlier"), this);
    }

    /**
     * Returns this trace as text: one line a figure, parts indented below what they make up, figures aligned to the right.
     *
     * @return the text, lines separated by {@code \n}, without a line break at the end
     */
    public String render() {
        List<TextTree.Row> rows = new ArrayList<>();
        collect(0, rows);
        return TextTree.render(rows);
    }

    /**
     * Returns this trace as text in lines of at most a width: a label, a figure or a rule that is too long for its column goes on in the next line.
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
        rows.add(new TextTree.Row(depth, label, figure.toString(), rule));
        for (Trace part : parts) {
            part.collect(depth + 1, rows);
        }
    }

    /**
     * Returns the first line of the text.
     *
     * @return the label and the figure
     */
    @Override
    public String toString() {
        return label + ": " + figure;
    }
}
