package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.money.Ratio;

class EstimateTest {

    private final Interval interval = new Interval(0.1, 0.4, ConfidenceLevel.DEFAULT);

    @Test
    void numberWithItsInterval() {
        Estimate estimate = Estimate.of(0.25, interval, "a method");

        assertThat(estimate.isDefined()).isTrue();
        assertThat(estimate.value()).hasValue(0.25);
        assertThat(estimate.orThrow()).isEqualTo(0.25);
        assertThat(estimate.interval()).contains(interval);
        assertThat(estimate.method()).isEqualTo("a method");
        assertThat(estimate.reason()).isEmpty();
        assertThat(estimate).hasToString("0.25 (0.1 to 0.4 at 95 %), a method");
        assertThat(estimate.explain("share").render())
                .contains("share")
                .contains("0.25")
                .contains("lower bound at 95 %")
                .contains("0.4");
    }

    @Test
    void numberWithoutInterval() {
        assertThat(Estimate.of(1.0 / 3, "a method")).hasToString("0.33333, a method");
        assertThat(Estimate.withoutInterval(2, "a method", "there is one value"))
                .hasToString("2 (no interval: there is one value), a method");
        assertThat(Estimate.withoutInterval(2, "a method", "there is one value").reason())
                .isEqualTo("there is one value");
    }

    @Test
    void undefinedSaysWhy() {
        Estimate estimate = Estimate.undefined("a method", "there are no values");

        assertThat(estimate.isDefined()).isFalse();
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate).hasToString("undefined: there are no values");
        assertThat(estimate.explain("mean").figure().reason()).isEqualTo("there are no values");
        assertThatIllegalStateException()
                .isThrownBy(estimate::orThrow)
                .withMessage(
                        "The estimate has no value: there are no values.\nAsk isDefined() first, or read value() as an OptionalDouble.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsUndefined(double value) {
        assertThat(Estimate.of(value, "a method"))
                .isEqualTo(Estimate.undefined("a method", "the numbers are out of range"));
        assertThat(Estimate.of(value, interval, "a method").isDefined()).isFalse();
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Estimate.of(-0.0, "a method")).isEqualTo(Estimate.of(0.0, "a method"));
    }

    @Test
    void scaled() {
        Estimate estimate = Estimate.of(0.25, interval, "a method").onScale(x -> 1 + 2 * x);

        assertThat(estimate).isEqualTo(Estimate.of(1.5, new Interval(1.2, 1.8, ConfidenceLevel.DEFAULT), "a method"));
        assertThat(Estimate.undefined("a", "b").onScale(x -> 2 * x)).isEqualTo(Estimate.undefined("a", "b"));
        assertThat(Estimate.of(2, "a").onScale(x -> 2 * x)).isEqualTo(Estimate.of(4, "a"));
    }

    @Test
    void numbersAreReadable() {
        assertThat(Words.number(0)).isEqualTo("0");
        assertThat(Words.number(1234567)).isEqualTo("1234600");
        assertThat(Words.number(1e-20)).isEqualTo("1E-20");
        assertThat(Words.number(1.5e40)).isEqualTo("1.5E+40");
        assertThat(Words.number(0.000012345678)).isEqualTo("0.000012346");
        assertThat(Words.percent(0.12345678)).isEqualTo("12.346 %");
        assertThat(Words.plural(1, "value")).isEqualTo("1 value");
        assertThat(Words.figure(1e-300).orThrow()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void valuesAreEqualInAllTheirParts() {
        Estimate estimate = Estimate.of(0.25, interval, "a method");

        assertThat(estimate)
                .isEqualTo(Estimate.of(0.25, interval, "a method"))
                .hasSameHashCodeAs(Estimate.of(0.25, interval, "a method"));
        assertThat(estimate)
                .isNotEqualTo(Estimate.of(0.26, interval, "a method"))
                .isNotEqualTo(Estimate.of(0.25, "a method"));
        assertThat(estimate)
                .isNotEqualTo(Estimate.of(0.25, interval, "another"))
                .isNotEqualTo("0.25");
        assertThat(Estimate.undefined("a", "b")).isNotEqualTo(Estimate.undefined("a", "c"));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Estimate.of(1, null, "a method"))
                .withMessage("interval");
        assertThatNullPointerException().isThrownBy(() -> Estimate.of(1, null)).withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> Estimate.undefined("a method", null))
                .withMessage("reason");
    }
}
