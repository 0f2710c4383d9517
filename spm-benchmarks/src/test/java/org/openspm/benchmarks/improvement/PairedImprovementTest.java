package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Deals;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Unit;

class PairedImprovementTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    private static PairedImprovement of(List<MemberPair> pairs) {
        return PairedImprovement.of("Calls", Unit.NUMBER, pairs, AT_95);
    }

    private static List<MemberPair> random(long seed, int n) {
        Random random = new Random(seed);
        List<MemberPair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            pairs.add(new MemberPair("m" + i, random.nextGaussian() * 5, random.nextGaussian() * 5));
        }
        return pairs;
    }

    @Property(tries = 60)
    void agreesWithThePairedTestOfCommonsMath(@ForAll long seed) {
        List<MemberPair> pairs = random(seed, 9);
        double[] before = pairs.stream().mapToDouble(MemberPair::before).toArray();
        double[] after = pairs.stream().mapToDouble(MemberPair::after).toArray();
        PairedImprovement found = of(pairs);

        assertThat(found.pValue()).isCloseTo(new TTest().pairedTTest(after, before), within(1e-9));
        assertThat(found.correlation()).isCloseTo(new PearsonsCorrelation().correlation(before, after), within(1e-12));
        assertThat((found.interval().low() + found.interval().high()) / 2).isCloseTo(found.meanChange(), within(1e-12));
        // At a level of 1 - p the interval just reaches zero.
        assertThat(found.interval().low() > 0 || found.interval().high() < 0).isEqualTo(found.pValue() < 0.05);
    }

    @Property(tries = 30)
    void orderOfMembersDoesNotMatter(@ForAll long seed) {
        List<MemberPair> pairs = random(seed, 7);
        List<MemberPair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(of(shuffled)).isEqualTo(of(pairs)).hasSameHashCodeAs(of(pairs));
        assertThat(of(shuffled).explain()).isEqualTo(of(pairs).explain());
    }

    @Test
    void aTablePairsItsMembers() {
        List<Deals.Deal> deals = new ArrayList<>();
        deals.addAll(Deals.deals("jill", "2026-01-10", 2, 10));
        deals.addAll(Deals.deals("jill", "2026-04-10", 5, 10));
        deals.addAll(Deals.deals("omar", "2026-01-10", 4, 10));
        deals.addAll(Deals.deals("omar", "2026-04-10", 5, 10));
        deals.addAll(Deals.deals("zoe", "2026-04-10", 5, 10));
        MetricTable table = Deals.byRepPerQuarter(Deals.WIN_RATE, deals);
        PairedImprovement found =
                PairedImprovement.of(table, Deals.CALENDAR.quarter(2026, 1), Deals.CALENDAR.quarter(2026, 2), AT_95);

        assertThat(found.pairs()).containsExactly(new MemberPair("jill", 0.2, 0.5), new MemberPair("omar", 0.4, 0.5));
        assertThat(found.leftOut()).containsExactly("zoe");
        assertThat(found.meanChange()).isCloseTo(0.2, within(1e-12));
        assertThat(found)
                .hasToString("Win rate, 2026-Q1 to 2026-Q2: 2 members changed by 20 % on average"
                        + " (-107.06 % to 147.06 % at 95 %, paired t, p = 29.52 %); 2 rose, 0 fell; correlation 0;"
                        + " without zoe, who lack a value");
    }

    @Test
    void withoutSpreadItIsCertain() {
        PairedImprovement all = of(List.of(new MemberPair("a", 1, 2), new MemberPair("b", 5, 6)));
        assertThat(all.pValue()).isZero();
        assertThat(all.interval().low()).isEqualTo(1);
        assertThat(of(List.of(new MemberPair("a", 1, 1), new MemberPair("b", 5, 5)))
                        .pValue())
                .isEqualTo(1);
        assertThat(all).isNotEqualTo(of(random(1, 3))).isNotEqualTo("improvement");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> of(List.of(new MemberPair("a", 1, 2))),
                "The number of members (1) with both values is below two.\nCompare two members or more with themselves.");
        Refusal.of(
                () -> of(List.of(new MemberPair("a", 1, 2), new MemberPair("a", 1, 2))),
                "The member (a) appears twice.\nGive each member one pair.");
        Refusal.of(
                () -> of(random(1, 5)).ofSelected(Set.of("zoe")),
                "The members [zoe] are not all among those with both values.\nName one or more of [m0, m1, m2, m3, m4].");
        Refusal.ofNull(() -> PairedImprovement.of("x", Unit.NUMBER, random(1, 3), null), "level");
        Refusal.ofNull(() -> of(null), "pairs");
    }
}
