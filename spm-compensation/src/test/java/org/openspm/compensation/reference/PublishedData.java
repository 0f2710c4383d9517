package org.openspm.compensation.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of published sales data. It lies beside the repository and is no part of it: tests that read it are skipped, and say so, where
 * it is absent.
 */
public record PublishedData(Path folder) {

    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    /** Finds a folder, or skips the test that asks for it. */
    public static PublishedData of(String name) {
        Path folder = SHARED.resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: the published data (" + name + ") is not beside the repository, in ("
                        + Path.of("..", "shared", "data", name) + ").");
        return new PublishedData(folder);
    }

    public List<CsvRow> rows(String file) {
        try {
            return CsvRow.rows(Files.readAllLines(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
