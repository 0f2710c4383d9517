package org.openspm.benchmarks;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.forecast.Backtest;
import org.openspm.benchmarks.forecast.ForecastMethod;
import org.openspm.benchmarks.forecast.Pace;
import org.openspm.benchmarks.improvement.Autocorrelation;
import org.openspm.benchmarks.improvement.Baseline;
import org.openspm.benchmarks.improvement.ChangePoints;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.improvement.CusumChart;
import org.openspm.benchmarks.improvement.EwmaChart;
import org.openspm.benchmarks.improvement.EwmaLimits;
import org.openspm.benchmarks.improvement.LearningCurve;
import org.openspm.benchmarks.improvement.LearningModel;
import org.openspm.benchmarks.improvement.PairedImprovement;
import org.openspm.benchmarks.improvement.SeasonalIndex;
import org.openspm.benchmarks.improvement.Trend;
import org.openspm.benchmarks.improvement.TrendMethod;
import org.openspm.benchmarks.monitoring.AlertRule;
import org.openspm.benchmarks.monitoring.Severity;
import org.openspm.benchmarks.monitoring.ThresholdRule;
import org.openspm.benchmarks.series.Deals;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;

/** Whoever hands in null is told which argument it was. */
class NullArgumentsTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    private final Series x = Series.of("x", 1, 2, 3, 4);
    private final Baseline usual = Baseline.given(0, 1);

    @Test
    void charts() {
        Refusal.ofNull(() -> Baseline.of(null), "phase");
        Refusal.ofNull(() -> Baseline.proportions(null), "phase");
        Refusal.ofNull(() -> ControlChart.of(null, usual), "series");
        Refusal.ofNull(() -> ControlChart.of(x, null), "baseline");
        Refusal.ofNull(() -> ControlChart.proportions(null, usual), "counts");
        Refusal.ofNull(() -> ControlChart.rates(null, usual), "counts");
        Refusal.ofNull(() -> ControlChart.of(x, usual).rephased("2", "reason", null), "baseline");
        Refusal.ofNull(() -> EwmaChart.of(x, null, 0.2, 3, EwmaLimits.ASYMPTOTIC), "baseline");
        Refusal.ofNull(() -> CusumChart.of(x, null, 0.5, 5), "baseline");
    }

    @Test
    void trends() {
        MetricTable table = Deals.byRepPerQuarter(Deals.WIN_RATE, Deals.spring());
        Refusal.ofNull(() -> Trend.of(null, TrendMethod.THEIL_SEN, AT_95), "series");
        Refusal.ofNull(() -> SeasonalIndex.ratioToMean(null, 4), "series");
        Refusal.ofNull(() -> SeasonalIndex.ratioToMovingAverage(null, 4), "series");
        Refusal.ofNull(() -> SeasonalIndex.given(1, 2).adjust(null), "series");
        Refusal.ofNull(() -> ChangePoints.penalised(null), "series");
        Refusal.ofNull(() -> ChangePoints.permuted(null, AT_95, 99, 1), "series");
        Refusal.ofNull(() -> Autocorrelation.of(null, 1), "series");
        Refusal.ofNull(() -> new Autocorrelation(null, 1, 1, 1), "coefficients");
        Refusal.ofNull(() -> LearningCurve.fit(LearningModel.UNIT, null), "efforts");
        Refusal.ofNull(() -> PairedImprovement.of(null, Deals.CALENDAR.quarter(2026, 1), null, AT_95), "table");
        Refusal.ofNull(() -> PairedImprovement.of(table, null, Deals.CALENDAR.quarter(2026, 1), AT_95), "before");
        Refusal.ofNull(() -> PairedImprovement.of(table, Deals.CALENDAR.quarter(2026, 1), null, AT_95), "after");
    }

    @Test
    void forecastsAndAlerts() {
        Refusal.ofNull(() -> ForecastMethod.naive().forecast(null, 1, AT_95), "series");
        Refusal.ofNull(() -> ForecastMethod.naive().forecast(x, 1, AT_95).withIntervalsOf(null), "past");
        Refusal.ofNull(() -> Backtest.of(ForecastMethod.naive(), null, 2, 1), "series");
        Refusal.ofNull(() -> Pace.of(null, 1, 1, 5), "series");
        Refusal.ofNull(() -> Pace.of(x, 1, 1, 5).interval(null), "level");
        ThresholdRule rule = AlertRule.below("x", Deals.WIN_RATE, Figure.of(Rate.ONE), Severity.NOTICE);
        Refusal.ofNull(() -> rule.check((MetricTable) null), "table");
    }
}
