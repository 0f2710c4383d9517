package org.openspm.benchmarks.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart as data: labels along the horizontal axis, lines over them, and the marks a reader is to notice. The host draws it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Plot {

    private final String title;
    private final List<String> labels;
    private final List<PlotLine> lines;
    private final List<PlotMark> marks;

    private Plot(String title, List<String> labels, List<PlotLine> lines, List<PlotMark> marks) {
        this.title = title;
        this.labels = labels;
        this.lines = lines;
        this.marks = marks;
    }

    /**
     * Obtains a plot without lines.
     *
     * @param title  what it shows
     * @param labels  the labels along the horizontal axis, in order
     * @return the plot
     */
    public static Plot of(String title, List<String> labels) {
        Objects.requireNonNull(title, "title");
        return new Plot(title, List.copyOf(Objects.requireNonNull(labels, "labels")), List.of(), List.of());
    }

    /**
     * Returns this plot with another line.
     *
     * @param name  what a legend calls it
     * @param values  a number for each label in order; NaN where the line has a gap
     * @return the plot
     * @throws IllegalArgumentException if there are not as many values as labels
     */
    public Plot withLine(String name, double... values) {
        Objects.requireNonNull(name, "name");
        if (Objects.requireNonNull(values, "values").length != labels.size()) {
            throw new IllegalArgumentException("The line (" + name + ") has (" + values.length + ") values, the plot ("
                    + labels.size() + ") labels.\nGive a value for each label, NaN for a gap.");
        }
        List<@Nullable Double> points = new ArrayList<>();
        Arrays.stream(values).forEach(value -> points.add(Double.isNaN(value) ? null : value));
        List<PlotLine> more = new ArrayList<>(lines);
        more.add(new PlotLine(name, points));
        return new Plot(title, labels, Collections.unmodifiableList(more), marks);
    }

    /**
     * Returns this plot with another mark.
     *
     * @param index  at which label, 0 for the first
     * @param text  what there is to notice
     * @return the plot
     * @throws IllegalArgumentException if there is no such label
     */
    public Plot withMark(int index, String text) {
        Objects.requireNonNull(text, "text");
        if (index < 0 || index >= labels.size()) {
            throw new IllegalArgumentException("The mark (" + text + ") at (" + index + ") is not on the plot of ("
                    + labels.size() + ") labels.\nCount from 0.");
        }
        List<PlotMark> more = new ArrayList<>(marks);
        more.add(new PlotMark(index, text));
        return new Plot(title, labels, lines, Collections.unmodifiableList(more));
    }

    /**
     * Returns what the plot shows.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * Returns the labels along the horizontal axis.
     *
     * @return the labels in order
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Returns the lines.
     *
     * @return the lines in the order in which they are to be drawn
     */
    public List<PlotLine> lines() {
        return lines;
    }

    /**
     * Returns one line.
     *
     * @param name  what a legend calls it
     * @return the line
     * @throws IllegalArgumentException if there is no such line
     */
    public PlotLine line(String name) {
        Objects.requireNonNull(name, "name");
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plot has no line (" + name + ").\nIt has "
                        + lines.stream().map(PlotLine::name).toList() + "."));
    }

    /**
     * Returns what a reader is to notice.
     *
     * @return the marks in the order in which they were added
     */
    public List<PlotMark> marks() {
        return marks;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Plot other
                && title.equals(other.title)
                && labels.equals(other.labels)
                && lines.equals(other.lines)
                && marks.equals(other.marks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, labels, lines, marks);
    }

    /**
     * Returns the title and the names of the lines.
     *
     * @return such as {@code "Win rate: value, centre, lower limit, upper limit over 24 labels, 1 mark"}
     */
    @Override
    public String toString() {
        return title + ": "
                + String.join(", ", lines.stream().map(PlotLine::name).toList()) + " over " + labels.size()
                + " labels, " + marks.size() + (marks.size() == 1 ? " mark" : " marks");
    }
}
