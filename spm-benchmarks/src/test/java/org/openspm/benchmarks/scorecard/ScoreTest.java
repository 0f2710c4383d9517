package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.Estimate;

class ScoreTest {

    private final Estimate total = Estimate.of(0.75, "weighted mean");

    @Test
    void words() {
        assertThat(new Score("jill", total, OptionalInt.of(2), Map.of("x", total)))
                .hasToString("jill: 0.75, rank 2");
        assertThat(new Score("jill", Estimate.undefined("mean", "it is missing"), OptionalInt.empty(), Map.of()))
                .hasToString("jill: no total, it is missing");
        Refusal.ofNull(() -> new Score(null, total, OptionalInt.empty(), Map.of()), "id");
        Refusal.ofNull(() -> new Score("a", null, OptionalInt.empty(), Map.of()), "total");
        Refusal.ofNull(() -> new Score("a", total, null, Map.of()), "rank");
    }
}
