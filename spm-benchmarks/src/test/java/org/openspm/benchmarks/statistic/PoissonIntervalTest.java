package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonIntervalTest {

    /** Garwood's table of 1936, 95 %: two or three decimals. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.689",
        "1, 0.0253, 5.572",
        "5, 1.623, 11.668",
        "10, 4.795, 18.390",
        "20, 12.217, 30.889",
        "50, 37.11, 65.92"
    })
    void agreesWithGarwood(long events, double low, double high) {
        Interval interval = PoissonInterval.of(events, 1, ConfidenceLevel.DEFAULT)
                .interval()
                .orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(6e-3));
        assertThat(interval.high()).isCloseTo(high, within(6e-3));
    }

    @Test
    void isPerUnitOfExposure() {
        Estimate rate = PoissonInterval.of(10, 4, ConfidenceLevel.DEFAULT);
        assertThat(rate).hasToString("2.5 (1.1988 to 4.5976 at 95 %), exact Poisson interval, 10 events in 4");
        assertThat(PoissonInterval.of(1, 2, ConfidenceLevel.DEFAULT).method()).contains("1 event in 2");
    }

    @Test
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.of(-1, 1, ConfidenceLevel.DEFAULT))
                .withMessage("The number of events (-1) is below 0.\nGive 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.of(1, 0, ConfidenceLevel.DEFAULT))
                .withMessage("The exposure (0.0) is not a positive number up to 1E100.\nGive one above zero.");
        assertThatNullPointerException()
                .isThrownBy(() -> PoissonInterval.of(1, 1, null))
                .withMessage("level");
    }
}
