package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.money.Ratio;

class IntervalTest {

    private final Interval quarterToHalf = new Interval(0.25, 0.5, ConfidenceLevel.DEFAULT);

    @Test
    void boundsBelongToIt() {
        assertThat(quarterToHalf.contains(Ratio.of(1, 4))).isTrue();
        assertThat(quarterToHalf.contains(Ratio.of(1, 3))).isTrue();
        assertThat(quarterToHalf.contains(Ratio.of(1, 2))).isTrue();
        assertThat(quarterToHalf.isAbove(Ratio.of(1, 4))).isFalse();
        assertThat(quarterToHalf.isBelow(Ratio.of(1, 2))).isFalse();
    }

    @Test
    void numberNextToABoundIsOutside() {
        Ratio justBelow = Ratio.of(new BigDecimal("0.2499999999999999999999999"));
        Ratio justAbove = Ratio.of(new BigDecimal("0.5000000000000000000000001"));

        assertThat(quarterToHalf.isAbove(justBelow)).isTrue();
        assertThat(quarterToHalf.isBelow(justAbove)).isTrue();
        assertThat(quarterToHalf.contains(justBelow)).isFalse();
        assertThat(quarterToHalf.contains(justAbove)).isFalse();
    }

    @Test
    void decimalsAreRoundedHalfEvenToTheDigitsAsked() {
        assertThat(quarterToHalf.low(1)).isEqualTo("0.2");
        assertThat(quarterToHalf.low(2)).isEqualTo("0.25");
        assertThat(quarterToHalf.high(6)).isEqualTo("0.500000");
        assertThat(quarterToHalf.high(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, NaN to 1.0",
        "0, NaN, 0.0 to NaN",
        "-Infinity, 1, -Infinity to 1.0",
        "0, Infinity, 0.0 to Infinity"
    })
    void boundsAreNumbers(double low, double high, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(low, high, ConfidenceLevel.DEFAULT))
                .withMessage("The interval (" + shown + ") is not bounded by numbers.\n"
                        + "Where no interval can be computed, leave it out and say why.");
    }

    @Test
    void boundsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0.5, 0.25, ConfidenceLevel.DEFAULT))
                .withMessage("The interval (0.5 to 0.25) ends before it begins.\nGive the lower bound first.");
    }

    @Test
    void widthAndNumbersInside() {
        assertThat(quarterToHalf.width()).isEqualTo(0.25);
        assertThat(quarterToHalf.contains(0.25)).isTrue();
        assertThat(quarterToHalf.contains(0.5)).isTrue();
        assertThat(quarterToHalf.contains(0.51)).isFalse();
        assertThat(quarterToHalf.contains(0.24)).isFalse();
        assertThat(quarterToHalf.contains(Double.NaN)).isFalse();
    }

    @Test
    void negativeDigitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quarterToHalf.low(-1))
                .withMessage("The number of digits (-1) is negative.\nKeep 0 or more.");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Interval(0, 1, null))
                .withMessage("level");
    }
}
