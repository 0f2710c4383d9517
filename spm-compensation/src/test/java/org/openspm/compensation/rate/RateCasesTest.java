package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.core.money.Ratio;

/**
 * Worked examples of rates that vendors, text books, forums and peers have published, replayed through the rules of this package: one test a case, named
 * by its id. Every case is replayed whose inputs have the shape that an adapter knows.
 */
@SuppressWarnings({"exports", "missing-explicit-ctor"}) // public for the index of cases alone
public class RateCasesTest {

    private static final Path CASES = Path.of("..", "..", "shared", "cases");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @TestFactory
    public Stream<DynamicTest> replaysPublishedCases() throws IOException {
        return replayed("commission.jsonl", PublishedRates.ALL);
    }

    @TestFactory
    public Stream<DynamicTest> replaysCasesOfPeers() throws IOException {
        return replayed("peers.jsonl", PeerRates.ALL);
    }

    private static Stream<DynamicTest> replayed(String file, List<CaseAdapter> adapters) throws IOException {
        if (!Files.exists(CASES.resolve(file))) {
            return Stream.of(
                    DynamicTest.dynamicTest(file, () -> Assumptions.abort("the published cases are not at hand")));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(CASES.resolve(file))) {
            JsonNode one = JSON.readTree(line);
            adapters.stream()
                    .filter(adapter -> adapter.knows(one))
                    .findFirst()
                    .ifPresent(adapter -> tests.add(DynamicTest.dynamicTest(
                            one.get("id").asText(), () -> compare(adapter.replay(one), one.get("expected")))));
        }
        return tests.stream();
    }

    private static void compare(Map<String, Object> results, JsonNode expected) {
        assertThat(results).as("what the case asks for").isNotEmpty();
        results.forEach((key, value) -> {
            assertThat(expected.has(key)).as(key).isTrue();
            compare(key, value, expected.get(key));
        });
    }

    private static void compare(String key, Object value, JsonNode expected) {
        if (value instanceof List<?> values) {
            assertThat(values).as(key).hasSize(expected.size());
            for (int i = 0; i < values.size(); i++) {
                compare(key + "[" + i + "]", values.get(i), expected.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> compare(key + "." + name, each, expected.get(name.toString())));
        } else if (value instanceof Boolean flag) {
            assertThat(flag).as(key).isEqualTo(expected.asBoolean());
        } else if (value instanceof String text) {
            assertThat(text).as(key).isEqualTo(expected.asText());
        } else {
            compare(key, (Ratio) value, new BigDecimal(expected.asText()));
        }
    }

    /** What is printed with two or more decimals may be rounded; everything else is exact. */
    private static void compare(String key, Ratio value, BigDecimal wanted) {
        boolean rounded = wanted.scale() >= 2 && !value.equals(Ratio.of(wanted));
        Ratio shown = rounded ? Ratio.of(value.toDecimal(wanted.scale(), RoundingMode.HALF_UP)) : value;
        assertThat(shown).as(key).isEqualTo(Ratio.of(wanted));
    }
}
