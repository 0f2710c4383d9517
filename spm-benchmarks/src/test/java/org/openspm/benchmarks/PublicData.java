package org.openspm.benchmarks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads public data from beside the reactor; a test that finds none is skipped, and says so. */
final class PublicData {

    private PublicData() {}

    /** Returns the rows of a file, each as its columns by name. */
    static List<Map<String, String>> rows(String set, String file) throws IOException {
        Path path = Path.of("..", "..", "shared", "data", set, file);
        assumeTrue(Files.exists(path), "the data are not beside the reactor: " + path);
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = List.of();
        for (String line : Files.readAllLines(path)) {
            List<String> cells = cells(line);
            if (names.isEmpty()) {
                names = cells;
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Splits at commas that do not stand between quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
