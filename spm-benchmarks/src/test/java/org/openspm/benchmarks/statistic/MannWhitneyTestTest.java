package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MannWhitneyTestTest {

    /** The example of the documentation, and what Commons Math 3.6.1 answers otherwise. */
    @Test
    void separatedSamples() {
        TestResult result = MannWhitneyTest.withDefaults().of(Sample.of(1, 2, 3, 4, 5), Sample.of(6, 7, 8, 9, 10));

        assertThat(result.method()).isEqualTo("Mann-Whitney U test, exact");
        assertThat(result.statistic()).hasValue(0);
        assertThat(result.pValue().orElseThrow()).isCloseTo(2.0 / 252, within(1e-15));
        assertThat(result.effect().orThrow()).isEqualTo(0.0);
        assertThat(result.effect().reason()).isEqualTo("the samples do not overlap");
    }

    @Test
    void isExactWhereThatIsEasy() {
        MannWhitneyTest test = MannWhitneyTest.withDefaults();
        assertThat(test.of(Sample.of(1, 2), Sample.of(2, 3)).method())
                .isEqualTo("Mann-Whitney U test, normal approximation corrected for ties and continuity");
        assertThat(test.exact().of(Sample.of(1, 2), Sample.of(2, 3)).method()).isEqualTo("Mann-Whitney U test, exact");
        assertThat(test.asymptotic().of(Sample.of(1, 2), Sample.of(3, 4)).method())
                .isEqualTo("Mann-Whitney U test, normal approximation corrected for continuity");
        assertThat(test.withoutContinuity().of(Sample.of(1, 2), Sample.of(3, 4)).method())
                .isEqualTo("Mann-Whitney U test, normal approximation");
        assertThat(test.of(upTo(50, 0), upTo(50, 0.5)).method()).endsWith("exact");
        assertThat(test.of(upTo(51, 0), upTo(50, 0.5)).method()).endsWith("continuity");
    }

    /** The approximation comes near to what is exact. */
    @Test
    void approximationIsNear() {
        Sample first = upTo(30, 0);
        Sample second = upTo(28, 5.3);
        double exact = MannWhitneyTest.withDefaults().of(first, second).pValue().orElseThrow();
        assertThat(MannWhitneyTest.withDefaults()
                        .asymptotic()
                        .of(first, second)
                        .pValue()
                        .orElseThrow())
                .isCloseTo(exact, within(5e-4));
    }

    @Test
    void undefinedWithoutValuesOrOrder() {
        MannWhitneyTest test = MannWhitneyTest.withDefaults();
        assertThat(test.of(Sample.of(), Sample.of(1)).reason()).isEqualTo("there are no values on one side");
        assertThat(test.of(Sample.of(1), Sample.of()).isDefined()).isFalse();
        assertThat(test.of(Sample.of(1, 1), Sample.of(1)).reason()).isEqualTo("all values are equal");
        assertThat(test.exact().of(upTo(150, 0), upTo(51, 0)).reason())
                .isEqualTo("there are (201) values, more than the (200) whose permutations are counted");
        assertThat(test.exact().of(upTo(150, 0), upTo(50, 3)).isDefined()).isTrue();
    }

    @Test
    void levelIsThatOfTheEffect() {
        TestResult result = MannWhitneyTest.withDefaults()
                .at(new ConfidenceLevel(percent(80)))
                .of(Sample.of(1, 3, 5), Sample.of(2, 4, 6));
        assertThat(result.effect().interval().orElseThrow().level()).isEqualTo(new ConfidenceLevel(percent(80)));
        assertThatNullPointerException()
                .isThrownBy(() -> MannWhitneyTest.withDefaults().with(null))
                .withMessage("alternative");
    }

    private static Sample upTo(int n, double shift) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> i + shift);
        return Sample.of(values);
    }
}
