package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.Estimate;

class PerformanceReviewTest {

    private final Band below = new Band("below", 0.2);
    private final Band meets = new Band("meets", 0.5);
    private final Band exceeds = new Band("exceeds", 0.8);
    private final PerformanceReview review = PerformanceReview.of(exceeds, below, meets);

    private static Score score(Estimate total) {
        return new Score("jill", total, OptionalInt.empty(), Map.of());
    }

    @Test
    void aBoundaryBelongsToTheBandAbove() {
        assertThat(review.bandOf(score(Estimate.of(0.8, "")))).contains(exceeds);
        assertThat(review.bandOf(score(Estimate.of(0.79, "")))).contains(meets);
        assertThat(review.bandOf(score(Estimate.of(-3, "")))).contains(below);
        assertThat(review.bandOf(score(Estimate.undefined("", "it is missing"))))
                .isEmpty();
        assertThat(review.bands()).containsExactly(below, meets, exceeds);
    }

    @Test
    void equalityAndRefusals() {
        assertThat(PerformanceReview.of(below, meets, exceeds))
                .isEqualTo(review)
                .hasSameHashCodeAs(review);
        assertThat(PerformanceReview.of(below)).isNotEqualTo(review).hasToString("[Band[name=below, from=0.2]]");
        Refusal.of(
                PerformanceReview::of,
                "The bands [] are none, or two of them begin at the same total.\nGive each band a beginning of its own.");
        Refusal.of(
                () -> PerformanceReview.of(below, below),
                "The bands [Band[name=below, from=0.2], Band[name=below, from=0.2]] are none, "
                        + "or two of them begin at the same total.\nGive each band a beginning of its own.");
        Refusal.ofNull(() -> review.bandOf(null), "score");
    }
}
