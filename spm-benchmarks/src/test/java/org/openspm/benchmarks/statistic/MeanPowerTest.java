package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeanPowerTest {

    private final MeanPower power = MeanPower.withDefaults();

    /** R: power.t.test(n = 20, delta = 1, sd = 1, strict = TRUE) 0.8689530, and for 90 % power 22.02110 in each group; sizes of G*Power for 0.5: 64. */
    @Test
    void agreesWithR() {
        assertThat(power.ofDifference(1, 1, 20, 20)).isCloseTo(0.8689530, within(5e-8));
        assertThat(power.withPower(percent(90)).sizeOfEach(1, 1).orThrow()).isEqualTo(23);
        assertThat(power.sizeOfEach(0.5, 1).orThrow()).isEqualTo(64);
        assertThat(power.size(0.5, 1).orThrow()).isEqualTo(34);
    }

    @Test
    void withoutDifferenceItIsTheSignificance() {
        assertThat(power.ofDifference(0, 3, 7, 9)).isCloseTo(0.05, within(1e-10));
        assertThat(power.oneSided().atSignificance(percent(1)).ofDifference(0, 3, 7))
                .isCloseTo(0.01, within(1e-10));
    }

    /** What can be detected is found with just the power. */
    @Test
    void detectableDifferenceHasThePower() {
        double difference = power.detectableDifference(14, 12, 12).orThrow();
        assertThat(power.ofDifference(difference, 14, 12, 12)).isCloseTo(0.8, within(1e-10));
        assertThat(power.ofDifference(-difference, 14, 12, 12)).isCloseTo(0.8, within(1e-10));
        double fromNumber = power.detectableDifference(14, 12).orThrow();
        assertThat(power.ofDifference(fromNumber, 14, 12)).isCloseTo(0.8, within(1e-10));
        assertThat(power.detectableDifference(14, 12, 12).method())
                .isEqualTo("minimum detectable difference, 12 and 12 values, power 80 %, significance 5 %, two-sided");
    }

    /** By simulation: Student's pooled test of two samples of eight. */
    @Test
    void agreesWithSimulation() {
        SplittableRandom random = new SplittableRandom(17);
        int found = 0;
        for (int run = 0; run < 4_000; run++) {
            double[] a = new double[8];
            double[] b = new double[8];
            for (int i = 0; i < 8; i++) {
                a[i] = 1.2 - StandardNormal.upperQuantile(random.nextDouble(1e-9, 1));
                b[i] = -StandardNormal.upperQuantile(random.nextDouble(1e-9, 1));
            }
            double pooled = Math.sqrt((Math.pow(Moments.deviation(a), 2) + Math.pow(Moments.deviation(b), 2)) / 2);
            double t = (Moments.mean(a) - Moments.mean(b)) / (pooled * Math.sqrt(2.0 / 8));
            found += Math.abs(t) > 2.144786687916926 ? 1 : 0;
        }
        assertThat(found / 4_000.0).isCloseTo(power.ofDifference(1.2, 1, 8, 8), within(0.025));
    }

    @Test
    void tooManyValues() {
        assertThat(power.sizeOfEach(1e-9, 1).reason()).isEqualTo("more than (10000000) values are needed");
        assertThat(power.size(1e-9, 1).isDefined()).isFalse();
        assertThat(power.sizeOfEach(100, 1).orThrow()).isEqualTo(2);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofDifference(1, 0, 2, 2))
                .withMessageStartingWith("The standard deviation (0.0) is not a positive number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofDifference(1, 1, 1, 2))
                .withMessage("The size of the first group (1) is below 2.\nGive 2 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofDifference(1, 1, 2, 1))
                .withMessageStartingWith("The size of the second group (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofDifference(1, 1, 1))
                .withMessageStartingWith("The size of the sample (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofDifference(1, -1, 2))
                .withMessageStartingWith("The standard deviation (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.ofDifference(Double.NaN, 1, 2, 2))
                .withMessageStartingWith("The difference (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.sizeOfEach(0, 1))
                .withMessage(
                        "The size of the difference (0.0) is not a positive number up to 1E100.\nGive one above zero.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.size(0, 1))
                .withMessageStartingWith("The size of the difference (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.withPower(percent(100)))
                .withMessageStartingWith("The power (1.0) is not between 0 and 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> power.atSignificance(percent(0)))
                .withMessageStartingWith("The significance (0.0) is not between 0 and 1.");
    }
}
