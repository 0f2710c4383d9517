package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.improvement.Baseline;
import org.openspm.benchmarks.improvement.Chart;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.improvement.CusumChart;
import org.openspm.benchmarks.series.Series;

class SignalRuleTest {

    private final Series calls = Series.of("Calls", 0, 9, 0, -9);
    private final Chart chart = ControlChart.of(calls, Baseline.given(0, 1));

    @Test
    void newSignalsAreRaisedAndOldOnesAreNot() {
        AlertReport newest = AlertRule.onSignal("Moved", 1, Severity.CRITICAL).check(chart);
        assertThat(newest.raised())
                .extracting(Alert::toString)
                .containsExactly("critical, Moved: Calls, chart of individuals: 4: beyond a limit, -9 is below -3");
        assertThat(AlertRule.onSignal("Moved", 4, Severity.CRITICAL)
                        .check(chart)
                        .raised())
                .hasSize(2);
        AlertReport quiet = AlertRule.onSignal("Moved", 1, Severity.NOTICE)
                .check(ControlChart.of(calls.first(3), Baseline.given(0, 1)));
        assertThat(quiet.raised()).isEmpty();
        assertThat(quiet.quiet()).isEqualTo(1);
        assertThat(AlertRule.onSignal("Moved", 9, Severity.NOTICE)
                        .check(CusumChart.of(calls, Baseline.given(0, 1), 0.5, 5))
                        .raised())
                .isNotEmpty();
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> AlertRule.onSignal("Moved", 0, Severity.NOTICE),
                "The number of newest points (0) is not positive.\nTake 1 if the rule is checked at every new point.");
        Refusal.ofNull(() -> AlertRule.onSignal("Moved", 1, Severity.NOTICE).check(null), "chart");
    }
}
