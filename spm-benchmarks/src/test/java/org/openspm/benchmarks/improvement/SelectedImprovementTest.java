package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.core.money.Unit;

class SelectedImprovementTest {

    private static SelectedImprovement of(List<MemberPair> pairs, Set<String> chosen) {
        return PairedImprovement.of("Calls", Unit.NUMBER, pairs, ConfidenceLevel.DEFAULT)
                .ofSelected(chosen);
    }

    /** One chosen member: the same number as a regression with a dummy for it, the analysis of covariance. */
    @Test
    void agreesWithARegressionWithADummy() {
        List<MemberPair> pairs = List.of(
                new MemberPair("a", 3, 9),
                new MemberPair("b", 5, 6),
                new MemberPair("c", 7, 9),
                new MemberPair("d", 9, 8),
                new MemberPair("e", 11, 12));
        double[] y = pairs.stream().mapToDouble(MemberPair::after).toArray();
        double[][] x = pairs.stream()
                .map(pair -> new double[] {pair.before(), pair.member().equals("a") ? 1 : 0})
                .toArray(double[][]::new);
        OLSMultipleLinearRegression other = new OLSMultipleLinearRegression();
        other.newSampleData(y, x);
        SelectedImprovement found = of(pairs, Set.of("a"));

        assertThat(found.beyond()).isCloseTo(other.estimateRegressionParameters()[2], within(1e-9));
        double error = other.estimateRegressionParametersStandardErrors()[2];
        double t = new org.apache.commons.math3.distribution.TDistribution(2).inverseCumulativeProbability(0.975);
        assertThat(found.interval().high() - found.beyond()).isCloseTo(t * error, within(1e-9));
        assertThat(found.general() + found.regression() + found.beyond()).isCloseTo(found.change(), within(1e-12));
        assertThat(found.extrapolated()).isTrue();
        assertThat(found.explain())
                .startsWith("1 chosen members changed by 6: 0.75 as the 4 others did, ")
                .contains("by regression to the mean")
                .endsWith("so that the expectation is a guess");
    }

    /** The worst rise without anything being done; what is beyond regression holds zero as often as promised. */
    @Test
    void theWorstRiseByChanceAndThatIsTakenOff() {
        Random random = new Random(2);
        int held = 0;
        double change = 0;
        for (int run = 0; run < 300; run++) {
            List<MemberPair> pairs = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                double skill = random.nextGaussian();
                pairs.add(new MemberPair("m" + i, skill + random.nextGaussian(), skill + random.nextGaussian()));
            }
            Set<String> worst = pairs.stream()
                    .sorted(Comparator.comparingDouble(MemberPair::before))
                    .limit(6)
                    .map(MemberPair::member)
                    .collect(Collectors.toSet());
            SelectedImprovement found = of(pairs, worst);
            change += found.change() / 300;
            held += found.interval().low() <= 0 && found.interval().high() >= 0 ? 1 : 0;
        }
        assertThat(change).isGreaterThan(0.6);
        assertThat(held / 300.0).isBetween(0.92, 0.98);
    }

    @Test
    void saysWhatIsLeft() {
        List<MemberPair> pairs = List.of(
                new MemberPair("a", 4, 20),
                new MemberPair("b", 3, 3.1),
                new MemberPair("c", 4, 4),
                new MemberPair("d", 5, 4.9),
                new MemberPair("e", 6, 6));
        assertThat(of(pairs, Set.of("a")).explain()).endsWith("more than expected");
        assertThat(of(
                                List.of(
                                        new MemberPair("a", 4, -20),
                                        pairs.get(1),
                                        pairs.get(2),
                                        pairs.get(3),
                                        pairs.get(4)),
                                Set.of("a"))
                        .explain())
                .endsWith("less than expected");
        assertThat(of(
                                List.of(
                                        new MemberPair("a", 4, 4),
                                        pairs.get(1),
                                        pairs.get(2),
                                        pairs.get(3),
                                        pairs.get(4)),
                                Set.of("a"))
                        .explain())
                .endsWith("not distinguishable from nothing");
    }

    @Test
    void tooFewOthersAreRefused() {
        List<MemberPair> pairs =
                List.of(new MemberPair("a", 1, 2), new MemberPair("b", 1, 2), new MemberPair("c", 1, 2));
        Refusal.of(
                () -> of(pairs, Set.of("a")),
                "The number of others (2) is below three.\nKeep three or more out, to say what is expected.");
        List<MemberPair> equal = List.of(
                new MemberPair("a", 1, 2),
                new MemberPair("b", 1, 2),
                new MemberPair("c", 1, 2),
                new MemberPair("d", 1, 3));
        Refusal.of(
                () -> of(equal, Set.of("a")),
                "The others were all (1.0) before.\nThey have to differ, to say what is expected of a value before.");
    }
}
