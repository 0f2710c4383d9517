package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.core.metric.Direction;

/** The derived case of normalisation, read from a file beside the reactor. */
class ScorecardCasesTest {

    private static final Path FILE = Path.of("..", "..", "shared", "cases", "metrics.jsonl");

    /** Without the file the case is skipped, so that the report shows what was not replayed. */
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        boolean there = Files.exists(FILE);
        ObjectMapper json = new ObjectMapper();
        Optional<JsonNode> given = Optional.empty();
        for (String line : there ? Files.readAllLines(FILE) : List.<String>of()) {
            JsonNode node = json.readTree(line);
            given = node.get("id").asText().equals("minmax-z-percentile") ? Optional.of(node) : given;
        }
        Optional<JsonNode> found = given;
        return Stream.of(DynamicTest.dynamicTest("minmax-z-percentile", () -> {
            assumeTrue(there, "the cases are not beside the reactor: " + FILE);
            assumeTrue(found.isPresent(), "the file has no such case");
            replay(found.get());
        }));
    }

    private static void replay(JsonNode one) {
        expect(one, "minmax_higher", Direction.HIGHER_IS_BETTER, Normalisation.MIN_MAX);
        expect(one, "minmax_flipped", Direction.LOWER_IS_BETTER, Normalisation.MIN_MAX);
        expect(one, "z_population", Direction.HIGHER_IS_BETTER, Normalisation.Z);
        expect(one, "distance_to_best_higher", Direction.HIGHER_IS_BETTER, Normalisation.DISTANCE_TO_BEST);
    }

    private static void expect(JsonNode one, String result, Direction direction, Normalisation normalisation) {
        List<ScoredSubject> subjects = new ArrayList<>();
        one.at("/inputs/x")
                .forEach(x ->
                        subjects.add(ScoredSubject.of("s" + subjects.size()).with("x", x.asDouble())));
        ScorecardResult found =
                Scorecard.of(Indicator.of("x", direction)).with(normalisation).score(subjects);
        for (int i = 0; i < subjects.size(); i++) {
            assertThat(found.of("s" + i).total().orThrow())
                    .as(result)
                    .isCloseTo(one.at("/expected/" + result).get(i).asDouble(), within(1e-14));
        }
    }
}
