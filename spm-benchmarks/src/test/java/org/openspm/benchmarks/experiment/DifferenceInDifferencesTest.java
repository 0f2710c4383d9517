package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.improvement.MemberPair;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class DifferenceInDifferencesTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    private static List<MemberPair> group(String prefix, double... beforeAndAfter) {
        List<MemberPair> pairs = new ArrayList<>();
        for (int i = 0; i < beforeAndAfter.length; i += 2) {
            pairs.add(new MemberPair(prefix + i, beforeAndAfter[i], beforeAndAfter[i + 1]));
        }
        return pairs;
    }

    private final List<MemberPair> treated = group("t", 10, 15, 12, 16, 9, 15);
    private final List<MemberPair> others = group("o", 10, 11, 12, 12, 9, 11);

    @Test
    void effectIsChangeLessChange() {
        DifferenceInDifferences found = DifferenceInDifferences.of(treated, others, AT_95);
        assertThat(found.effect()).isEqualTo(4);
        assertThat(found.pValue())
                .isCloseTo(new TTest().tTest(new double[] {5, 4, 6}, new double[] {1, 0, 2}), within(1e-9));
        assertThat(found.placebo()).isEmpty();
        assertThat(found.differedBefore()).isFalse();
        assertThat(found)
                .hasToString("the treated changed by 5, the others by 1: effect 4 (1.733 to 6.267 at 95 %, p = 0.8 %),"
                        + " if both had gone the same way without it; no earlier periods speak for that");
    }

    /** What moves all alike, a market or a season, moves no effect. */
    @Property(tries = 50)
    void whatMovesAllMovesNothing(@ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int market) {
        Random random = new Random(seed);
        double[] t = random.doubles(8, 0, 10).toArray();
        double[] o = random.doubles(8, 0, 10).toArray();
        double[] movedT = t.clone();
        double[] movedO = o.clone();
        for (int i = 1; i < 8; i += 2) {
            movedT[i] += market;
            movedO[i] += market;
        }
        assertThat(DifferenceInDifferences.of(group("t", movedT), group("o", movedO), AT_95)
                        .effect())
                .isCloseTo(
                        DifferenceInDifferences.of(group("t", t), group("o", o), AT_95)
                                .effect(),
                        within(1e-9));
    }

    @Test
    void earlierPeriodsSpeakForOrAgainst() {
        DifferenceInDifferences alike = DifferenceInDifferences.of(treated, others, AT_95)
                .withEarlier(group("t", 9, 10, 10, 12, 9, 9), group("o", 9, 10, 11, 12, 8, 9));
        assertThat(alike.placebo().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(alike.explain())
                .endsWith("; earlier they went apart by 0 (p = above 99.99 %), which does not speak against it");
        DifferenceInDifferences apart = DifferenceInDifferences.of(treated, others, AT_95)
                .withEarlier(group("t", 5, 10, 7, 12.2, 4, 9), group("o", 9, 10, 11, 12.1, 8, 9));
        assertThat(apart.explain()).endsWith("which speaks against it");
        assertThat(alike).isNotEqualTo(apart).isNotEqualTo("effect");
        assertThat(DifferenceInDifferences.of(treated, others, AT_95))
                .isEqualTo(DifferenceInDifferences.of(treated, others, AT_95))
                .hasSameHashCodeAs(DifferenceInDifferences.of(treated, others, AT_95));
    }

    @Test
    void groupsThatDifferedBeforeAreMarked() {
        DifferenceInDifferences worst = DifferenceInDifferences.of(group("t", 1, 5, 2, 6, 1.5, 4), others, AT_95);
        assertThat(worst.differedBefore()).isTrue();
        assertThat(worst.explain())
                .contains("; the groups differed before, so that regression to the mean is in the effect");
    }

    @Test
    void withoutSpreadItIsCertain() {
        DifferenceInDifferences sure =
                DifferenceInDifferences.of(group("t", 1, 3, 1, 3), group("o", 1, 2, 1, 2), AT_95);
        assertThat(sure.pValue()).isZero();
        assertThat(sure.interval().low()).isEqualTo(1);
        assertThat(DifferenceInDifferences.of(group("t", 1, 3, 1, 3), group("o", 1, 3, 1, 3), AT_95)
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> DifferenceInDifferences.of(group("t", 1, 2), others, AT_95),
                "A group has (1) members, which says nothing of how they differ.\nCompare two or more with two or more.");
        Refusal.of(
                () -> DifferenceInDifferences.of(treated, treated, AT_95),
                "The member (t0) is there twice.\nPut each member into one group, once.");
        Refusal.ofNull(() -> DifferenceInDifferences.of(null, others, AT_95), "treated");
        Refusal.ofNull(() -> DifferenceInDifferences.of(treated, others, null), "level");
    }
}
