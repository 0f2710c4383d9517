package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Ratio;

class SampleTest {

    private final Sample sample = Sample.of(40, 15, 35, 20, 50);

    @Test
    void describesItself() {
        assertThat(sample.size()).isEqualTo(5);
        assertThat(sample.values()).containsExactly(15, 20, 35, 40, 50);
        assertThat(sample.minimum().orThrow()).isEqualTo(15);
        assertThat(sample.maximum().orThrow()).isEqualTo(50);
        assertThat(sample.mean().orThrow()).isEqualTo(32);
        assertThat(sample.median().orThrow()).isEqualTo(35);
        assertThat(sample.medianDeviation().orThrow()).isEqualTo(15);
        assertThat(sample.deviation().orThrow()).isCloseTo(Math.sqrt(207.5), within(1e-14));
        assertThat(sample.quantile(percent(40), QuantileType.INCLUSIVE).orThrow())
                .isEqualTo(29);
        assertThat(sample.quantile(percent(40), QuantileType.EXCLUSIVE)).hasToString("26, quantile at 40 %, exclusive");
        assertThat(sample).hasToString("5 values from 15 to 50");
        assertThat(Sample.of()).hasToString("no values");
    }

    /** What is handed out or in may be changed without changing the sample. */
    @Test
    void isImmutable() {
        double[] values = {2, 1};
        Sample small = Sample.of(values);
        values[0] = 9;
        small.values()[0] = 9;

        assertThat(small).isEqualTo(Sample.of(1, 2));
        assertThat(values).containsExactly(9, 1);
    }

    @Test
    void decimalsAndRatios() {
        assertThat(Sample.ofDecimals(List.of(new BigDecimal("0.1"), BigDecimal.ONE)))
                .isEqualTo(Sample.of(0.1, 1));
        assertThat(Sample.ofRatios(List.of(Ratio.of(2, 3), Ratio.of(-1, 7), Ratio.of(4, 6))))
                .isEqualTo(Sample.of(2.0 / 3, -1.0 / 7, 2.0 / 3));
        Ratio tiny = Ratio.of(new BigDecimal("1E-120"), new BigDecimal("3E+60"));
        assertThat(Sample.ofRatios(List.of(tiny)).maximum().orThrow()).isCloseTo(1e-180 / 3, within(1e-195));
    }

    @Test
    void emptySampleIsUndefinedInEveryRespect() {
        Sample none = Sample.of();
        for (Estimate estimate : List.of(
                none.mean(),
                none.median(),
                none.medianDeviation(),
                none.minimum(),
                none.maximum(),
                none.quantile(percent(50), QuantileType.MIDWAY),
                none.robustZ(1),
                none.meanWithin(ConfidenceLevel.DEFAULT))) {
            assertThat(estimate.reason()).isEqualTo("there are no values");
        }
        for (Estimate estimate : List.of(none.deviation(), none.z(1), none.largestZ())) {
            assertThat(estimate.reason()).isEqualTo("there are (0) values, fewer than 2");
        }
    }

    @Test
    void equalValuesHaveNoScore() {
        Sample equal = Sample.of(0.1, 0.1, 0.1);

        assertThat(equal.deviation().orThrow()).isEqualTo(0.0);
        assertThat(equal.mean().orThrow()).isEqualTo(0.1);
        assertThat(equal.z(0.2).reason()).isEqualTo("all values are equal");
        assertThat(equal.robustZ(0.2).reason()).isEqualTo("all values are equal");
        assertThat(Sample.of(7).meanWithin(ConfidenceLevel.DEFAULT).reason())
                .isEqualTo("one value does not show how values spread");
    }

    /** Values that differ in their last digit, or by almost nothing, do spread. */
    @Test
    void smallSpreadsAreKept() {
        assertThat(Sample.of(1, Math.nextUp(1.0)).deviation().orThrow())
                .isCloseTo(Math.ulp(1.0) / Math.sqrt(2), within(1e-20));
        assertThat(Sample.of(1e-200, 3e-200).deviation().orThrow()).isCloseTo(Math.sqrt(2) * 1e-200, within(1e-214));
        assertThat(Sample.of(1e8 + 1, 1e8 + 2, 1e8 + 3).deviation().orThrow()).isEqualTo(1.0);
    }

    /** NIST StRD, NumAcc4: 10000000.2, then 500 times 10000000.1 and 10000000.3; certified to 15 digits. */
    @Test
    void numericallyHardValues() {
        double[] values = new double[1001];
        Arrays.fill(values, 10000000.2);
        for (int i = 0; i < 500; i++) {
            values[i] = 10000000.1;
            values[500 + i] = 10000000.3;
        }
        assertThat(Sample.of(values).mean().orThrow()).isCloseTo(10000000.2, within(2e-9));
        assertThat(Sample.of(values).deviation().orThrow()).isCloseTo(0.1, within(1e-8));
    }

