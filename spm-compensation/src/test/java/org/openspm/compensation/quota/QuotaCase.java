package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** One collected case: what goes in, and what has to come out. */
record QuotaCase(String id, JsonNode inputs, JsonNode expected) {

    /** Beside the reactor; not everybody has it. */
    static final Path FOLDER = Path.of("..", "..", "shared", "cases");

    static Map<String, QuotaCase> readAll() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, QuotaCase> cases = new TreeMap<>();
        for (String file : List.of("commission.jsonl", "peers.jsonl")) {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                JsonNode node = json.readTree(line);
                String id = node.get("id").asText();
                cases.put(id, new QuotaCase(id, node.get("inputs"), node.get("expected")));
            }
        }
        return cases;
    }

    boolean has(String... names) {
        return List.of(names).stream().allMatch(inputs::has);
    }

    boolean expects(String... names) {
        return List.of(names).stream().allMatch(expected::has);
    }

    BigDecimal number(String input) {
        return decimal(inputs.get(input));
    }

    Amount amount(String input) {
        return Amount.amount(number(input));
    }

    int whole(String input) {
        return inputs.get(input).asInt();
    }

    List<BigDecimal> numbers(String input) {
        return list(inputs.get(input));
    }

    static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    static List<BigDecimal> list(JsonNode array) {
        List<BigDecimal> numbers = new ArrayList<>();
        array.forEach(node -> numbers.add(decimal(node)));
        return numbers;
    }

    static Rate percent(JsonNode node) {
        return Rate.percent(decimal(node));
    }

    /** Asserts that a number is the expected one to the digits that were published. */
    static void expect(JsonNode published, Ratio actual) {
        BigDecimal wanted = decimal(published);
        int digits = Math.max(0, wanted.stripTrailingZeros().scale());
        assertThat(actual.toDecimal(digits, RoundingMode.HALF_UP))
                .as("%s", actual)
                .isEqualByComparingTo(wanted);
    }

    void expect(String result, Ratio actual) {
        expect(expected.get(result), actual);
    }

    static Ratio percentOf(Ratio share) {
        return share.times(Ratio.of(100, 1));
    }
}
