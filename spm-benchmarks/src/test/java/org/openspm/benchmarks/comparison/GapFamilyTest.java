package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Multiplicity;
import org.openspm.core.money.Unit;

class GapFamilyTest {

    private static List<MeasuredGap> gaps(double... pValues) {
        List<MeasuredGap> gaps = new ArrayList<>();
        Estimate one = Estimate.of(1, "gap");
        for (double p : pValues) {
            gaps.add(new MeasuredGap(
                    new MetricIdentity("m" + gaps.size(), "d", Unit.NUMBER, "b", HIGHER_IS_BETTER),
                    "target",
                    one,
                    Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p),
                    one,
                    one,
                    Double.isNaN(p)
                            ? Verdict.TOO_LITTLE_DATA
                            : p <= 0.05 ? Verdict.BETTER : Verdict.NOT_DISTINGUISHABLE,
                    List.of()));
        }
        return gaps;
    }

    /** 0.01, 0.02, 0.03, 0.04: alone all are found, of Holm's 0.04, 0.06 .. one, of Benjamini and Hochberg's 0.04 all. */
    @Test
    void whoLooksAtManyFindsFewer() {
        List<MeasuredGap> gaps = gaps(0.01, 0.02, Double.NaN, 0.03, 0.04);
        GapFamily holm = GapFamily.of(Multiplicity.HOLM, ConfidenceLevel.DEFAULT, gaps);
        assertThat(holm).hasToString("1 of 5 gaps can be told from chance (Holm)");
        assertThat(holm.distinguishable()).containsExactly(holm.gaps().get(0));
        assertThat(holm.gaps().get(0).pValue()).hasValue(0.04);
        assertThat(holm.gaps().get(0).flags()).containsExactly("p adjusted by Holm over 4");
        assertThat(holm.gaps().get(1).verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
        assertThat(holm.gaps().get(2)).isEqualTo(gaps.get(2));
        assertThat(GapFamily.of(Multiplicity.BENJAMINI_HOCHBERG, ConfidenceLevel.DEFAULT, gaps))
                .hasToString("4 of 5 gaps can be told from chance (Benjamini and Hochberg)");
        // 4 x 25 / 12 x 0.01 is 0.083.
        assertThat(GapFamily.of(Multiplicity.BENJAMINI_YEKUTIELI, ConfidenceLevel.DEFAULT, gaps))
                .hasToString("0 of 5 gaps can be told from chance (Benjamini and Yekutieli)");
        assertThat(GapFamily.of(Multiplicity.BONFERRONI, ConfidenceLevel.DEFAULT, gaps))
                .hasToString("1 of 5 gaps can be told from chance (Bonferroni)");
        assertThat(GapFamily.of(Multiplicity.HOCHBERG, ConfidenceLevel.DEFAULT, gaps))
                .hasToString("4 of 5 gaps can be told from chance (Hochberg)");
        assertThat(GapFamily.of(Multiplicity.HOLM, ConfidenceLevel.DEFAULT, gaps))
                .isEqualTo(holm)
                .hasSameHashCodeAs(holm);
    }

    @Test
    void nullIsRefused() {
        Refusal.ofNull(() -> GapFamily.of(null, ConfidenceLevel.DEFAULT, List.of()), "correction");
        Refusal.ofNull(() -> GapFamily.of(Multiplicity.HOLM, null, List.of()), "level");
        Refusal.ofNull(() -> GapFamily.of(Multiplicity.HOLM, ConfidenceLevel.DEFAULT, null), "gaps");
    }
}
