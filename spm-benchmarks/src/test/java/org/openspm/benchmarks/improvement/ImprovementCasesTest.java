package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.benchmarks.experiment.GroupSequential;
import org.openspm.benchmarks.experiment.Sprt;
import org.openspm.benchmarks.forecast.ForecastAccuracy;
import org.openspm.benchmarks.series.Series;

/** Published worked examples of charts, curves, forecasts and experiments: one test a case, named by its id. */
class ImprovementCasesTest {

    private static final Path CASES = Path.of("..", "..", "shared", "cases", "metrics.jsonl");

    private static final Map<String, Function<JsonNode, Map<String, Object>>> ALL = new TreeMap<>(Map.of(
            "cusum-nist", ImprovementCasesTest::cusum,
            "ewma-montgomery", ImprovementCasesTest::ewma,
            "learning-curve-80", ImprovementCasesTest::learning,
            "mase", ImprovementCasesTest::mase,
            "sequential-peeking", ImprovementCasesTest::peeking,
            "sequential-pocock-obf", ImprovementCasesTest::boundaries,
            "sprt-wald", ImprovementCasesTest::sprt));

    @TestFactory
    Stream<DynamicTest> replaysTheCase() throws IOException {
        Map<String, JsonNode> cases = new LinkedHashMap<>();
        if (Files.exists(CASES)) {
            for (String line : Files.readAllLines(CASES)) {
                JsonNode one = new ObjectMapper().readTree(line);
                cases.put(one.get("id").asText(), one);
            }
        }
        return ALL.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    JsonNode one = cases.get(entry.getKey());
                    Assumptions.assumeTrue(one != null, "the published cases are not at hand");
                    Map<String, Object> found = entry.getValue().apply(one.get("inputs"));
                    assertThat(found.keySet()).containsAll(names(one.get("expected")));
                    found.forEach((name, value) ->
                            compare(name, value, one.get("expected").get(name), 1e-4));
                }));
    }

    private static List<String> names(JsonNode expected) {
        List<String> names = new ArrayList<>();
        expected.fieldNames().forEachRemaining(name -> {
            if (!name.startsWith("published")) {
                names.add(name);
            }
        });
        return names;
    }

    /** Constants of sequential designs are expected with three or four digits, the rest with all of a double. */
    private static void compare(String name, Object value, JsonNode expected, double coarse) {
        if (value instanceof List<?> values) {
            assertThat(values).as(name).hasSize(expected.size());
            for (int i = 0; i < values.size(); i++) {
                compare(name + "[" + i + "]", values.get(i), expected.get(i), 6e-4);
            }
        } else if (value instanceof String text) {
            assertThat(text).as(name).isEqualTo(expected.asText());
        } else {
            boolean rounded = expected.asText().length() < 8;
            double tolerance = rounded ? coarse : 1e-12;
            assertThat(((Number) value).doubleValue()).as(name).isCloseTo(expected.asDouble(), within(tolerance));
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).asDouble());
        return numbers;
    }

    private static Map<String, Object> cusum(JsonNode in) {
        CusumChart chart = CusumChart.inUnits(
                Series.of("x", numbers(in.get("x"))),
                in.get("target").asDouble(),
                in.get("k").asDouble(),
                in.get("h").asDouble());
        return Map.of(
                "s_hi", chart.points().stream().map(CusumPoint::high).toList(),
                "s_lo", chart.points().stream().map(CusumPoint::low).toList(),
                "first_signal", chart.signals().get(0).index() + 1);
    }

    private static Map<String, Object> ewma(JsonNode in) {
        EwmaChart chart = EwmaChart.of(
                Series.of("x", numbers(in.get("x"))),
                Baseline.given(in.get("mu").asDouble(), in.get("sigma").asDouble()),
                in.get("lambda").asDouble(),
                in.get("L").asDouble(),
                EwmaLimits.TIME_VARYING);
        EwmaChart steady = EwmaChart.of(
                Series.of("x", 10),
                Baseline.given(in.get("mu").asDouble(), in.get("sigma").asDouble()),
                in.get("lambda").asDouble(),
                in.get("L").asDouble(),
                EwmaLimits.ASYMPTOTIC);
        return Map.of(
                "z1", chart.points().get(0).value(),
                "z2", chart.points().get(1).value(),
                "ucl_1", chart.points().get(0).upper(),
                "ucl_steady", steady.points().get(0).upper(),
                "signals",
                        chart.signals().stream()
                                .map(signal -> signal.index() + 1)
                                .toList());
    }

    private static Map<String, Object> learning(JsonNode in) {
        double first = in.get("first").asDouble();
        double rate = in.get("rate").asDouble();
        LearningCurve average = LearningCurve.of(LearningModel.CUMULATIVE_AVERAGE, first, rate);
        LearningCurve unit = LearningCurve.of(LearningModel.UNIT, first, rate);
        return Map.of(
                "b", average.exponent(),
                "cum_avg_1_2_4", List.of(average.average(1), average.average(2), average.average(4)),
                "second_unit_under_cum_avg_model", average.unit(2),
                "second_unit_under_unit_model", unit.unit(2));
    }

    private static Map<String, Object> mase(JsonNode in) {
        double naive = ForecastAccuracy.naiveError(
                numbers(in.get("train")), in.get("season").asInt());
        return Map.of(
                "mase",
                ForecastAccuracy.of(numbers(in.get("actual")), numbers(in.get("forecast")), naive)
                        .scaled()
                        .orElseThrow());
    }

    private static Map<String, Object> peeking(JsonNode in) {
        double[] bounds = new double[in.get("looks").asInt()];
        Arrays.fill(bounds, in.get("nominal_z").asDouble());
        return Map.of("type1", GroupSequential.given(bounds).typeOneError());
    }

    private static Map<String, Object> boundaries(JsonNode in) {
        int looks = in.get("looks").asInt();
        double alpha = in.get("alpha").asDouble();
        GroupSequential pocock = GroupSequential.pocock(looks, alpha);
        GroupSequential obrienFleming = GroupSequential.obrienFleming(looks, alpha);
        assertThat(pocock.boundaries().get(0)).isCloseTo(in.get("pocock_c").asDouble(), within(6e-4));
        assertThat(obrienFleming.boundaries().get(looks - 1))
                .isCloseTo(in.get("obf_c").asDouble(), within(6e-4));
        return Map.of(
                "pocock_type1", pocock.typeOneError(),
                "obf_type1", obrienFleming.typeOneError(),
                "obf_boundaries", obrienFleming.boundaries());
    }

    private static Map<String, Object> sprt(JsonNode in) {
        Sprt test = Sprt.ofProportions(
                in.get("p0").asDouble(),
                in.get("p1").asDouble(),
                in.get("alpha").asDouble(),
                in.get("beta").asDouble());
        long trials = in.get("trials").asLong();
        double successes = in.get("successes").asDouble();
        return Map.of(
                "upper_log_A", test.upper(),
                "lower_log_B", test.lower(),
                "llr", test.logLikelihoodRatio(successes, trials),
                "decision", test.decide(successes, trials).toString());
    }
}
