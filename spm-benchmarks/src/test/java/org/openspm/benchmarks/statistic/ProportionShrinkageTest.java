package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProportionShrinkageTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    @Test
    void towardsAPrior() {
        ProportionShrinkage usual = ProportionShrinkage.withPrior(6, 14);
        Estimate few = usual.of(new Proportion(3, 4), LEVEL);

        assertThat(usual.mean().orThrow()).isEqualTo(0.3);
        assertThat(usual.strength().orThrow()).isEqualTo(20);
        assertThat(few.orThrow()).isEqualTo(0.375);
        assertThat(few.interval().orElseThrow().low())
                .isEqualTo(Distribution.beta(9, 15).quantile(0.025));
        assertThat(usual.of(new Proportion(0, 0), LEVEL).orThrow()).isCloseTo(0.3, within(1e-15));
        assertThat(usual).hasToString("towards 30 %, as 20 trials");
    }

    /** By moments, of equal numbers of trials: the variance of the shares is (v + p q (n - 1) rho) .. solved by hand for two units. */
    @Test
    void momentsOfTwoUnits() {
        // 2 and 8 of 10: p = 1/2, S = 10 (0.09 + 0.09) = 1.8, correlation (1.8 / 0.25 - 1) / (20 - 10 - 1) = 0.6889.
        ProportionShrinkage usual =
                ProportionShrinkage.of(List.of(new Proportion(2, 10), new Proportion(8, 10), new Proportion(0, 0)));
        assertThat(usual.mean().orThrow()).isEqualTo(0.5);
        assertThat(usual.strength().orThrow()).isCloseTo(9 / 6.2 - 1, within(1e-13));
        assertThat(usual.of(new Proportion(2, 10), LEVEL).orThrow())
                .isCloseTo((0.5 * (9 / 6.2 - 1) + 2) / (9 / 6.2 - 1 + 10), within(1e-14));
    }

    /** Drawn from a known beta distribution, the moments find it. */
    @Test
    void momentsFindWhatUnitsWereDrawnFrom() {
        SplittableRandom random = new SplittableRandom(23);
        List<Proportion> units = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double share = Distribution.beta(6, 14).quantile(random.nextDouble());
            long trials = 5 + random.nextInt(60);
            units.add(
                    new Proportion((long) Distribution.binomial(trials, share).quantile(random.nextDouble()), trials));
        }
        ProportionShrinkage usual = ProportionShrinkage.of(units);
        assertThat(usual.mean().orThrow()).isCloseTo(0.3, within(0.006));
        assertThat(usual.strength().orThrow()).isCloseTo(20, within(2.5));
    }

    @Test
    void unitsThatDoNotDifferAreDrawnTogether() {
        ProportionShrinkage usual =
                ProportionShrinkage.of(List.of(new Proportion(5, 10), new Proportion(5, 10), new Proportion(10, 20)));
        assertThat(usual.strength().reason()).isEqualTo("units differ no more than chance lets them");
        assertThat(usual.of(new Proportion(9, 10), LEVEL))
                .hasToString(
                        "0.5 (no interval: units differ no more than chance lets them), beta-binomial shrinkage, 9 of 10");
        assertThat(usual).hasToString("towards 50 % altogether");
        assertThat(ProportionShrinkage.of(List.of(new Proportion(0, 10), new Proportion(0, 10)))
                        .of(new Proportion(0, 5), LEVEL)
                        .orThrow())
                .isEqualTo(0.0);
    }

    @Test
    void unitsThatDifferAsMuchAsTheyCanStay() {
        ProportionShrinkage usual = ProportionShrinkage.of(List.of(new Proportion(0, 10), new Proportion(10, 10)));
        assertThat(usual.of(new Proportion(0, 10), LEVEL).reason()).isEqualTo("units differ as much as they can");
        assertThat(usual.of(new Proportion(4, 10), LEVEL).orThrow()).isEqualTo(0.4);
    }

    @Test
    void undefinedOfOneUnit() {
        ProportionShrinkage none = ProportionShrinkage.of(List.of(new Proportion(1, 10), new Proportion(0, 0)));
        String reason = "there are (1) units with trials, fewer than 2";
        assertThat(none.mean().reason()).isEqualTo(reason);
        assertThat(none.strength().reason()).isEqualTo(reason);
        assertThat(none.of(new Proportion(1, 2), LEVEL).reason()).isEqualTo(reason);
        assertThat(none).hasToString("undefined: " + reason);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionShrinkage.withPrior(0, 1))
                .withMessageStartingWith("The alpha (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionShrinkage.withPrior(1, -1))
                .withMessageStartingWith("The beta (-1.0)");
        assertThatNullPointerException()
                .isThrownBy(() -> ProportionShrinkage.withPrior(1, 1).of(new Proportion(1, 2), null))
                .withMessage("level");
    }
}
