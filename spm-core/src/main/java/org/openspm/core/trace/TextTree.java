package org.openspm.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Lays out a tree of labelled figures as text. */
final class TextTree {

    /** Below this, three columns are of no use to a reader. */
    private static final int NARROWEST = 40;

    /** The spaces between label and figure, and between figure and remark. */
    private static final int GAPS = 5;

    /** One line: how deep it is, what it is called, its figure, and a remark behind it. */
    record Row(int depth, String label, String figure, String remark) {

        int labelWidth() {
            return 2 * depth + label.length();
        }
    }

    private TextTree() {}

    static String render(List<Row> rows) {
        int labels = widest(rows, Row::labelWidth);
        int figures = widest(rows, row -> row.figure().length());
        return rows.stream().map(row -> line(row, labels, figures)).collect(Collectors.joining("\n"));
    }

    private static int widest(List<Row> rows, ToIntFunction<Row> width) {
        return rows.stream().mapToInt(width).max().orElse(0);
    }

    private static String line(Row row, int labels, int figures) {
        String label = "  ".repeat(row.depth()) + row.label();
        String line = label
                + " ".repeat(labels - row.labelWidth() + 2)
                + " ".repeat(figures - row.figure().length())
                + row.figure();
        return row.remark().isEmpty() ? line : line + "   " + row.remark();
    }

    /** Lays out the tree in lines of at most a width; what does not fit goes on below, in its own column. */
    static String render(List<Row> rows, int width) {
        if (width < NARROWEST) {
            throw new IllegalArgumentException(
                    "The width (" + width + ") is too narrow for three columns.\nUse " + NARROWEST + " or more.");
        }
        int remarks = widest(rows, row -> row.remark().length());
        int room = width - (remarks == 0 ? 2 : GAPS);
        int figures = Math.min(widest(rows, row -> row.figure().length()), room / 3);
        int labels = Math.min(widest(rows, Row::labelWidth), Math.max(room - figures - remarks, (room - figures) / 2));
        int rest = room - figures - labels;
        return rows.stream()
                .flatMap(row -> lines(row, labels, figures, rest).stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(Row row, int labels, int figures, int remarks) {
        int indent = Math.min(2 * row.depth(), labels / 2);
        List<String> left = wrap(row.label(), labels - indent);
        List<String> middle = wrap(row.figure(), figures);
        List<String> right = wrap(row.remark(), remarks);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), Math.max(middle.size(), right.size())); i++) {
            String label = at(left, i);
            String figure = at(middle, i);
            String line = " ".repeat(indent)
                    + label
                    + " ".repeat(labels - indent - label.length() + 2 + figures - figure.length())
                    + figure
                    + "   "
                    + at(right, i);
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private static String at(List<String> lines, int place) {
        return place < lines.size() ? lines.get(place) : "";
    }

    /** Breaks a text between words, and within a word only where it is longer than a line. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
