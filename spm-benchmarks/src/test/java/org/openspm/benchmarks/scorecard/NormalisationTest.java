package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.Sample;

class NormalisationTest {

    private final Indicator more = Indicator.of("x", HIGHER_IS_BETTER);
    private final Indicator less = Indicator.of("x", LOWER_IS_BETTER);
    private final Sample values = Sample.of(10, 20, 20, 40);

    private static double score(Normalisation kind, Sample values, Indicator indicator, double value) {
        return kind.scale(values, indicator).function().applyAsDouble(value);
    }

    @Test
    void eachKind() {
        assertThat(score(Normalisation.RANK, values, more, 20)).isCloseTo(0.5, within(1e-15));
        assertThat(score(Normalisation.RANK, values, more, 40)).isEqualTo(1);
        assertThat(score(Normalisation.RANK, values, less, 40)).isZero();
        assertThat(score(Normalisation.DISTANCE_TO_BEST, values, less, 40)).isEqualTo(0.25);
        assertThat(score(Normalisation.ROBUST_Z, Sample.of(1, 2, 3, 4, 5), more, 5))
                .isCloseTo(0.67449 * 2, within(1e-5));
        assertThat(score(Normalisation.MIN_MAX, values, more.between(0, 30), 40))
                .isEqualTo(1);
        assertThat(score(Normalisation.MIN_MAX, values, less.between(0, 40), 10))
                .isEqualTo(0.75);
    }

    @Test
    void whatHasNoScore() {
        Sample equal = Sample.of(3, 3);
        assertThat(Normalisation.MIN_MAX.scale(equal, more).reason()).isEqualTo("all values are equal");
        assertThat(Normalisation.Z.scale(equal, more).reason()).isEqualTo("all values are equal");
        assertThat(Normalisation.ROBUST_Z.scale(equal, more).reason()).isEqualTo("all values are equal");
        assertThat(Normalisation.RANK.scale(Sample.of(3), more).reason()).isEqualTo("there are fewer than 2 subjects");
        assertThat(Normalisation.DISTANCE_TO_BEST.scale(Sample.of(0, 1), more).reason())
                .isEqualTo("not all values are positive");
    }

    @Test
    void words() {
        assertThat(Normalisation.values())
                .extracting(Normalisation::toString)
                .containsExactly("rank", "z-score", "robust z-score", "min-max", "distance to the best");
    }
}
