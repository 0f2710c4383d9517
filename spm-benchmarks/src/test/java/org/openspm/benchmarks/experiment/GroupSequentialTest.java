package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.Distribution;

class GroupSequentialTest {

    /** C. Jennison and B. W. Turnbull, Group sequential methods (2000), tables 2.1 and 2.3: constants at 5 %, three decimals. */
    @ParameterizedTest
    @CsvSource({
        "1, 1.960, 1.960",
        "2, 2.178, 1.977",
        "3, 2.289, 2.004",
        "4, 2.361, 2.024",
        "5, 2.413, 2.040",
        "10, 2.555, 2.087"
    })
    void constantsAreThePublishedOnes(int looks, double pocock, double obrienFleming) {
        assertThat(GroupSequential.pocock(looks, 0.05).boundaries())
                .allSatisfy(c -> assertThat(c).isCloseTo(pocock, within(6e-4)));
        assertThat(GroupSequential.obrienFleming(looks, 0.05).boundaries().get(looks - 1))
                .isCloseTo(obrienFleming, within(6e-4));
    }

    /** Pocock's by the multivariate normal integral of SciPy 1.17 with c = 2.4131762; O'Brien and Fleming's from the same book, table 2.4. */
    @Test
    void inflationIsThePublishedOne() {
        assertThat(GroupSequential.pocock(5, 0.05).drift(0.8)).isCloseTo(3.10504, within(2e-5));
        assertThat(GroupSequential.pocock(5, 0.05).inflation(0.8)).isCloseTo(1.22837, within(2e-5));
        assertThat(GroupSequential.pocock(5, 0.05).inflation(0.9)).isCloseTo(1.20647, within(2e-5));
        assertThat(GroupSequential.obrienFleming(5, 0.05).inflation(0.8)).isCloseTo(1.028, within(6e-4));
        assertThat(GroupSequential.obrienFleming(5, 0.05).inflation(0.9)).isCloseTo(1.026, within(6e-4));
    }

    /** P. Armitage, C. K. McPherson and B. C. Rowe (1969): repeated tests at 5 %. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "2, 0.083", "3, 0.107", "4, 0.126", "5, 0.142", "10, 0.193"})
    void peekingFindsEffectsThatAreNotThere(int looks, double error) {
        double[] bounds = new double[looks];
        Arrays.fill(bounds, 1.959964);
        assertThat(GroupSequential.given(bounds).typeOneError()).isCloseTo(error, within(6e-4));
    }

    /** Bounds of the program ldbounds (Reboussin, DeMets, Kim and Lan) for five equal looks at a two-sided 5 %. */
    @Test
    void spendingAgreesWithPublishedBounds() {
        assertThat(GroupSequential.spendingLikeObrienFleming(0.05, 0.2, 0.4, 0.6, 0.8, 1)
                        .boundaries())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 6e-4 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(4.8769, 3.3569, 2.6803, 2.2898, 2.0310);
        assertThat(GroupSequential.spendingLikePocock(0.05, 0.2, 0.4, 0.6, 0.8, 1)
                        .typeOneError())
                .isCloseTo(0.05, within(1e-8));
        assertThat(GroupSequential.spendingLikePocock(0.05, 0.2, 0.4, 0.6, 0.8, 1)
                        .boundaries())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 6e-4 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(2.4380, 2.4268, 2.4101, 2.3966, 2.3859);
    }

    /** A walk of a million steps is too slow; some ten thousand experiments of five looks agree within what chance allows. */
    @Test
    void agreesWithSimulation() {
        GroupSequential design = GroupSequential.pocock(5, 0.05);
        double drift = design.drift(0.8);
        Random random = new Random(77);
        int runs = 40_000;
        int none = 0;
        int some = 0;
        for (int run = 0; run < runs; run++) {
            none += crosses(design, 0, random) ? 1 : 0;
            some += crosses(design, drift, random) ? 1 : 0;
        }
        assertThat((double) none / runs).isCloseTo(0.05, within(0.004));
        assertThat((double) some / runs).isCloseTo(0.8, within(0.007));
    }

