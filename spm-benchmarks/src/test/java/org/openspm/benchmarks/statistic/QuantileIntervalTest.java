package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.metric.QuantileType;

class QuantileIntervalTest {

    private static Sample upTo(int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> i + 1);
        return Sample.of(values);
    }

    /** Ranks and coverage of the median in every book on order statistics. */
    @ParameterizedTest
    @CsvSource({
        "6, 1, 6, 0.96875",
        "8, 1, 8, 0.9921875",
        "10, 2, 9, 0.978515625",
        "20, 6, 15, 0.958610534667969",
        "50, 18, 33, 0.9671608"
    })
    void ranksOfTheMedian(int n, int low, int high, double coverage) {
        QuantileInterval median = QuantileInterval.ofMedian(upTo(n), ConfidenceLevel.DEFAULT);

        assertThat(median.lowRank()).isEqualTo(low);
        assertThat(median.highRank()).isEqualTo(high);
        assertThat(median.coverage()).isCloseTo(coverage, within(1e-7));
        assertThat(median.quantile().interval()).contains(new Interval(low, high, ConfidenceLevel.DEFAULT));
        assertThat(median.quantile().toString()).contains("order statistics " + low + " and " + high + " of " + n);
    }

    /** The second to seventh of eight values: 93 %, too little for 95 and enough for 90. */
    @Test
    void coverageIsThatOfTheRanks() {
        assertThat(QuantileInterval.ofMedian(upTo(8), new ConfidenceLevel(percent(90)))
                        .coverage())
                .isCloseTo(0.9296875, within(1e-14));
    }

    @Test
    void fewValuesAreNotEnough() {
        QuantileInterval median = QuantileInterval.ofMedian(upTo(5), ConfidenceLevel.DEFAULT);

        assertThat(median.quantile().orThrow()).isEqualTo(3);
        assertThat(median.quantile().reason()).isEqualTo("all (5) values contain it with 93.75 % only");
        assertThat(median.coverage()).isCloseTo(0.9375, within(1e-14));
        assertThat(median.lowRank()).isZero();
        assertThat(QuantileInterval.ofMedian(Sample.of(), ConfidenceLevel.DEFAULT)
                        .quantile()
                        .reason())
                .isEqualTo("there are no values");
        assertThat(QuantileInterval.ofMedian(Sample.of(3), ConfidenceLevel.DEFAULT)
                        .coverage())
                .isCloseTo(0, within(1e-14));
    }

    /** The definition, counted out: no wider ranks are needed, and narrower ones are not enough on their side. */
    @ParameterizedTest
    @ValueSource(ints = {10, 25, 50, 75, 90})
    void tailsAreAtMostHalfOfTheRest(int percent) {
        int n = 60;
        QuantileInterval quantile =
                QuantileInterval.of(upTo(n), percent(percent), QuantileType.MIDWAY, ConfidenceLevel.DEFAULT);
        if (quantile.quantile().interval().isPresent()) {
            Distribution below = Distribution.binomial(n, percent / 100.0);
            assertThat(below.atMost(quantile.lowRank() - 1)).isLessThanOrEqualTo(0.025);
            assertThat(below.atMost(quantile.lowRank())).isGreaterThan(0.025);
            assertThat(below.above(quantile.highRank() - 1)).isLessThanOrEqualTo(0.025);
            assertThat(below.above(quantile.highRank() - 2)).isGreaterThan(0.025);
        }
        assertThat(quantile.quantile().interval().isPresent()).isEqualTo(percent > 5);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> QuantileInterval.of(upTo(9), percent(0), QuantileType.INCLUSIVE, ConfidenceLevel.DEFAULT))
                .withMessage(
                        "The share (0.0) is not between 0 and 1.\nGive it in decimal form, above 0 and below 1: 0.25 is 25 %.");
        assertThatNullPointerException()
                .isThrownBy(() -> QuantileInterval.ofMedian(upTo(9), null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> new QuantileInterval(null, 1, 2, 0.9))
                .withMessage("quantile");
    }
}
