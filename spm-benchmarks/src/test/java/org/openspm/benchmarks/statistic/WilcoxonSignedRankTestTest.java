package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WilcoxonSignedRankTestTest {

    /** Hollander and Wolfe (1973), Hamilton depression scale: V = 40, p = 0.01953 one-sided in R. */
    @Test
    void agreesWithHollanderAndWolfe() {
        Pairs pairs = Pairs.of(
                new double[] {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
                new double[] {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29});
        TestResult result =
                WilcoxonSignedRankTest.withDefaults().with(Alternative.GREATER).of(pairs);

        assertThat(result.method()).isEqualTo("Wilcoxon signed-rank test, exact");
        assertThat(result.statistic()).hasValue(40);
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.01953125, within(1e-15));
        assertThat(result.effect().orThrow()).isCloseTo((40 - 5) / 45.0, within(1e-15));
    }

    @Test
    void zerosAreLeftOut() {
        WilcoxonSignedRankTest test = WilcoxonSignedRankTest.withDefaults();
        assertThat(test.of(Sample.of(0, 0, 1, -2, 3))).isEqualTo(test.of(Sample.of(1, -2, 3)));
        assertThat(test.of(Sample.of(0, 0)).reason()).isEqualTo("no pair differs");
        assertThat(test.of(Sample.of()).isDefined()).isFalse();
    }

    @Test
    void manyDifferences() {
        double[] many = new double[201];
        Arrays.setAll(many, i -> i + 1);
        WilcoxonSignedRankTest test = WilcoxonSignedRankTest.withDefaults();
        assertThat(test.exact().of(Sample.of(many)).reason())
                .isEqualTo("there are (201) values, more than the (200) whose permutations are counted");
        assertThat(test.of(Sample.of(many)).method())
                .isEqualTo("Wilcoxon signed-rank test, normal approximation corrected for continuity");
        assertThat(test.of(Sample.of(1, 1, 2)).method())
                .isEqualTo("Wilcoxon signed-rank test, normal approximation corrected for ties and continuity");
        assertThat(test.withoutContinuity().of(Sample.of(1, 2)).method())
                .isEqualTo("Wilcoxon signed-rank test, normal approximation");
        assertThat(test.asymptotic().of(Sample.of(1, 2)).method()).endsWith("corrected for continuity");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> WilcoxonSignedRankTest.withDefaults().with(null))
                .withMessage("alternative");
    }
}
