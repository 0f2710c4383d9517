package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class PairsTest {

    private final Pairs pairs = Pairs.of(new double[] {3, 1, 2}, new double[] {5, 4, 9});

    @Test
    void keepsPairsTogether() {
        assertThat(pairs.size()).isEqualTo(3);
        assertThat(pairs.first()).containsExactly(1, 2, 3);
        assertThat(pairs.second()).containsExactly(4, 9, 5);
        assertThat(pairs.differences()).isEqualTo(Sample.of(-3, -7, -2));
        assertThat(pairs.swapped()).isEqualTo(Pairs.of(new double[] {4, 5, 9}, new double[] {1, 3, 2}));
        assertThat(pairs).hasToString("3 pairs").isNotEqualTo(pairs.swapped()).isNotEqualTo("3 pairs");
    }

    @Test
    void badPairsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairs.of(new double[2], new double[3]))
                .withMessage(
                        "There are (2) first numbers but (3) second numbers.\nGive one of each for every observation.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairs.of(new double[] {Double.NaN}, new double[1]))
                .withMessageStartingWith("The first number (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairs.of(new double[1], new double[] {1e101}))
                .withMessageStartingWith("The second number (1.0E101)");
        assertThatNullPointerException()
                .isThrownBy(() -> Pairs.of(null, new double[1]))
                .withMessage("first");
        assertThatNullPointerException()
                .isThrownBy(() -> Pairs.of(new double[1], null))
                .withMessage("second");
    }
}
