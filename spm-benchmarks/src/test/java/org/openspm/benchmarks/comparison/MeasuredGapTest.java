package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.core.money.Unit;

class MeasuredGapTest {

    private final MetricIdentity winRate =
            new MetricIdentity("Win rate", "won / closed", Unit.PERCENT, "closed in the quarter", HIGHER_IS_BETTER);
    private final MetricIdentity theirs =
            new MetricIdentity("Win rate", "won / closed", Unit.PERCENT, "closed in the year", HIGHER_IS_BETTER);

    @Test
    void words() {
        MeasuredGap gap = GapAnalysis.of(winRate, theirs).toShare(new Proportion(12, 40), new Proportion(100, 400));
        assertThat(gap.toString())
                .startsWith("Win rate: not distinguishable from share of peers; gap 5 % (-")
                .contains(", p = ")
                .endsWith(
                        " would have been found 4 times in 5; not the same metric, basis: closed in the quarter / closed in the year");
        assertThat(gap.explain().render())
                .contains("gap of Win rate to share of peers")
                .contains("p-value")
                .contains("minimum detectable gap")
                .contains("not the same metric");
        assertThat(GapAnalysis.of(winRate, winRate).toMean(Sample.of(1), Sample.of(2)))
                .hasToString(
                        "Win rate: too little data beside mean of peers; there are (1) and (1) values, fewer than 5");
    }

    @Test
    void nothingIsNull() {
        MeasuredGap gap = GapAnalysis.of(winRate, winRate).toMean(Sample.of(1), Sample.of(2));
        Estimate none = gap.gap();
        Refusal.ofNull(
                () -> new MeasuredGap(null, "a", none, gap.pValue(), none, none, Verdict.BETTER, List.of()), "metric");
        Refusal.ofNull(() -> new MeasuredGap(winRate, "a", none, gap.pValue(), none, none, null, List.of()), "verdict");
    }
}
