package org.openspm.compensation.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A line of comma-separated text, its cells by the names of the columns; a cell in quotes may hold commas, and a quote that is doubled. */
public record CsvRow(Map<String, String> cells) {

    static List<CsvRow> rows(List<String> lines) {
        List<String> names = cells(lines.get(0));
        List<CsvRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != names.size()) {
                throw new IllegalArgumentException("The line (" + line + ") has (" + cells.size() + ") cells, not ("
                        + names.size() + ").\nA cell over several lines is not read.");
            }
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), cells.get(i));
            }
            rows.add(new CsvRow(named));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                // The second of two quotes begins anew what the first one ended, and stands for itself.
                quoted = !quoted;
                if (quoted && cell.length() > 0) {
                    cell.append(c);
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Returns a cell, empty if nothing stands in it. */
    public String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    /** Returns a cell, unless nothing stands in it. */
    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    public BigDecimal decimal(String column) {
        return new BigDecimal(text(column));
    }

    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }
}
