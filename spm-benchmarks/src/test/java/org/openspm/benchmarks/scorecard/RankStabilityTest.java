package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class RankStabilityTest {

    private static ScoredSubject subject(String id, double x, double y) {
        return ScoredSubject.of(id).with("x", x).with("y", y);
    }

    private final Scorecard card = Scorecard.of(
            Indicator.of("x", HIGHER_IS_BETTER).between(0, 10),
            Indicator.of("y", HIGHER_IS_BETTER).between(0, 10));

    /** Of two subjects (8, 2) and (2, 5) the first is ahead if 6 w > 3 (1 - w), that is in two thirds of the weights. */
    @Test
    void sharesAreThoseOfTheWeights() {
        RankStability stability =
                card.score(List.of(subject("a", 8, 2), subject("b", 2, 5))).stability(4_000, 7);
        assertThat(stability.share("a", 1)).isCloseTo(2 / 3.0, within(0.02));
        assertThat(stability.ahead("a", "b")).isEqualTo(stability.share("a", 1));
        assertThat(stability.ahead("b", "a")).isEqualTo(stability.share("a", 2));
        assertThat(stability.kept("a").orThrow()).isEqualTo(stability.share("a", 1));
        assertThat(stability.orderKept()).isEqualTo(stability.share("a", 1));
        assertThat(stability.share("a", 3)).isZero();
        assertThat(stability.share("a", 0)).isZero();
        assertThat(stability.toString())
                .startsWith("a keeps rank 1 in 6")
                .contains("of 4000 weight draws, b keeps rank 2");
    }

    /** Who is better in everything is ahead whatever the weights. */
    @Test
    void dominanceIsStable() {
        RankStability stability =
                card.score(List.of(subject("a", 3, 4), subject("b", 2, 3))).stability(200, 1);
        assertThat(stability.ahead("a", "b")).isEqualTo(1);
        assertThat(stability.orderKept()).isEqualTo(1);
    }

    @Test
    void oneSeedOneResult() {
        ScorecardResult result = card.score(List.of(subject("a", 8, 2), subject("b", 2, 5)));
        assertThat(result.stability(100, 3))
                .hasToString(result.stability(100, 3).toString());
    }

    @Test
    void withoutARankThereIsNothingToKeep() {
        RankStability stability = card.score(List.of(ScoredSubject.of("a"))).stability(5, 1);
        assertThat(stability.kept("a").reason()).isEqualTo("no score of x: it is missing");
        assertThat(stability).hasToString("nobody has a rank");
        Refusal.of(() -> stability.kept("z"), "The subject (z) is not on the scorecard.\nAsk for one of [a].");
        Refusal.ofNull(() -> stability.kept(null), "id");
    }
}
