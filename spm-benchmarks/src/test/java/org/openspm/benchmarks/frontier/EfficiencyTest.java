package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.Estimate;

class EfficiencyTest {

    private final Estimate score = Estimate.of(0.86, "CCR");

    @Test
    void words() {
        Efficiency emea = new Efficiency(
                "EMEA",
                score,
                score,
                new TreeMap<>(Map.of("APAC", 0.4, "LATAM", 0.6)),
                Map.of("Cost", 2.5),
                Map.of("Cost", 10.0));
        assertThat(emea).hasToString("EMEA: 86 % efficient; slack 2.5 of Cost; learns from APAC (0.4), LATAM (0.6)");
        assertThat(emea.explain().render()).contains("efficiency of EMEA").contains("slack of Cost");
        Estimate none = Estimate.undefined("CCR", "it is not solved");
        Efficiency unsolved = new Efficiency("UK", none, none, new TreeMap<>(), Map.of(), Map.of());
        assertThat(unsolved).hasToString("UK: no score, it is not solved");
        assertThat(unsolved.isEfficient()).isFalse();
        assertThat(unsolved.explain().render()).contains("it is not solved");
    }

    @Test
    void mapsAreCopiedAndNothingIsNull() {
        Map<String, Double> targets = new HashMap<>(Map.of("Cost", 1.0));
        Efficiency emea = new Efficiency("EMEA", score, score, new TreeMap<>(), Map.of(), targets);
        targets.put("Cost", 2.0);
        assertThat(emea.targets()).containsEntry("Cost", 1.0);
        Refusal.ofNull(() -> new Efficiency(null, score, score, new TreeMap<>(), Map.of(), Map.of()), "id");
        Refusal.ofNull(() -> new Efficiency("a", null, score, new TreeMap<>(), Map.of(), Map.of()), "score");
        Refusal.ofNull(() -> new Efficiency("a", score, null, new TreeMap<>(), Map.of(), Map.of()), "superEfficiency");
    }
}
