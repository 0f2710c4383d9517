package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialTestTest {

    /** Conover (1971), as in the documentation of R: 682 of 925 against 3/4, p = 0.3825. */
    @Test
    void agreesWithConover() {
        TestResult result = BinomialTest.withDefaults().of(new Proportion(682, 925), 0.75);

        assertThat(result.pValue().orElseThrow()).isCloseTo(0.3824915595748333, within(1e-10));
        assertThat(result.effect().interval().orElseThrow().low()).isCloseTo(0.7076683, within(1e-7));
        assertThat(result.effect().interval().orElseThrow().high()).isCloseTo(0.7654066, within(1e-7));
        assertThat(result.method()).isEqualTo("exact binomial test of 682 of 925 against 75 %");
    }

    /** By the definition: all counts that are not more probable. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 0.77, 1, 0})
    void sumsWhatIsNotMoreProbable(double share) {
        for (int n = 1; n <= 25; n++) {
            Distribution counts = Distribution.binomial(n, share);
            for (int k = 0; k <= n; k++) {
                double sum = 0;
                for (int i = 0; i <= n; i++) {
                    sum += counts.density(i) <= counts.density(k) * (1 + 1e-7) ? counts.density(i) : 0;
                }
                assertThat(BinomialTest.withDefaults()
                                .of(new Proportion(k, n), share)
                                .pValue()
                                .orElseThrow())
                        .isCloseTo(Math.min(1, sum), within(1e-12));
            }
        }
    }

    /** Where Commons Math 3.6.1 answers 1.5. */
    @Test
    void neverAboveOne() {
        assertThat(BinomialTest.withDefaults().of(new Proportion(1, 2), 0.5).pValue())
                .hasValue(1.0);
        assertThat(BinomialTest.withDefaults().of(new Proportion(100, 200), 0.5).pValue())
                .hasValue(1.0);
    }

    @Test
    void undefinedWithoutTrials() {
        assertThat(BinomialTest.withDefaults()
                        .at(ConfidenceLevel.DEFAULT)
                        .of(new Proportion(0, 0), 0.5)
                        .reason())
                .isEqualTo("there were no trials");
    }

    @Test
    void shareIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinomialTest.withDefaults().of(new Proportion(1, 2), 2))
                .withMessageStartingWith("The share (2.0)");
    }

    /**
     * Agresti (1990), p. 350, approval of a president in two surveys of the same people, as in the documentation of McNemar's test in R: 150 changed
     * from approval to disapproval, 86 the other way. https://search.r-project.org/R/refmans/stats/html/mcnemar.test.html; the exact p-value by SciPy 1.17.
     */
    @Test
    void isMcNemarsExactTest() {
        TestResult result = BinomialTest.withDefaults().of(new Proportion(86, 86 + 150), 0.5);

        assertThat(result.pValue().orElseThrow()).isCloseTo(3.7159361395713866e-05, within(1e-15));
    }

    /**
     * Two rates, 11 events in 800 against 21 in 3,011: https://search.r-project.org/R/refmans/stats/html/poisson.test.html, p = 0.07967. Of 32 events
     * 800 / 3,811 were to be expected in the first.
     */
    @Test
    void comparesTwoRates() {
        TestResult result = BinomialTest.withDefaults().of(new Proportion(11, 32), 800.0 / 3_811);

        assertThat(result.pValue().orElseThrow()).isCloseTo(0.07967, within(5e-6));
    }
}
