package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** One published case: what goes in, and what has to come out. Numbers are read as the decimals that are printed. */
record PublishedCase(String id, String source, JsonNode inputs, JsonNode expected, List<String> tags) {

    private static final Path FOLDER = Path.of("..", "..", "shared", "cases");

    /** The two files about compensation. */
    static final List<String> FILES = List.of("commission.jsonl", "peers.jsonl");

    static boolean areAtHand() {
        return FILES.stream().allMatch(file -> Files.exists(FOLDER.resolve(file)));
    }

    static ObjectMapper json() {
        return new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    static List<PublishedCase> of(String file) {
        ObjectMapper json = json();
        List<PublishedCase> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                all.add(of(json.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Where a source made a mistake, what is right is expected. */
    static PublishedCase of(JsonNode node) {
        JsonNode expected = node.has("corrected") ? node.get("corrected") : node.path("expected");
        return new PublishedCase(
                node.get("id").asText(),
                node.has("source_url")
                        ? node.get("source_url").asText()
                        : node.get("peer").asText() + ", " + node.get("file").asText(),
                node.get("inputs"),
                expected,
                list(node.path("feature_tags"), JsonNode::asText));
    }

    static PublishedCase byId(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    static List<PublishedCase> all() {
        return FILES.stream().flatMap(file -> of(file).stream()).toList();
    }

    /** Returns whether exactly these inputs are given. */
    boolean hasInputs(String... names) {
        Set<String> given = new HashSet<>();
        inputs.fieldNames().forEachRemaining(given::add);
        return given.equals(Set.of(names));
    }

    /** Returns whether an input is given and not null. */
    boolean has(String name) {
        return inputs.hasNonNull(name);
    }

    JsonNode in(String name) {
        return inputs.get(name);
    }

    String text(String name) {
        return in(name).asText();
    }

    BigDecimal number(String name) {
        return decimal(in(name));
    }

    Amount amount(String name) {
        return amount(in(name));
    }

    Rate percent(String name) {
        return percent(in(name));
    }

    List<BigDecimal> numbers(String name) {
        return list(in(name), PublishedCase::decimal);
    }

    static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    static Amount amount(JsonNode node) {
        return Amount.amount(decimal(node));
    }

    static Rate percent(JsonNode node) {
        return Rate.percent(decimal(node));
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean expects(String result) {
        return expected.has(result);
    }

    void expect(String result, Money actual) {
        expect(result, actual.value());
    }

    void expect(String result, BigDecimal actual) {
        assertThat(actual).as(result).isEqualByComparingTo(decimal(expected.get(result)));
    }

    /** A ratio is shown with as many digits as the case shows. */
    void expect(String result, Ratio actual) {
        BigDecimal wanted = decimal(expected.get(result));
        expect(result, actual.toDecimal(Math.max(0, wanted.scale()), RoundingMode.HALF_UP));
    }

    void expectEach(String result, List<BigDecimal> actual) {
        assertThat(actual.stream().map(BigDecimal::stripTrailingZeros).toList())
                .as(result)
                .isEqualTo(list(expected.get(result), node -> decimal(node).stripTrailingZeros()));
    }
}
