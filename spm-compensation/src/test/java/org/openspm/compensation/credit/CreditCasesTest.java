package org.openspm.compensation.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published cases about crediting, replayed by the shape of their inputs: one test a case, named by its id. */
@SuppressWarnings({"exports", "missing-explicit-ctor"}) // public for the index of cases alone
public class CreditCasesTest {

    private static final Path CASES = Path.of("..", "..", "shared", "cases");

    @TestFactory
    public Stream<DynamicTest> replaysTheCase() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (String file : List.of("commission.jsonl", "peers.jsonl")) {
            if (Files.exists(CASES.resolve(file))) {
                Files.readAllLines(CASES.resolve(file)).forEach(line -> cases.add(read(line)));
            }
        }
        if (cases.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "published cases", () -> Assumptions.abort("the published cases are not at hand")));
        }
        return cases.stream()
                .flatMap(one -> CreditCases.replay(one).stream()
                        .map(replay -> DynamicTest.dynamicTest(one.get("id").asText(), replay::run)));
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
