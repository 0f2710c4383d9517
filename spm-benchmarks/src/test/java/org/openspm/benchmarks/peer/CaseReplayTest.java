package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Published and derived cases about classes of a population, read from a file beside the reactor. */
class CaseReplayTest {

    private static final Path FILE = Path.of("..", "..", "shared", "cases", "metrics.jsonl");

    private final Map<String, Consumer<JsonNode>> byId = new TreeMap<>();

    CaseReplayTest() {
        byId.put("aberdeen-classes", CaseReplayTest::classes);
        byId.put("aberdeen-pooled", CaseReplayTest::pooled);
        byId.put("rain-consistency", CaseReplayTest::implied);
    }

    /** Every case is there, by its id; without the file each of them is skipped, so that the report shows what was not replayed. */
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        boolean there = Files.exists(FILE);
        Map<String, JsonNode> given = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : there ? Files.readAllLines(FILE) : List.<String>of()) {
            JsonNode node = json.readTree(line);
            given.put(node.get("id").asText(), node);
        }
        return byId.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    assumeTrue(there, "the cases are not beside the reactor: " + FILE);
                    JsonNode one = given.get(entry.getKey());
                    assumeTrue(one != null, "the file has no such case");
                    entry.getValue().accept(one);
                }));
    }

    private static void classes(JsonNode one) {
        List<MaturityClass> classes = new ArrayList<>();
        one.at("/inputs/shares")
                .forEach(share -> classes.add(new MaturityClass("class " + classes.size(), rate(share))));
        MaturitySplit split = MaturitySplit.of(classes);
        JsonNode populations = one.at("/inputs/n");
        for (int i = 0; i < populations.size(); i++) {
            List<Integer> expected = new ArrayList<>();
            one.at("/expected/largest_remainder").get(i).forEach(size -> expected.add(size.asInt()));
            assertThat(split.sizes(populations.get(i).asInt())).isEqualTo(expected);
        }
    }

    private static void pooled(JsonNode one) {
        List<Ratio> atQuota = levels(one.at("/inputs/share_at_quota"));
        List<Ratio> growth = levels(one.at("/inputs/revenue_growth"));
        expect(one, "implied_all_firm_mean", MaturitySplit.bestAverageLaggard().pooled(atQuota));
        expect(one, "growth_best_over_average", growth.get(0).dividedBy(growth.get(1)));
        expect(one, "growth_best_over_laggard", growth.get(0).dividedBy(growth.get(2)));
    }

    private static List<Ratio> levels(JsonNode classes) {
        return List.of(ratio(classes.get("best")), ratio(classes.get("average")), ratio(classes.get("laggard")));
    }

    private static void implied(JsonNode one) {
        Rate rest = rate(one.at("/inputs/rest_share"));
        MaturitySplit split = MaturitySplit.of(List.of(
                new MaturityClass("top", Rate.ofDecimal(BigDecimal.ONE.subtract(rest.value()))),
                new MaturityClass("rest", rest)));
        Ratio top =
                split.implied("top", ratio(one.at("/inputs/overall")), Map.of("rest", ratio(one.at("/inputs/rest"))));
        expect(one, "implied_top20_mean", top);
    }

    private static void expect(JsonNode one, String result, Ratio actual) {
        double expected = one.get("expected").get(result).asDouble();
        assertThat(actual.toDecimal(20, RoundingMode.HALF_EVEN).doubleValue())
                .as(result)
                .isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
    }

    private static Ratio ratio(JsonNode number) {
        return Ratio.of(new BigDecimal(number.asText()));
    }

    private static Rate rate(JsonNode number) {
        return Rate.ofDecimal(new BigDecimal(number.asText()));
    }
}
