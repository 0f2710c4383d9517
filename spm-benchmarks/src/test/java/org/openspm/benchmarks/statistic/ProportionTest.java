package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.money.Ratio;

class ProportionTest {

    @Test
    void share() {
        assertThat(new Proportion(12, 20).share().orThrow()).isEqualTo(0.6);
        assertThat(new Proportion(12, 20)).hasToString("12 of 20");
        assertThat(new Proportion(12, 20).failures()).isEqualTo(new Proportion(8, 20));
        assertThat(new Proportion(12, 20).exact()).isEqualTo(Ratio.of(3, 5));
    }

    @Test
    void withoutTrialsThereIsNoShare() {
        assertThat(new Proportion(0, 0).share())
                .isEqualTo(Estimate.undefined("share of successes", "there were no trials"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 20", "21, 20"})
    void successesAreTrials(long successes, long trials) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(successes, trials))
                .withMessage("The number of successes (" + successes + ") is not within 0 to the (20) trials.\n"
                        + "Count as successes only what is counted as a trial, too.");
    }

    @Test
    void trialsAreCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(0, -1))
                .withMessage("The number of trials (-1) is negative.\nCount the trials: none is 0.");
    }
}
