package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChiSquareTestTest {

    /** Agresti (2007), party identification by gender, as in the documentation of R: 30.070 with 2 degrees of freedom. */
    @Test
    void agreesWithAgresti() {
        TestResult result = ChiSquareTest.ofIndependence(new long[][] {{762, 327, 468}, {484, 239, 477}});

        assertThat(result.statistic().orElseThrow()).isCloseTo(30.07015, within(5e-6));
        assertThat(result.degreesOfFreedom()).hasValue(2);
        assertThat(result.pValue().orElseThrow()).isCloseTo(2.953589e-07, within(5e-13));
        assertThat(result.effect().orThrow()).isCloseTo(Math.sqrt(30.070149 / 2757), within(1e-7));
    }

    /** R: chisq.test(c(89,37,30,28,2), p = c(40,20,20,15,5), rescale.p = TRUE) gives 9.9901 with 4 degrees of freedom, p = 0.04059. */
    @Test
    void goodnessOfFit() {
        TestResult result =
                ChiSquareTest.ofGoodnessOfFit(new long[] {89, 37, 30, 28, 2}, new double[] {40, 20, 20, 15, 5});

        assertThat(result.statistic().orElseThrow()).isCloseTo(9.9901, within(5e-5));
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.04059, within(5e-6));
        assertThat(result.effect().orThrow()).isCloseTo(Math.sqrt(9.9901 / 186), within(1e-5));
    }

    @Test
    void emptyRowsAndColumnsDoNotCount() {
        assertThat(ChiSquareTest.ofIndependence(new long[][] {{3, 0, 9}, {7, 0, 2}, {0, 0, 0}}))
                .isEqualTo(ChiSquareTest.ofIndependence(new long[][] {{3, 9}, {7, 2}}));
        assertThat(ChiSquareTest.ofIndependence(new long[][] {{3, 0}, {7, 0}}).reason())
                .isEqualTo("there are counts in (2) rows and (1) columns, fewer than 2");
        assertThat(ChiSquareTest.ofIndependence(new long[0][]).reason())
                .isEqualTo("there are counts in (0) rows and (0) columns, fewer than 2");
        assertThat(ChiSquareTest.ofGoodnessOfFit(new long[] {0, 0}, new double[] {1, 1})
                        .reason())
                .isEqualTo("nothing was counted");
        assertThat(ChiSquareTest.ofGoodnessOfFit(new long[] {5, 0}, new double[] {1, 0})
                        .reason())
                .isEqualTo("there are (1) categories, fewer than 2");
    }

    @Test
    void badCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.ofIndependence(new long[][] {{1, 2}, {3}}))
                .withMessage(
                        "There are (2) columns in the first row but (1) in row 2.\nGive one of each for every observation.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.ofIndependence(new long[][] {{1, -2}}))
                .withMessage("The count (-2) is below 0.\nGive 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.ofGoodnessOfFit(new long[1], new double[2]))
                .withMessageStartingWith("There are (1) counts but (2) expected shares.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.ofGoodnessOfFit(new long[1], new double[] {-1}))
                .withMessageStartingWith("The expected share (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.ofGoodnessOfFit(new long[] {3}, new double[] {0}))
                .withMessage(
                        "There is a count of (3) where none is expected.\nExpect a share above zero of whatever can be counted.");
        assertThatNullPointerException()
                .isThrownBy(() -> ChiSquareTest.ofIndependence(null))
                .withMessage("counts");
        assertThatNullPointerException()
                .isThrownBy(() -> ChiSquareTest.ofGoodnessOfFit(new long[1], null))
                .withMessage("expected");
    }
}
