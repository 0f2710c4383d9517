package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class SprtTest {

    private final Sprt test = Sprt.ofProportions(0.10, 0.15, 0.05, 0.2);

    @Property(tries = 80)
    void ratioIsThatOfTheLikelihoods(
            @ForAll @IntRange(max = 60) int successes, @ForAll @IntRange(max = 60) int failures) {
        double direct = successes * (Math.log(0.15) - Math.log(0.10)) + failures * (Math.log(0.85) - Math.log(0.90));
        assertThat(test.logLikelihoodRatio(successes, successes + failures)).isCloseTo(direct, within(1e-9));
    }

    @Property(tries = 50)
    void ratioOfMeansIsThatOfTheDensities(@ForAll long seed) {
        double[] x = new Random(seed).doubles(6, -3, 3).toArray();
        Sprt means = Sprt.ofMeans(0, 1, 2, 0.05, 0.1);
        NormalDistribution none = new NormalDistribution(0, 2);
        NormalDistribution some = new NormalDistribution(1, 2);
        double direct = 0;
        double sum = 0;
        for (double value : x) {
            direct += some.logDensity(value) - none.logDensity(value);
            sum += value;
        }
        assertThat(means.logLikelihoodRatio(sum, 6)).isCloseTo(direct, within(1e-9));
    }

    @Test
    void decidesAtItsBounds() {
        assertThat(test.decide(18, 100)).isEqualTo(SequentialDecision.CONTINUE);
        assertThat(test.decide(30, 100)).isEqualTo(SequentialDecision.EFFECT);
        assertThat(test.decide(2, 100)).isEqualTo(SequentialDecision.NO_EFFECT);
        assertThat(test.decide(0, 0)).isEqualTo(SequentialDecision.CONTINUE);
        assertThat(test.explain(18, 100))
                .isEqualTo("18 in 100 for a share of 0.15 against 0.1: 2.6114 lies within -1.5581 to 2.7726, continue");
        assertThat(test.explain(30, 100)).endsWith(" is not within -1.5581 to 2.7726, effect");
        assertThat(test).hasToString("a share of 0.15 against 0.1, -1.5581 to 2.7726");
    }

    /** Errors are no larger than promised: the walk overshoots its bounds. */
    @Test
    void errorsAreKept() {
        Random random = new Random(21);
        assertThat(decided(0.10, SequentialDecision.EFFECT, random)).isLessThan(0.06);
        assertThat(decided(0.15, SequentialDecision.NO_EFFECT, random)).isLessThan(0.22);
    }

    private double decided(double share, SequentialDecision wrong, Random random) {
        int errors = 0;
        for (int run = 0; run < 2000; run++) {
            int successes = 0;
            int n = 0;
            SequentialDecision decision = SequentialDecision.CONTINUE;
            while (decision == SequentialDecision.CONTINUE) {
                n++;
                successes += random.nextDouble() < share ? 1 : 0;
                decision = test.decide(successes, n);
            }
            errors += decision == wrong ? 1 : 0;
        }
        return errors / 2000.0;
    }

    @Test
    void isEqualIfAllIs() {
        assertThat(test)
                .isEqualTo(Sprt.ofProportions(0.10, 0.15, 0.05, 0.2))
                .hasSameHashCodeAs(Sprt.ofProportions(0.10, 0.15, 0.05, 0.2));
        assertThat(test).isNotEqualTo(Sprt.ofProportions(0.10, 0.15, 0.05, 0.1)).isNotEqualTo("test");
        assertThat(test.upper()).isGreaterThan(0);
        assertThat(test.lower()).isLessThan(0);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Sprt.ofProportions(0.1, 0.1, 0.05, 0.2),
                "The hypotheses (0.1) and (0.1) are not two numbers.\nSay what holds without and with the effect.");
        Refusal.of(
                () -> Sprt.ofProportions(0, 0.1, 0.05, 0.2),
                "The share p0 (0.0) is not above 0 and below 1.\nGive a share in decimal form.");
        Refusal.of(
                () -> Sprt.ofMeans(0, 1, 1, 0.05, 0.5),
                "The error beta (0.5) is not above 0 and below 0.5.\nTake 0.2, which is a power of 0.8.");
        Refusal.of(
                () -> Sprt.ofMeans(0, 1, -1, 0.05, 0.2),
                "The standard deviation (-1.0) is not a positive number.\nTake that of single observations before.");
        Refusal.of(
                () -> test.decide(5, 4),
                "The sum (5.0) of (4) observations is none.\nA share counts successes, 0 to the number of trials.");
    }
}
