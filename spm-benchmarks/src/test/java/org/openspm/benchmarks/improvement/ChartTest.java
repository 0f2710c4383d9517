package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.series.Series;

class ChartTest {

    /** Whatever the chart, its marks are its signals, and its first line is its text in short. */
    @Test
    void allChartsSayTheSameThings() {
        Series x = Series.of("x", 0, 0, 9, 9);
        Baseline usual = Baseline.given(0, 1);
        for (Chart chart : List.of(
                ControlChart.of(x, usual),
                EwmaChart.of(x, usual, 0.2, 3, EwmaLimits.ASYMPTOTIC),
                CusumChart.of(x, usual, 0.5, 5))) {
            assertThat(chart.signals()).isNotEmpty();
            assertThat(chart.plot().marks()).hasSameSizeAs(chart.signals());
            assertThat(chart.plot().labels()).isEqualTo(chart.labels());
            assertThat(chart.plot().title()).isEqualTo(chart.name());
            assertThat(chart.explain())
                    .startsWith(chart.name() + ": ")
                    .contains(chart.signals().get(0).toString());
        }
    }
}
