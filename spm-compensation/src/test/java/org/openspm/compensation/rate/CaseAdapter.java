package org.openspm.compensation.rate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Knows one shape of published case, and what to ask of the rules for it: results by the name of what is expected. */
record CaseAdapter(Predicate<JsonNode> shape, Function<JsonNode, Map<String, Object>> answer) {

    boolean knows(JsonNode one) {
        return shape.test(one);
    }

    Map<String, Object> replay(JsonNode one) {
        return answer.apply(one);
    }

    /** Cases whose inputs have exactly these fields. */
    static CaseAdapter ofInputs(String fields, Function<JsonNode, Map<String, Object>> answer) {
        return when(fields, one -> true, answer);
    }

    /** Cases whose inputs have exactly these fields, and something else to tell them by. */
    static CaseAdapter when(String fields, Predicate<JsonNode> also, Function<JsonNode, Map<String, Object>> answer) {
        var wanted = java.util.Set.of(fields.split(" "));
        return new CaseAdapter(
                one -> {
                    var names = new java.util.HashSet<String>();
                    one.get("inputs").fieldNames().forEachRemaining(names::add);
                    return names.equals(wanted) && also.test(one);
                },
                answer);
    }

    static boolean isTagged(JsonNode one, String tag) {
        for (JsonNode each : one.get("feature_tags")) {
            if (each.asText().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
