package org.openspm.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Dimension;
import org.openspm.core.time.Period;

/**
 * A table turned: the members of one dimension, or the periods, stand beside each other, everything else below each other.
 *
 * <pre>{@code
 * MetricPivot pivot = winRate.by(REP).per(QUARTER, CLOSED).evaluate(facts).pivot();
 * for (MetricKey row : pivot.rows()) {
 *     for (Object quarter : pivot.columns()) {
 *         pivot.value(row, quarter);
 *     }
 *     pivot.value(row, MetricKey.ALL);     // the total of the row, computed from the rows of the facts
 * }
 * }</pre>
 *
 * <p>It is obtained by {@link MetricTable#pivot()}. This class is immutable and thread-safe.
 */
public final class MetricPivot {

    private final MetricTable table;
    /** The place of the dimension that stands across, or -1 for the periods. */
    private final int across;

    private final List<MetricKey> rows;
    private final List<Object> columns;
    /** The rows once more, to find one among many. */
    private final Set<MetricKey> known;

    MetricPivot(MetricTable table, List<Dimension> dimensions, int across) {
        this.table = table;
        this.across = across;
        List<MetricKey> keys = table.values().stream().map(MetricValue::key).toList();
        this.rows = keys.stream()
                .map(key -> turned(key, MetricKey.ALL))
                .distinct()
                .sorted(MetricKey.order(dimensions))
                .toList();
        this.known = Set.copyOf(rows);
        this.columns = across < 0 ? List.copyOf(table.periods()) : members(keys, dimensions.get(across));
    }

    private List<Object> members(List<MetricKey> keys, Dimension dimension) {
        TreeSet<Object> members = new TreeSet<>(dimension.order());
        keys.forEach(key -> members.add(key.members().get(across)));
        return List.copyOf(members);
    }

    /** Returns a key with another part across. */
    private MetricKey turned(MetricKey key, Object part) {
        if (across < 0) {
            return new MetricKey(key.members(), part == MetricKey.ALL ? null : (Period) part);
        }
        List<Object> members = new ArrayList<>(key.members());
        members.set(across, part);
        return new MetricKey(members, key.period().orElse(null));
    }

    /**
     * Returns what stands below each other.
     *
     * @return the keys in the order of the table, {@link MetricKey#ALL} in the place of what stands across
     */
    public List<MetricKey> rows() {
        return rows;
    }

    /**
     * Returns what stands beside each other.
     *
     * @return the members of the dimension in its order, or the periods
     */
    public List<Object> columns() {
        return columns;
    }

    /**
     * Returns the value at a row and a column.
     *
     * @param row  one of {@link #rows()}
     * @param column  one of {@link #columns()}, or {@link MetricKey#ALL} for the total of the row
     * @return the value; without rows, the metric of no rows
     * @throws IllegalArgumentException if there is no such row or column
     */
    public MetricValue value(MetricKey row, Object column) {
        if (!known.contains(Objects.requireNonNull(row, "row"))) {
            throw new IllegalArgumentException("The pivot has no row (" + row + ").\nUse one of rows().");
        }
        return table.at(turned(row, checked(column)));
    }

    /**
     * Returns the total of a column.
     *
     * @param column  one of {@link #columns()}, or {@link MetricKey#ALL} for the total of everything
     * @return the value, computed from all rows of the facts and not from the values above
     * @throws IllegalArgumentException if there is no such column
     */
    public MetricValue total(Object column) {
        MetricKey everything = table.total().key();
        return checked(column) == MetricKey.ALL ? table.total() : table.at(turned(everything, column));
    }

    private Object checked(Object column) {
        if (Objects.requireNonNull(column, "column") != MetricKey.ALL && !columns.contains(column)) {
            throw new IllegalArgumentException(
                    "The pivot has no column (" + column + ").\nUse one of " + columns + ", or MetricKey.ALL.");
        }
        return column;
    }

    /**
     * Returns the pivot as text: a line for each row with its total last, and the totals of the columns below. What is undefined is shown as {@code -}.
     *
     * @return the text, lines separated by {@code \n}, without a line break at the end
     */
    public String render() {
        List<Object> across = new ArrayList<>(columns);
        across.add(MetricKey.ALL);
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(
                table.metric().name(),
                across.stream()
                        .map(column -> column == MetricKey.ALL ? "total" : column.toString())
                        .toList()));
        Function<MetricKey, MetricValue> reader = table.reader();
        rows.forEach(row -> lines.add(line(row.toString(), shown(reader, row, across))));
        if (rows.size() > 1) {
            lines.add(line("total", shown(reader, table.total().key(), across)));
        }
        return text(lines);
    }

    private static List<String> line(String label, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(label));
        line.addAll(cells);
        return line;
    }

    private List<String> shown(Function<MetricKey, MetricValue> reader, MetricKey row, List<Object> columns) {
        return columns.stream()
                .map(column -> reader.apply(turned(row, column)))
                .map(value -> value.figure().isDefined() ? value.toString() : "-")
                .toList();
    }

    private static String text(List<List<String>> lines) {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream()
                .map(line -> IntStream.range(0, line.size())
                        .mapToObj(i -> {
                            String fill = " ".repeat(widths.get(i) - line.get(i).length());
                            return i == 0 ? line.get(i) + fill : fill + line.get(i);
                        })
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof MetricPivot other && table.equals(other.table) && across == other.across;
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, across);
    }

    /**
     * Returns the pivot as text.
     *
     * @return the text of {@link #render()}
     */
    @Override
    public String toString() {
        return render();
    }
}
