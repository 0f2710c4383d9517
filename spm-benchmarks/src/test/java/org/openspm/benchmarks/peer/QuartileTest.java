package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;

class QuartileTest {

    @ParameterizedTest
    @CsvSource({
        "1, TOP",
        "0.75, TOP",
        "0.7499, UPPER_MIDDLE",
        "0.5, UPPER_MIDDLE",
        "0.25, LOWER_MIDDLE",
        "0.2499, BOTTOM",
        "0, BOTTOM"
    })
    void boundsBelongToTheBetterQuarter(double rank, Quartile quartile) {
        assertThat(Quartile.of(rank)).isEqualTo(quartile);
    }

    @Test
    void holdsWhatLiesInsideAltogether() {
        assertThat(Quartile.TOP.holds(new Interval(0.75, 1, ConfidenceLevel.DEFAULT)))
                .isTrue();
        assertThat(Quartile.TOP.holds(new Interval(0.7, 1, ConfidenceLevel.DEFAULT)))
                .isFalse();
        assertThat(Quartile.BOTTOM.holds(new Interval(0, 0.25, ConfidenceLevel.DEFAULT)))
                .isFalse();
        assertThat(Quartile.UPPER_MIDDLE).hasToString("upper middle quartile");
    }
}
