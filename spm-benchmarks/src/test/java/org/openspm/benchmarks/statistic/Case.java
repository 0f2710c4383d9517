package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One published or derived case: what goes in, and what has to come out. */
record Case(String id, JsonNode inputs, JsonNode expected) {

    /** Beside the reactor; not everybody has it. */
    static final Path FILE = Path.of("..", "..", "shared", "cases", "metrics.jsonl");

    static Map<String, Case> readAll() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Case> cases = new HashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode node = json.readTree(line);
            String id = node.get("id").asText();
            cases.put(id, new Case(id, node.get("inputs"), node.get("expected")));
        }
        return cases;
    }

    double number(String input) {
        return inputs.get(input).asDouble();
    }

    long whole(String input) {
        return inputs.get(input).asLong();
    }

    double[] numbers(String input) {
        return numbers(inputs.get(input));
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    /** Asserts that a number is the expected one to all but the last digits of a double, and the published one to its digits. */
    void expect(String result, double actual) {
        double wanted = expected.get(result).asDouble();
        assertThat(actual).as("%s: %s", id, result).isCloseTo(wanted, within(1e-12 * Math.max(1, Math.abs(wanted))));
        JsonNode published = expected.path("published").path(result);
        if (published.isNumber()) {
            assertThat(actual)
                    .as("%s, published", result)
                    .isCloseTo(
                            published.asDouble(),
                            within(expected.get("published_tolerance").asDouble()));
        }
    }

    void expect(String result, double[] actual) {
        double[] wanted = numbers(expected.get(result));
        assertThat(actual).as("%s: %s", id, result).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(actual[i])
                    .as("%s: %s, %s", id, result, i)
                    .isCloseTo(wanted[i], within(1e-13 * Math.max(1, Math.abs(wanted[i]))));
        }
    }
}
