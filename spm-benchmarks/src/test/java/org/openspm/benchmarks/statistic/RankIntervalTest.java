package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class RankIntervalTest {

    @Test
    void isWilsonsWithoutTies() {
        Estimate rank = RankInterval.of(Sample.of(15, 20, 35, 40, 50), 38, ConfidenceLevel.DEFAULT);

        assertThat(rank.orThrow()).isEqualTo(0.6);
        assertThat(rank.interval())
                .isEqualTo(ProportionInterval.WILSON
                        .of(new Proportion(3, 5), ConfidenceLevel.DEFAULT)
                        .interval());
        assertThat(rank)
                .hasToString(
                        "0.6 (0.23072 to 0.88238 at 95 %), percentile rank: share below plus half of the equals, 5 values,"
                                + " Wilson bounds of those below and of those not above");
    }

    @Test
    void tiesWidenIt() {
        Interval interval = RankInterval.of(Sample.of(1, 2, 2, 2, 3), 2, ConfidenceLevel.DEFAULT)
                .interval()
                .orElseThrow();

        assertThat(interval.low())
                .isEqualTo(ProportionInterval.WILSON
                        .of(new Proportion(1, 5), ConfidenceLevel.DEFAULT)
                        .interval()
                        .orElseThrow()
                        .low());
        assertThat(interval.high())
                .isEqualTo(ProportionInterval.WILSON
                        .of(new Proportion(4, 5), ConfidenceLevel.DEFAULT)
                        .interval()
                        .orElseThrow()
                        .high());
    }

    @Test
    void withoutPeersThereIsNone() {
        assertThat(RankInterval.of(Sample.of(), 2, ConfidenceLevel.DEFAULT).reason())
                .isEqualTo("there are no values");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> RankInterval.of(Sample.of(1), 2, null))
                .withMessage("level");
    }
}
