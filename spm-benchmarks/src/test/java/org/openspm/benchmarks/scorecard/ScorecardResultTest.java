package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class ScorecardResultTest {

    private final ScorecardResult result = Scorecard.of(Indicator.of("x", HIGHER_IS_BETTER))
            .score(List.of(
                    ScoredSubject.of("omar").with("x", 5),
                    ScoredSubject.of("jill").with("x", 10),
                    ScoredSubject.of("zoe").with("x", 0)));

    @Test
    void bestFirst() {
        assertThat(result).hasToString("[jill: 1, rank 1, omar: 0.5, rank 2, zoe: 0, rank 3]");
        assertThat(result.explain().render())
                .contains("subjects with a total")
                .contains("total of jill")
                .contains("score of x");
        assertThat(result).isNotEqualTo(result.scorecard().score(List.of()));
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> result.of("ann"),
                "The subject (ann) is not on the scorecard.\nAsk for one of [jill, omar, zoe].");
        Refusal.of(
                () -> result.stability(0, 1),
                "The number of draws (0) is not positive.\nDraw at least once, better 1000 times.");
        Refusal.ofNull(() -> result.of(null), "id");
    }
}
