package org.openspm.compensation.quota.setting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openspm.core.money.Amount;

/** What can be wrong with one level of an allocation, whatever is handed down. */
final class AllocationProblems {

    private AllocationProblems() {}

    static List<String> of(QuotaAllocation allocation) {
        List<String> problems = new ArrayList<>(allocation.basis().problems(allocation.holders()));
        Set<String> seen = new HashSet<>();
        for (String holder : allocation.holders()) {
            if (!seen.add(holder)) {
                problems.add("The holder (" + holder + ") is named ("
                        + Collections.frequency(allocation.holders(), holder) + ") times.\nName each holder once.");
            }
        }
        strangers("floor", allocation.floors(), seen, problems);
        strangers("ceiling", allocation.ceilings(), seen, problems);
        strangers("next level", allocation.below(), seen, problems);
        allocation.floors().forEach((holder, floor) -> {
            Amount ceiling = allocation.ceilings().getOrDefault(holder, floor);
            if (floor.value().compareTo(ceiling.value()) > 0) {
                problems.add("The floor (" + floor + ") of (" + holder + ") is above the ceiling (" + ceiling
                        + ").\nRaise the one or lower the other.");
            }
        });
        return problems.stream().distinct().toList();
    }

    private static void strangers(String what, Map<String, ?> said, Set<String> holders, List<String> problems) {
        said.keySet().stream()
                .filter(holder -> !holders.contains(holder))
                .forEach(holder -> problems.add("The " + what + " of (" + holder
                        + ") is that of nobody who gets a part.\nName one of "
                        + holders.stream().sorted().toList()
                        + "."));
    }
}