    private static boolean crosses(GroupSequential design, double drift, Random random) {
        double walk = 0;
        double before = 0;
        for (int k = 0; k < design.times().size(); k++) {
            double time = design.times().get(k);
            walk += drift * (time - before) + Math.sqrt(time - before) * random.nextGaussian();
            before = time;
            if (Math.abs(walk / Math.sqrt(time)) >= design.boundaries().get(k)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void looksDecide() {
        GroupSequential design = GroupSequential.obrienFleming(5, 0.05);
        assertThat(design.look(1, 4.6).decision()).isEqualTo(SequentialDecision.EFFECT);
        assertThat(design.look(2, -3.3).decision()).isEqualTo(SequentialDecision.EFFECT);
        assertThat(design.look(2, 0.1).decision()).isEqualTo(SequentialDecision.CONTINUE);
        assertThat(design.look(5, 2.0).decision()).isEqualTo(SequentialDecision.INCONCLUSIVE);
        assertThat(design.look(5, 2.1).conditionalPower()).isEqualTo(1);
        GroupSequential futile = design.withFutility(0.15, 0.8);
        assertThat(futile.look(4, 0.1).decision()).isEqualTo(SequentialDecision.NO_EFFECT);
        assertThat(futile.look(4, 1.9).decision()).isEqualTo(SequentialDecision.CONTINUE);
        assertThat(futile.look(4, 0.1))
                .isEqualTo(new Look(
                        4,
                        0.1,
                        design.boundaries().get(3),
                        futile.look(4, -0.1).conditionalPower(),
                        SequentialDecision.NO_EFFECT));
    }

    /** With nothing to come in between: the chance that a normal step reaches the last bound. */
    @Test
    void conditionalPowerIsThatOfTheRest() {
        GroupSequential design = GroupSequential.given(3, 2);
        double seen = 1.5 * Math.sqrt(0.5);
        double up = 1 - Distribution.normal().atMost((2 - seen - 2.8 * 0.5) / Math.sqrt(0.5));
        double down = Distribution.normal().atMost((-2 - seen - 2.8 * 0.5) / Math.sqrt(0.5));
        assertThat(design.conditionalPower(1, 1.5, 2.8)).isCloseTo(up + down, within(1e-12));
    }

    @Test
    void explainsAndPlotsItself() {
        GroupSequential design = GroupSequential.given(2.5, 2).withFutility(0.1, 0.8);
        assertThat(design.explain())
                .startsWith("given, 2 looks at 2.5, 2: type I error ")
                .endsWith("%, stops for futility below a conditional power of 10 %");
        assertThat(GroupSequential.given(1.959964).explain()).isEqualTo("given, 1 look at 1.96: type I error 5 %");
        assertThat(design).hasToString("given, 2 looks");
        assertThat(design.plot().line("lower boundary").values()).containsExactly(-2.5, -2.0);
        assertThat(design.plot().labels()).containsExactly("look 1", "look 2");
        assertThat(design)
                .isEqualTo(GroupSequential.given(2.5, 2).withFutility(0.1, 0.8))
                .hasSameHashCodeAs(GroupSequential.given(2.5, 2).withFutility(0.1, 0.8));
        assertThat(design).isNotEqualTo(GroupSequential.given(2.5, 2)).isNotEqualTo("design");
    }

    /** Wider bounds find less, of nothing and of something. */
    @Test
    void alarmsAreMonotone() {
        assertThat(GroupSequential.given(2.5, 2.5).typeOneError())
                .isLessThan(GroupSequential.given(2.4, 2.5).typeOneError());
        assertThat(GroupSequential.given(2.5, 2.5).power(2))
                .isLessThan(GroupSequential.given(2.4, 2.5).power(2));
        assertThat(GroupSequential.given(2.5, 2.5).power(-2))
                .isCloseTo(GroupSequential.given(2.5, 2.5).power(2), within(1e-12));
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> GroupSequential.pocock(0, 0.05),
                "The number of looks (0) is not within 1 to (30).\nA look a week is plenty.");
        Refusal.of(
                () -> GroupSequential.pocock(5, 0),
                "The significance level alpha (0.0) is not above 0 and below 0.5.\nTake 0.05 where nothing else is agreed.");
        Refusal.of(
                () -> GroupSequential.given(2, 0),
                "The boundary (0.0) is not positive.\nSay how far from 0 the effect has to be.");
        Refusal.of(
                () -> GroupSequential.spendingLikePocock(0.05, 0.5, 0.4),
                "The look at (0.4) after (0.5) is not in order.\nGive the share of information of each look, rising to 1.");
        Refusal.of(
                () -> GroupSequential.spendingLikePocock(0.05, 0.5, 0.9),
                "The looks [0.5, 0.9] do not end at 1, or are more than (30).\nThe last look has all information.");
        GroupSequential design = GroupSequential.given(2, 2);
        Refusal.of(
                () -> design.withFutility(0, 0.8),
                "The least conditional power (0.0) is not above 0 and below 1.\nGive a share in decimal form.");
        Refusal.of(
                () -> design.look(3, 1),
                "The look (3) with z (1.0) is none of (2).\nCount from 1, and give effect / standard error.");
        Refusal.of(
                () -> design.conditionalPower(2, 1, 1),
                "The look (2) is not before the last of (2).\nAfter the last nothing is to come.");
        Refusal.of(
                () -> design.power(Double.NaN),
                "The drift (NaN) is not a finite number.\nGive the effect over its standard error at the last look.");
        Refusal.of(
                () -> design.drift(0.3),
                "The power (0.3) is not above 0.5 and below 1.\nTake 0.8 or 0.9, the chance to find what is there.");
    }
}
