package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class ProportionPowerTest {

    private final ProportionPower power = ProportionPower.withDefaults();

    /** R: power.prop.test(n = 50, p1 = .50, p2 = .75) 0.7401659; for 90 % power 76.65294; for 80 % of 0.5 and 0.75, 57.67. */
    @Test
    void agreesWithR() {
        assertThat(power.ofShares(0.5, 0.75, 50, 50)).isCloseTo(0.7401659, within(5e-8));
        assertThat(power.withPower(percent(90)).sizeOfEach(0.5, 0.75).orThrow()).isEqualTo(77);
        assertThat(power.sizeOfEach(0.75, 0.5).orThrow()).isEqualTo(58);
    }

    /** One share against a number, by the formula of the textbooks. */
    @Test
    void againstANumber() {
        double n = Math.pow((1.959963984540054 * Math.sqrt(0.25) + 0.8416212335729143 * Math.sqrt(0.6 * 0.4)) / 0.1, 2);
        assertThat(power.size(0.6, 0.5).orThrow()).isEqualTo(Math.ceil(n));
        assertThat(power.ofShare(0.5, 0.5, 40)).isCloseTo(0.025, within(1e-12));
        assertThat(power.oneSided().atSignificance(percent(10)).ofShare(0.5, 0.5, 40))
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void detectableIncreaseHasThePower() {
        double gap = power.detectableIncrease(0.25, 60, 60).orThrow();
        assertThat(power.ofShares(0.25 + gap, 0.25, 60, 60)).isCloseTo(0.8, within(1e-9));
        double fromNumber = power.detectableIncrease(0.25, 60).orThrow();
        assertThat(power.ofShare(0.25 + fromNumber, 0.25, 60)).isCloseTo(0.8, within(1e-9));
        assertThat(power.detectableIncrease(0.25, 60).method())
                .isEqualTo("minimum detectable gap above 25 %, power 80 %, significance 5 %, two-sided");
    }

    @Test
    void fewTrialsDetectNothing() {
        assertThat(power.detectableIncrease(0.9, 5, 5).reason()).isEqualTo("not even a share of 100 % would be found");
        assertThat(power.detectableIncrease(0.9, 5).isDefined()).isFalse();
        assertThat(power.sizeOfEach(0.5, 0.5 + 1e-9).reason()).isEqualTo("more than (1000000000000) trials are needed");
        assertThat(power.ofShares(0, 0, 5, 5)).isEqualTo(0.0);
        assertThat(power.ofShares(1, 0, 50, 50)).isEqualTo(1.0);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShares(-1, 0, 5, 5))
                .withMessageStartingWith("The first share (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShares(1, 2, 5, 5))
                .withMessageStartingWith("The second share (2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShares(1, 0, 0, 5))
                .withMessageStartingWith("The number of first trials (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShares(1, 0, 5, 0))
                .withMessageStartingWith("The number of second trials (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShare(1.5, 0.5, 5))
                .withMessageStartingWith("The share (1.5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShare(0.5, 1, 5))
                .withMessageStartingWith("The reference (1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofShare(0.5, 0.5, 0))
                .withMessageStartingWith("The number of trials (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.detectableIncrease(2, 5, 5))
                .withMessageStartingWith("The share (2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.detectableIncrease(1, 5))
                .withMessageStartingWith("The reference (1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.sizeOfEach(0.5, 0.5))
                .withMessage("The shares (0.5 and 0.5) are the same.\nSay which difference is not to go unseen.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.size(0.5, 0.5))
                .withMessageStartingWith("The shares (0.5 and 0.5) are the same.");
    }
}
