package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published cases of data envelopment, read from a file beside the reactor. */
class FrontierCasesTest {

    private static final Path FILE = Path.of("..", "..", "shared", "cases", "metrics.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Without the file each case is skipped, so that the report shows what was not replayed. */
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        boolean there = Files.exists(FILE);
        Map<String, JsonNode> given = new HashMap<>();
        for (String line : there ? Files.readAllLines(FILE) : List.<String>of()) {
            JsonNode node = JSON.readTree(line);
            given.put(node.get("id").asText(), node);
        }
        return Stream.of("dea-ccr-1in-2out", "dea-ccr-2in-1out")
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    assumeTrue(there, "the cases are not beside the reactor: " + FILE);
                    JsonNode one = given.get(id);
                    assumeTrue(one != null, "the file has no such case");
                    replay(one);
                }));
    }

    private static void replay(JsonNode one) throws IOException {
        double[][] inputs = JSON.treeToValue(one.at("/inputs/inputs"), double[][].class);
        double[][] outputs = JSON.treeToValue(one.at("/inputs/outputs"), double[][].class);
        double[] expected = JSON.treeToValue(one.at("/expected/theta"), double[].class);
        Frontier frontier = Units.analysis(inputs[0].length, outputs[0].length).of(Units.units(inputs, outputs));
        for (int i = 0; i < expected.length; i++) {
            assertThat(frontier.efficiencies().get(i).score().orThrow())
                    .as(frontier.efficiencies().get(i).id())
                    .isCloseTo(expected[i], within(1e-9));
        }
        JsonNode slack = one.at("/expected/max_slack_F");
        if (!slack.isMissingNode()) {
            assertThat(frontier.of("F").slacks().values().stream()
                            .mapToDouble(value -> value)
                            .max()
                            .orElseThrow())
                    .isCloseTo(slack.asDouble(), within(1e-6));
            assertThat(frontier.of("F").isEfficient()).isFalse();
        }
    }
}
