package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationTestTest {

    private final CorrelationTest test = CorrelationTest.withDefaults();

    /** Hollander and Wolfe (1973), tuna lightness, as in the documentation of R: r 0.5712, T = 26, tau 0.4444, p 0.1194. */
    @Test
    void agreesWithR() {
        Pairs tuna = Pairs.of(
                new double[] {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1},
                new double[] {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8});

        TestResult pearson = test.pearson(tuna);
        assertThat(pearson.statistic().orElseThrow()).isCloseTo(0.5711816, within(5e-8));
        assertThat(pearson.pValue().orElseThrow()).isCloseTo(0.1082, within(5e-5));
        assertThat(pearson.effect().interval().orElseThrow().low()).isCloseTo(-0.1497426, within(5e-8));
        assertThat(pearson.effect().interval().orElseThrow().high()).isCloseTo(0.8955795, within(5e-8));
        TestResult kendall = test.kendall(tuna);
        assertThat(kendall.statistic().orElseThrow()).isCloseTo(0.4444444, within(5e-8));
        assertThat(kendall.pValue().orElseThrow()).isCloseTo(0.1194, within(5e-5));
        assertThat(test.with(Alternative.GREATER).kendall(tuna).pValue().orElseThrow())
                .isCloseTo(0.05972, within(5e-6));
    }

    @Test
    void perfectCorrelations() {
        Pairs up = Pairs.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 10});
        for (TestResult result : List.of(test.pearson(up), test.spearman(up))) {
            assertThat(result.statistic().orElseThrow()).isCloseTo(1, within(1e-15));
            assertThat(result.pValue()).hasValue(0);
            assertThat(result.effect().reason()).isEqualTo("the correlation is perfect");
        }
        assertThat(test.kendall(up).pValue().orElseThrow()).isCloseTo(2.0 / 120, within(1e-15));
        assertThat(test.kendall(up).effect().reason()).isEqualTo("the correlation is perfect");
    }

    @Test
    void fewPairs() {
        Pairs two = Pairs.of(new double[] {1, 2}, new double[] {1, 2});
        Pairs three = Pairs.of(new double[] {1, 2, 3}, new double[] {1, 3, 2});
        for (TestResult result : List.of(test.pearson(two), test.spearman(two), test.kendall(two))) {
            assertThat(result.reason()).isEqualTo("there are (2) pairs, fewer than 3");
        }
        assertThat(test.pearson(three).effect().reason()).isEqualTo("three pairs are too few for an interval");
        assertThat(test.kendall(three).effect().reason()).isEqualTo("four pairs are too few for an interval");
    }

    @Test
    void constantNumbers() {
        Pairs flat = Pairs.of(new double[] {1, 2, 3}, new double[] {4, 4, 4});
        for (Pairs pairs : List.of(flat, flat.swapped())) {
            for (TestResult result : List.of(test.pearson(pairs), test.spearman(pairs), test.kendall(pairs))) {
                assertThat(result.reason()).isEqualTo("one of the numbers does not vary");
            }
        }
    }

    @Test
    void levelIsKept() {
        Pairs pairs = Pairs.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 6, 8, 10});
        ConfidenceLevel level = new ConfidenceLevel(percent(80));
        assertThat(test.at(level)
                        .kendall(pairs)
                        .effect()
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(level);
    }
}
