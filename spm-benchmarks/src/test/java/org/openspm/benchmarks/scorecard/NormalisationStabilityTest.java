package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Ratio;

class NormalisationStabilityTest {

    private static ScoredSubject subject(String id, double x, double y) {
        return ScoredSubject.of(id).with("x", x).with("y", y);
    }

    private final Scorecard card =
            Scorecard.of(Indicator.of("x", HIGHER_IS_BETTER), Indicator.of("y", HIGHER_IS_BETTER));

    @Test
    void whoIsBestInEverythingIsBestByAll() {
        NormalisationStability stability = card.score(
                        List.of(subject("a", 9, 9), subject("b", 5, 6), subject("c", 2, 1)))
                .acrossNormalisations();

        assertThat(stability.orderKept()).isEqualTo(Ratio.of(1, 1));
        assertThat(stability.kept("a")).isEqualTo(Ratio.of(1, 1));
        assertThat(stability.leftOut()).isEmpty();
        assertThat(stability)
                .hasToString("a keeps rank 1 by 5 of 5 normalisations, b keeps rank 2 by 5, c keeps rank 3 by 5");
    }

    /** By ranks of three, b (middle, best) is ahead of a (best, last); by size, a's lead in x weighs more. */
    @Test
    void anExtremeValueCountsByItsSizeOnly() {
        NormalisationStability stability = card.score(
                        List.of(subject("a", 100, 10), subject("b", 10, 12), subject("c", 9, 11)))
                .acrossNormalisations();

        assertThat(stability.ranks("a"))
                .containsEntry(Normalisation.RANK, OptionalInt.of(2))
                .containsEntry(Normalisation.DISTANCE_TO_BEST, OptionalInt.of(1));
        assertThat(stability.kept("a").compareTo(Ratio.of(1, 1))).isNegative();
        assertThat(stability.orderKept().compareTo(Ratio.of(1, 1))).isNegative();
    }

    @Test
    void saysWhichNormalisationsAreLeftOut() {
        NormalisationStability geometric = card.with(Normalisation.RANK)
                .with(Aggregation.GEOMETRIC)
                .score(List.of(subject("a", 9, 9), subject("b", 5, 6), subject("c", 2, 1)))
                .acrossNormalisations();
        assertThat(geometric.leftOut())
                .containsEntry(Normalisation.Z, "its scores may be negative, and the aggregation is geometric");

        NormalisationStability equal =
                card.score(List.of(subject("a", 1, 2), subject("b", 1, 3))).acrossNormalisations();
        assertThat(equal.leftOut()).containsEntry(Normalisation.MIN_MAX, "no score of x: all values are equal");
        assertThat(equal.kept("a")).isEqualTo(Ratio.ZERO);
        assertThat(equal).hasToString("nobody has a rank");
        assertThat(card.score(List.of()).acrossNormalisations().leftOut())
                .containsEntry(Normalisation.RANK, "there are no subjects");
    }

    @Test
    void nobodyElseIsKnown() {
        NormalisationStability stability =
                card.score(List.of(subject("a", 9, 9), subject("b", 5, 6))).acrossNormalisations();
        Refusal.of(() -> stability.kept("z"), "The subject (z) is not on the scorecard.\nAsk for one of [a, b].");
        Refusal.ofNull(() -> stability.ranks(null), "id");
    }
}
