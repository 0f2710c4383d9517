package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestResultTest {

    private final Estimate effect = Estimate.of(3, new Interval(1, 5, ConfidenceLevel.DEFAULT), "difference");
    private final TestResult result = TestResult.of("a test", Alternative.TWO_SIDED, "t", 2.5, 12, 0.028, effect);

    @Test
    void hasAllItsParts() {
        assertThat(result.isDefined()).isTrue();
        assertThat(result.method()).isEqualTo("a test");
        assertThat(result.alternative()).isEqualTo(Alternative.TWO_SIDED);
        assertThat(result.statistic()).hasValue(2.5);
        assertThat(result.degreesOfFreedom()).hasValue(12);
        assertThat(result.pValue()).hasValue(0.028);
        assertThat(result.effect()).isEqualTo(effect);
        assertThat(result.reason()).isEmpty();
        assertThat(result)
                .hasToString(
                        "a test: t = 2.5 with 12 degrees of freedom, p = 0.028 (differs); 3 (1 to 5 at 95 %), difference");
        assertThat(result.explain("east and west").render())
                .contains("p-value: east and west")
                .contains("a test, p = 0.028, differs")
                .contains("degrees of freedom")
                .contains("effect");
    }

    @Test
    void isSignificantUpToTheLevel() {
        TestResult atFive = TestResult.of("a test", Alternative.LESS, "z", 1, 0.05, effect);

        assertThat(result.isSignificantAt(percent(5))).isTrue();
        assertThat(result.isSignificantAt(percent(1))).isFalse();
        assertThat(atFive.isSignificantAt(percent("5.0001"))).isTrue();
        assertThat(atFive.isSignificantAt(percent("4.9999"))).isFalse();
        assertThat(atFive.degreesOfFreedom()).isEmpty();
        assertThat(atFive.toString()).startsWith("a test: z = 1, p = 0.05 (is less)");
    }

    @Test
    void undefinedSaysWhy() {
        TestResult none = TestResult.undefined("a test", Alternative.GREATER, "all values are equal");

        assertThat(none.isDefined()).isFalse();
        assertThat(none.pValue()).isEmpty();
        assertThat(none.statistic()).isEmpty();
        assertThat(none.effect().isDefined()).isFalse();
        assertThat(none.isSignificantAt(percent(5))).isFalse();
        assertThat(none).hasToString("a test: undefined, all values are equal");
        assertThat(none.explain("x").figure().reason()).isEqualTo("all values are equal");
        assertThat(TestResult.of("a test", Alternative.LESS, "t", Double.NaN, 0.5, effect)
                        .reason())
                .isEqualTo("the numbers are out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "-5", "500"})
    void significanceIsAShare(String significance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.isSignificantAt(percent(significance)))
                .withMessageStartingWith("The significance (")
                .withMessageEndingWith(
                        ") is not between 0 and 1.\nGive it in decimal form, above 0 and below 1: 0.25 is 25 %.");
    }

    @Test
    void valuesAreEqualInAllTheirParts() {
        assertThat(result)
                .isEqualTo(TestResult.of("a test", Alternative.TWO_SIDED, "t", 2.5, 12, 0.028, effect))
                .hasSameHashCodeAs(TestResult.of("a test", Alternative.TWO_SIDED, "t", 2.5, 12, 0.028, effect))
                .isNotEqualTo(TestResult.of("a test", Alternative.TWO_SIDED, "t", 2.5, 12, 0.029, effect))
                .isNotEqualTo(TestResult.of("a test", Alternative.LESS, "t", 2.5, 12, 0.028, effect))
                .isNotEqualTo("a test");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> result.isSignificantAt(null))
                .withMessage("significance");
    }
}
