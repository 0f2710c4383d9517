package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionIntervalTest {

    /** Where Commons Math 3.6.1 throws: the closed forms at no and at all successes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 5, 20, 1_000_000})
    void clopperPearsonAtTheEnds(long trials) {
        Interval none = interval(ProportionInterval.CLOPPER_PEARSON, 0, trials);
        Interval all = interval(ProportionInterval.CLOPPER_PEARSON, trials, trials);
        double bound = -Math.expm1(Math.log(0.025) / trials);

        assertThat(none.low()).isEqualTo(0.0);
        assertThat(none.high()).isCloseTo(bound, within(1e-12 * bound));
        assertThat(all.low()).isCloseTo(1 - bound, within(1e-13));
        assertThat(all.high()).isEqualTo(1.0);
    }

    /** At the bounds of Clopper and Pearson the exact one-sided tests just reject. */
    @ParameterizedTest
    @CsvSource({"3, 20", "1, 7", "19, 50"})
    void clopperPearsonIsWhereTheExactTestsReject(long k, long n) {
        Interval interval = interval(ProportionInterval.CLOPPER_PEARSON, k, n);
        assertThat(BinomialTest.withDefaults()
                        .with(Alternative.GREATER)
                        .of(new Proportion(k, n), interval.low())
                        .pValue()
                        .orElseThrow())
                .isCloseTo(0.025, within(1e-13));
        assertThat(BinomialTest.withDefaults()
                        .with(Alternative.LESS)
                        .of(new Proportion(k, n), interval.high())
                        .pValue()
                        .orElseThrow())
                .isCloseTo(0.025, within(1e-13));
    }

    /** Agresti and Coull around (k + z²/2) / (n + z²), by the textbook; the ends are cut. */
    @Test
    void agrestiCoull() {
        Interval interval = interval(ProportionInterval.AGRESTI_COULL, 7, 50);
        assertThat(interval.low()).isCloseTo(0.0664, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.2650, within(5e-5));
        assertThat(interval(ProportionInterval.AGRESTI_COULL, 0, 20).low()).isEqualTo(0.0);
        assertThat(interval(ProportionInterval.AGRESTI_COULL, 20, 20).high()).isEqualTo(1.0);
    }

    @Test
    void jeffreysAtTheEnds() {
        assertThat(interval(ProportionInterval.JEFFREYS, 0, 20).low()).isEqualTo(0.0);
        assertThat(interval(ProportionInterval.JEFFREYS, 20, 20).high()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @EnumSource
    void withoutTrialsThereIsNone(ProportionInterval kind) {
        assertThat(kind.of(new Proportion(0, 0), ConfidenceLevel.DEFAULT).reason())
                .isEqualTo("there were no trials");
        assertThatNullPointerException()
                .isThrownBy(() -> kind.of(new Proportion(1, 2), null))
                .withMessage("level");
    }

    @Test
    void inWords() {
        assertThat(ProportionInterval.WILSON.of(new Proportion(12, 20), ConfidenceLevel.DEFAULT))
                .hasToString("0.6 (0.38658 to 0.78119 at 95 %), Wilson score interval, 12 of 20");
    }

    private static Interval interval(ProportionInterval kind, long k, long n) {
        return kind.of(new Proportion(k, n), ConfidenceLevel.DEFAULT).interval().orElseThrow();
    }
}
