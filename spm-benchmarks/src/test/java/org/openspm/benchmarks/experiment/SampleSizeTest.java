package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class SampleSizeTest {

    /** Fleiss's formula: 1,094 for 20 % against 25 % at 5 % and 80 %; 63 for half a standard deviation (Cohen's 64 has Student's t). */
    @Test
    void agreesWithPublishedSizes() {
        assertThat(SampleSize.ofProportions(0.20, 0.25, 0.05, 0.8).perArm()).isEqualTo(1094);
        assertThat(SampleSize.ofMeans(0.5, 1, 0.05, 0.8).perArm()).isEqualTo(63);
        assertThat(SampleSize.ofMeans(-5, 10, 0.05, 0.9).perArm()).isEqualTo(85);
        assertThat(SampleSize.ofProportions(0.25, 0.20, 0.05, 0.8).perArm()).isEqualTo(1094);
    }

    @Test
    void clustersInflate() {
        SampleSize size = SampleSize.ofProportions(0.20, 0.25, 0.05, 0.8).clustered(20, 0.05);
        assertThat(size.designEffect()).isCloseTo(1.95, within(1e-12));
        assertThat(size.perArm()).isEqualTo(2134);
        assertThat(size.clustersPerArm()).isEqualTo(107);
        assertThat(SampleSize.ofMeans(0.5, 1, 0.05, 0.8)
                        .clustered(20, 0.05, 0.5)
                        .designEffect())
                .isCloseTo(1 + 24 * 0.05, within(1e-12));
        assertThat(SampleSize.ofMeans(0.5, 1, 0.05, 0.8).clustered(1, 0.5).perArm())
                .isEqualTo(63);
        assertThat(size.explain())
                .isEqualTo(
                        "2134 observations in each arm, of 107 clusters (shares of 0.2 and 0.25 at alpha 0.05 and power 0.8,"
                                + " clusters of 20.0 with a correlation of 0.05)");
        assertThat(SampleSize.ofMeans(0.5, 1, 0.05, 0.8).explain())
                .isEqualTo(
                        "63 observations in each arm (a difference of 0.5 with a deviation of 1.0 at alpha 0.05 and power 0.8)");
    }

    /** An experiment of that size finds the effect as often as asked for. */
    @Test
    void powerIsKept() {
        Random random = new Random(1);
        int n = (int) SampleSize.ofProportions(0.3, 0.5, 0.05, 0.8).perArm();
        int found = 0;
        for (int run = 0; run < 2000; run++) {
            double control = 0;
            double treatment = 0;
            for (int i = 0; i < n; i++) {
                control += random.nextDouble() < 0.3 ? 1 : 0;
                treatment += random.nextDouble() < 0.5 ? 1 : 0;
            }
            double mean = (control + treatment) / (2 * n);
            found += Math.abs(treatment - control) / n / Math.sqrt(2 * mean * (1 - mean) / n) > 1.959964 ? 1 : 0;
        }
        assertThat(found / 2000.0).isCloseTo(0.8, within(0.03));
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> SampleSize.ofProportions(0, 0.2, 0.05, 0.8),
                "The share of the control (0.0) is not above 0 and below 1.\nGive a share in decimal form.");
        Refusal.of(
                () -> SampleSize.ofProportions(0.2, 0.2, 0.05, 0.8),
                "The size (Infinity) for shares of 0.2 and 0.2 is no number of observations.\n"
                        + "Look for an effect that is not nothing.");
        Refusal.of(
                () -> SampleSize.ofMeans(1, 0, 0.05, 0.8),
                "The standard deviation (0.0) is not a positive number.\nTake that of single observations before.");
        Refusal.of(
                () -> SampleSize.ofMeans(1, 1, 0.5, 0.8),
                "The significance level alpha (0.5) is not above 0 and below 0.5.\nTake 0.05 where nothing else is agreed.");
        Refusal.of(
                () -> SampleSize.ofMeans(1, 1, 0.05, 1),
                "The power (1.0) is not above 0.5 and below 1.\nTake 0.8 or 0.9, the chance to find what is there.");
        SampleSize size = SampleSize.ofMeans(1, 1, 0.05, 0.8);
        Refusal.of(
                () -> size.clustered(20, 1.5),
                "The cluster of (20.0) observations with a correlation of (1.5) is none.\n"
                        + "Give 1 observation or more, and a correlation within 0 to 1.");
        Refusal.of(
                () -> size.clustered(20, 0.5, -1),
                "The variation (-1.0) of the cluster sizes is negative or no number.\nGive their deviation over their mean.");
    }
}
