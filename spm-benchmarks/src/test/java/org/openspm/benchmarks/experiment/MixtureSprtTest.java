package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;

class MixtureSprtTest {

    /** By hand: v = tau² = 1, d = 3: ratio = sqrt(1/2) exp(9 / 4) = 6.7088. */
    @Test
    void isTheMixedLikelihoodRatio() {
        MixtureSprt test = MixtureSprt.expecting(1).look(3, 1);

        assertThat(test.pValue()).isCloseTo(1 / (Math.sqrt(0.5) * Math.exp(2.25)), within(1e-12));
        assertThat(test.decide(0.2)).isEqualTo(SequentialDecision.EFFECT);
        assertThat(test.decide(0.05)).isEqualTo(SequentialDecision.CONTINUE);
        assertThat(test).hasToString("p = 14.91 % at any of 1 look, for effects of about 1");
    }

    @Test
    void theRatioIsThatOfAnIntegral() {
        double tau = 0.7;
        double error = 0.4;
        double found = 0.9;
        double sum = 0;
        double step = 1e-3;
        for (double theta = -8; theta < 8; theta += step) {
            double prior = Math.exp(-theta * theta / (2 * tau * tau)) / (tau * Math.sqrt(2 * Math.PI));
            double likelihood = Math.exp(-(found - theta) * (found - theta) / (2 * error * error));
            sum += step * prior * likelihood;
        }
        double ratio = sum / Math.exp(-found * found / (2 * error * error));

        assertThat(MixtureSprt.expecting(tau).look(found, error).pValue()).isCloseTo(1 / ratio, within(1e-9));
    }

    @Test
    void neverRises() {
        MixtureSprt once = MixtureSprt.expecting(0.1).look(0.3, 0.08);
        MixtureSprt twice = once.look(0, 0.05);

        assertThat(twice.pValue()).isEqualTo(once.pValue());
        assertThat(twice.looks()).isEqualTo(2);
        assertThat(twice)
                .isNotEqualTo(once)
                .isEqualTo(MixtureSprt.expecting(0.1).look(0.3, 0.08).look(0, 0.05));
    }

    /** The interval leaves out zero exactly where this look alone decides. */
    @Property(tries = 300)
    void intervalAndPValueAgree(
            @ForAll @DoubleRange(min = -2, max = 2) double found,
            @ForAll @DoubleRange(min = 0.05, max = 1) double error) {
        MixtureSprt test = MixtureSprt.expecting(0.5).look(found, error);
        Interval interval = test.difference(ConfidenceLevel.DEFAULT).interval().orElseThrow();

        if (Math.abs(test.pValue() - 0.05) > 1e-9) {
            assertThat(interval.contains(0)).isEqualTo(test.pValue() > 0.05);
        }
    }

    /** Two arms alike, looked at after every 20 of 2,000 trials each: naive looks err in a third of the runs. */
    @Test
    void holdsItsPromiseHoweverOftenOneLooks() {
        Random random = new Random(20261126);
        int wrong = 0;
        for (int run = 0; run < 1_000; run++) {
            MixtureSprt test = MixtureSprt.expecting(0.05);
            int a = 0;
            int b = 0;
            for (int n = 1; n <= 2_000; n++) {
                a += random.nextDouble() < 0.3 ? 1 : 0;
                b += random.nextDouble() < 0.3 ? 1 : 0;
                if (n % 20 == 0) {
                    test = test.look(new Proportion(a, n), new Proportion(b, n));
                }
            }
            wrong += test.decide(0.05) == SequentialDecision.EFFECT ? 1 : 0;
        }
        assertThat(wrong).isBetween(1, 50);
    }

    @Test
    void findsWhatIsThere() {
        MixtureSprt test = MixtureSprt.expecting(0.05).look(new Proportion(180, 1_000), new Proportion(100, 1_000));
        assertThat(test.decide(0.05)).isEqualTo(SequentialDecision.EFFECT);
        assertThat(test.difference(ConfidenceLevel.DEFAULT).orThrow()).isCloseTo(0.08, within(1e-12));
    }

    @Test
    void tooFewShowNothing() {
        MixtureSprt test = MixtureSprt.expecting(0.05).look(new Proportion(4, 10), new Proportion(5, 10));
        assertThat(test.pValue()).isEqualTo(1);
        assertThat(test.looks()).isEqualTo(1);
        assertThat(test.difference(ConfidenceLevel.DEFAULT).reason())
                .isEqualTo("there were too few successes or failures to see anything");
    }

    @Test
    void badNumbersAreRefused() {
        Refusal.of(
                () -> MixtureSprt.expecting(0),
                "The size of effects tau (0.0) is not a positive number.\nTake the effect that one would act on.");
        MixtureSprt test = MixtureSprt.expecting(1);
        Refusal.of(
                () -> test.look(1, 0),
                "The difference (1.0) with a standard error of (0.0) is none.\nGive a number, and an error that is positive.");
        Refusal.ofNull(() -> test.look(null, new Proportion(1, 2)), "first");
        Refusal.ofNull(() -> test.look(new Proportion(1, 2), null), "second");
        Refusal.ofNull(() -> test.difference(null), "level");
    }
}
