package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlternativeTest {

    @Test
    void eachTakesItsTail() {
        assertThat(Alternative.GREATER.pValue(0.9, 0.2)).isEqualTo(0.2);
        assertThat(Alternative.LESS.pValue(0.9, 0.2)).isEqualTo(0.9);
        assertThat(Alternative.TWO_SIDED.pValue(0.9, 0.2)).isEqualTo(0.4);
        assertThat(Alternative.TWO_SIDED.pValue(0.7, 0.6)).isEqualTo(1.0);
    }

    @Test
    void eachHasItsTailOfADistribution() {
        assertThat(Alternative.GREATER.pValue(1.959963984540054, Distribution.normal()))
                .isCloseTo(0.025, within(1e-15));
        assertThat(Alternative.LESS.pValue(1.959963984540054, Distribution.normal()))
                .isCloseTo(0.975, within(1e-15));
        assertThat(Alternative.TWO_SIDED.pValue(-1.959963984540054, Distribution.normal()))
                .isCloseTo(0.05, within(1e-15));
    }

    @Test
    void inWords() {
        assertThat(TTest.withDefaults().welch(Sample.of(1, 2), Sample.of(3, 5)).toString())
                .contains("(differs)");
        assertThat(TTest.withDefaults()
                        .with(Alternative.GREATER)
                        .welch(Sample.of(1, 2), Sample.of(3, 5))
                        .toString())
                .contains("(is greater)");
        assertThat(TTest.withDefaults()
                        .with(Alternative.LESS)
                        .welch(Sample.of(1, 2), Sample.of(3, 5))
                        .toString())
                .contains("(is less)");
    }
}
