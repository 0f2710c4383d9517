package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class AbTestTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    private static List<Cluster> singles(String prefix, double... values) {
        List<Cluster> clusters = new ArrayList<>();
        for (double value : values) {
            clusters.add(Cluster.ofValues(prefix + clusters.size(), value));
        }
        return clusters;
    }

    /** Reps with a rate of their own around one half, and deals that follow it. */
    private static List<Cluster> reps(String prefix, Random random, int reps, int deals, double effect) {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < reps; i++) {
            double rate = 0.2 + 0.6 * random.nextDouble() + effect;
            long won = 0;
            int own = deals / 2 + random.nextInt(deals);
            for (int j = 0; j < own; j++) {
                won += random.nextDouble() < rate ? 1 : 0;
            }
            clusters.add(Cluster.ofTrials(prefix + i, won, own));
        }
        return clusters;
    }

    @Property(tries = 50)
    void withOneObservationAClusterItIsWelchsTest(@ForAll long seed) {
        double[] control = new Random(seed).doubles(7, 0, 5).toArray();
        double[] treatment = new Random(seed + 1).doubles(5, 1, 9).toArray();
        AbTest test = AbTest.of("x", singles("c", control), singles("t", treatment), AT_95);

        assertThat(test.pValue()).isCloseTo(new TTest().tTest(control, treatment), within(1e-9));
        assertThat(test.designEffect()).isCloseTo(1, within(1e-9));
        assertThat(test.intraclassCorrelation()).isZero();
        assertThat(test.interval().low() > 0 || test.interval().high() < 0).isEqualTo(test.pValue() < 0.05);
    }

    /** Equal clusters: the mean of the clusters' means, and their spread; what Welch makes of one number a cluster. */
    @Property(tries = 30)
    void clustersOfOneSizeCountAsTheirMeans(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] means = new double[2][6];
        List<List<Cluster>> arms = new ArrayList<>();
        for (int arm = 0; arm < 2; arm++) {
            List<Cluster> clusters = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                double[] values = random.doubles(4, 0, 10 + i).toArray();
                means[arm][i] = java.util.Arrays.stream(values).average().orElseThrow();
                clusters.add(Cluster.ofValues(arm + "-" + i, values));
            }
            arms.add(clusters);
        }
        AbTest test = AbTest.of("x", arms.get(0), arms.get(1), AT_95);
        assertThat(test.pValue()).isCloseTo(new TTest().tTest(means[0], means[1]), within(1e-9));
    }

    /** Without an effect it is found in about 5 % of experiments by cluster, and far more often if deals were counted one by one. */
    @Test
    void promisesAreKeptWhereDealsOfARepAreAlike() {
        Random random = new Random(12);
        int byCluster = 0;
        int byDeal = 0;
        double effect = 0;
        for (int run = 0; run < 600; run++) {
            AbTest test = AbTest.of("x", reps("c", random, 10, 30, 0), reps("t", random, 10, 30, 0), AT_95);
            byCluster += test.pValue() < 0.05 ? 1 : 0;
            byDeal +=
                    Math.abs(test.difference()) / test.standardError() * Math.sqrt(test.designEffect()) > 1.96 ? 1 : 0;
            effect += test.designEffect() / 600;
        }
        assertThat(byCluster / 600.0).isBetween(0.03, 0.075);
        assertThat(byDeal / 600.0).isGreaterThan(0.15);
        assertThat(effect).isGreaterThan(3);
    }

    /** By hand: two clusters of two in each arm, values alike within clusters (2, 2 and 4, 4). */
    @Test
    void alikeClustersHaveACorrelationOfOne() {
        AbTest test = AbTest.of(
                "x",
                List.of(Cluster.ofValues("a", 2, 2), Cluster.ofValues("b", 4, 4)),
                List.of(Cluster.ofValues("c", 3, 3), Cluster.ofValues("d", 7, 7)),
                AT_95);
        assertThat(test.intraclassCorrelation()).isCloseTo(1, within(1e-12));
        assertThat(test.control()).isEqualTo(3);
        assertThat(test.treatment()).isEqualTo(5);
        assertThat(test.difference()).isEqualTo(2);
        // Variances of the means of clusters: 1 and 4; over independent values 4/3/4 and 16/3/4.
        assertThat(test.standardError()).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(test.designEffect()).isCloseTo(5 / (20.0 / 12), within(1e-12));
    }

    @Test
    void explainsItself() {
        AbTest test = AbTest.of("Win rate", singles("c", 1, 2, 3), singles("t", 11, 12, 13), AT_95);
        assertThat(test.explain())
                .startsWith(
                        "Win rate: treatment 12, control 2, difference 10 (7.733 to 12.267 at 95 %, p = 0.03 %): higher")
                .contains("\n  3 and 3 clusters, intraclass correlation 0, design effect 1")
                .contains("\n  four times in five it finds a difference of ");
        assertThat(test)
                .hasToString(
                        "Win rate: treatment 12, control 2, difference 10 (7.733 to 12.267 at 95 %, p = 0.03 %): higher");
        assertThat(AbTest.of("x", singles("c", 11, 12, 13), singles("t", 1, 2, 3), AT_95)
                        .explain())
                .contains(": lower");
        assertThat(AbTest.of("x", singles("c", 1, 2, 3), singles("t", 1, 2, 4), AT_95)
                        .explain())
                .contains(": not distinguishable");
        assertThat(test.minimumDetectable()).isGreaterThan(test.standardError() * 2.8);
    }

    @Test
    void orderDoesNotMatterAndNothingVariesIsCertain() {
        List<Cluster> control = singles("c", 1, 2, 3);
        List<Cluster> reversed = new ArrayList<>(control);
        Collections.reverse(reversed);
        AbTest one = AbTest.of("x", control, singles("t", 4, 5), AT_95);
        assertThat(AbTest.of("x", reversed, singles("t", 4, 5), AT_95).difference())
                .isCloseTo(one.difference(), within(1e-12));
        assertThat(one)
                .isEqualTo(AbTest.of("x", control, singles("t", 4, 5), AT_95))
                .hasSameHashCodeAs(AbTest.of("x", control, singles("t", 4, 5), AT_95));
        assertThat(one)
                .isNotEqualTo(AbTest.of("y", control, singles("t", 4, 5), AT_95))
                .isNotEqualTo("test");
        assertThat(AbTest.of("x", singles("c", 1, 1), singles("t", 2, 2), AT_95).pValue())
                .isZero();
        assertThat(AbTest.of("x", singles("c", 1, 1), singles("t", 1, 1), AT_95).pValue())
                .isEqualTo(1);
        assertThat(AbTest.of("x", singles("c", 1, 1), singles("t", 1, 1), AT_95).designEffect())
                .isEqualTo(1);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> AbTest.of("x", singles("c", 1), singles("t", 1, 2), AT_95),
                "An arm of (x) has (1) clusters, which says nothing of how they differ.\nAssign two or more to each arm.");
        Refusal.of(
                () -> AbTest.of("x", singles("c", 1, 2), singles("c", 1, 2), AT_95),
                "The cluster (c0) is there twice.\nPut each rep or account, with all it did, into one arm.");
        Refusal.ofNull(() -> AbTest.of("x", null, singles("t", 1, 2), AT_95), "control");
        Refusal.ofNull(() -> AbTest.of("x", singles("c", 1, 2), singles("t", 1, 2), null), "level");
    }
}
