package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    /** NIST/SEMATECH e-Handbook, 1.3.5.2: ZARR13.DAT, 195 values. */
    @Test
    void meanOfTheHandbook() {
        Interval interval = new Summary(9.261460, 0.022789, 195)
                .meanWithin(ConfidenceLevel.DEFAULT)
                .interval()
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(9.258242, within(1e-6));
        assertThat(interval.high()).isCloseTo(9.264679, within(1e-6));
    }

    @Test
    void noIntervalWithoutSpread() {
        assertThat(new Summary(5, 0, 1).meanWithin(ConfidenceLevel.DEFAULT).reason())
                .isEqualTo("one value does not show how values spread");
        assertThat(new Summary(5, 0, 3).meanWithin(ConfidenceLevel.DEFAULT).reason())
                .isEqualTo("all values are equal");
        assertThat(new Summary(5, 2, 3).variance()).isEqualTo(4.0);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Summary(Double.NaN, 1, 3))
                .withMessage(
                        "The mean (NaN) is not a number within -1E100 to 1E100.\nLeave out what is unknown, and scale what is too large.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Summary(1, -1, 3))
                .withMessage("The standard deviation (-1.0) is not a number from 0 to 1E100.\nGive zero or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Summary(1, 1, 0))
                .withMessage("The size of the sample (0) is below 1.\nGive 1 or more.");
        assertThatNullPointerException()
                .isThrownBy(() -> new Summary(1, 1, 2).meanWithin(null))
                .withMessage("level");
    }
}