    @Test
    void robustScoreWhereHalfOfTheValuesAreEqual() {
        Estimate score = Sample.of(5, 5, 5, 5, 9).robustZ(9);

        assertThat(score.orThrow()).isCloseTo(4 / (Math.sqrt(Math.PI / 2) * 0.8), within(1e-14));
        assertThat(score.method())
                .isEqualTo(
                        "modified z-score by the mean absolute deviation, for the median absolute deviation is zero");
    }

    @Test
    void leaveOneOut() {
        assertThat(Sample.of(1, 2, 2, 3).without(2)).isEqualTo(Sample.of(1, 2, 3));
        assertThat(sample.without(50)).isEqualTo(Sample.of(15, 20, 35, 40));
        assertThat(Sample.of(1).without(1)).isEqualTo(Sample.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.without(16))
                .withMessage(
                        "The value (16.0) is not in the sample.\nLeave out the very number that the subject has among its peers.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.without(99))
                .withMessageStartingWith("The value (99.0)");
    }

    @Test
    void joinsAndMaps() {
        assertThat(Sample.of(3, 1).and(Sample.of(2))).isEqualTo(Sample.of(1, 2, 3));
        assertThat(Sample.of(1, 10, 100).map(Math::log10)).isEqualTo(Sample.of(0, 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(0, 1).map(Math::log))
                .withMessageStartingWith("The value (-Infinity) is not a number");
    }

    @Test
    void counts() {
        Sample tied = Sample.of(1, 2, 2, 3);
        assertThat(tied.countBelow(2)).isEqualTo(1);
        assertThat(tied.countAtMost(2)).isEqualTo(3);
        assertThat(tied.countBelow(9)).isEqualTo(4);
        assertThat(tied.countAtMost(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1.1e100, -1.1e100})
    void whatIsNoNumberIsRefused(double value) {
        String message = " (" + value
                + ") is not a number within -1E100 to 1E100.\nLeave out what is unknown, and scale what is too large.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, value))
                .withMessage("The value" + message);
        assertThatIllegalArgumentException().isThrownBy(() -> sample.z(value)).withMessage("The number" + message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.robustZ(value))
                .withMessage("The number" + message);
    }

    @Test
    void sharesAreShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.quantile(percent(101), QuantileType.INCLUSIVE))
                .withMessage("The share (1.01) is not within 0 to 1.\nGive it in decimal form: 0.25 is 25 %.");
    }

    @Test
    void equality() {
        assertThat(sample)
                .isEqualTo(Sample.of(15, 20, 35, 40, 50))
                .isNotEqualTo(Sample.of(15))
                .isNotEqualTo("15");
        assertThat(Sample.of(-0.0)).isEqualTo(Sample.of(0.0));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Sample.of((double[]) null))
                .withMessage("values");
        assertThatNullPointerException()
                .isThrownBy(() -> Sample.ofDecimals(null))
                .withMessage("values");
        assertThatNullPointerException().isThrownBy(() -> Sample.ofRatios(null)).withMessage("values");
        assertThatNullPointerException().isThrownBy(() -> sample.map(null)).withMessage("function");
        assertThatNullPointerException()
                .isThrownBy(() -> sample.quantile(null, QuantileType.INCLUSIVE))
                .withMessage("share");
        assertThatNullPointerException()
                .isThrownBy(() -> sample.quantile(percent(1), null))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> sample.meanWithin(null))
                .withMessage("level");
    }

    /** https://en.wikipedia.org/wiki/Truncated_mean: 5 % of 20 values are one at each end, -40 and 1053; the mean is 101.5, without them 56.5. */
    @Test
    void trimmedMeanLeavesOutTheEnds() {
        Sample wild = Sample.of(92, 19, 101, 58, 1053, 91, 26, 78, 10, 13, -40, 101, 86, 85, 15, 89, 89, 28, -5, 41);

        assertThat(wild.mean().orThrow()).isEqualTo(101.5);
        assertThat(wild.trimmedMean(percent(5))).hasToString("56.5, mean without 5 % at each end");
        assertThat(wild.trimmedMean(percent("9.9")).orThrow()).isEqualTo(56.5);
        assertThat(wild.trimmedMean(percent(0)).orThrow()).isEqualTo(101.5);
        // 9 of 20 at each end leave the two in the middle, as half of an odd number would leave one.
        assertThat(wild.trimmedMean(percent("49.9")).orThrow())
                .isEqualTo(wild.median().orThrow());
        assertThat(Sample.of(1, 2, 9).trimmedMean(percent(40)).orThrow()).isEqualTo(2);
        assertThat(Sample.of().trimmedMean(percent(5)).reason()).isEqualTo("there are no values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "-1"})
    void noMoreIsTrimmedThanThereIs(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.trimmedMean(percent(share)))
                .withMessage(
                        "The share (" + share
                                + " %) of each end is not within 0 % to below 50 %.\nLeave out less; the median leaves out all but the middle.");
        assertThatNullPointerException()
                .isThrownBy(() -> sample.trimmedMean(null))
                .withMessage("share");
    }
}
