package org.openspm.compensation.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.evaluation.FactOutcome;

/** Counts the changes of transactions that were tried, and those that the plan rejected. */
final class ChangesTried {

    private static final class Count {
        private int tried;
        private int refused;
        private String first = "";
    }

    private final Map<String, Count> byWay = new LinkedHashMap<>();

    /** Counts a change, which the plan may have rejected. */
    void add(String way, String transaction, List<FactOutcome> rejected) {
        Count count = byWay.computeIfAbsent(way, any -> new Count());
        count.tried++;
        if (!rejected.isEmpty()) {
            count.refused++;
            if (count.refused == 1) {
                String reason = rejected.get(0).reason();
                count.first = transaction + ": " + reason.lines().findFirst().orElse(reason);
            }
        }
    }

    List<RefusedChanges> refused() {
        return byWay.entrySet().stream()
                .filter(way -> way.getValue().refused > 0)
                .map(way -> new RefusedChanges(
                        way.getKey(), way.getValue().refused, way.getValue().tried, way.getValue().first))
                .toList();
    }
}
