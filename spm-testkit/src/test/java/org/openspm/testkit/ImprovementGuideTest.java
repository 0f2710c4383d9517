package org.openspm.testkit;

import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.DriverSignal;
import org.openspm.benchmarks.comparison.DriverTree;
import org.openspm.benchmarks.experiment.AbTest;
import org.openspm.benchmarks.experiment.Assignment;
import org.openspm.benchmarks.experiment.Cluster;
import org.openspm.benchmarks.experiment.GroupSequential;
import org.openspm.benchmarks.experiment.InterruptedTimeSeries;
import org.openspm.benchmarks.experiment.MixtureSprt;
import org.openspm.benchmarks.experiment.SampleSize;
import org.openspm.benchmarks.experiment.Sprt;
import org.openspm.benchmarks.forecast.Backtest;
import org.openspm.benchmarks.forecast.Forecast;
import org.openspm.benchmarks.forecast.ForecastMethod;
import org.openspm.benchmarks.forecast.OpenDeal;
import org.openspm.benchmarks.forecast.Pace;
import org.openspm.benchmarks.forecast.PipelineForecast;
import org.openspm.benchmarks.forecast.RunRate;
import org.openspm.benchmarks.forecast.WeightedPipeline;
import org.openspm.benchmarks.improvement.Baseline;
import org.openspm.benchmarks.improvement.ChangePoints;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.improvement.ControlRule;
import org.openspm.benchmarks.improvement.CusumChart;
import org.openspm.benchmarks.improvement.EwmaChart;
import org.openspm.benchmarks.improvement.EwmaLimits;
import org.openspm.benchmarks.improvement.MemberPair;
import org.openspm.benchmarks.improvement.PairedImprovement;
import org.openspm.benchmarks.improvement.SelectedImprovement;
import org.openspm.benchmarks.improvement.Trend;
import org.openspm.benchmarks.improvement.TrendMethod;
import org.openspm.benchmarks.monitoring.AlertReport;
import org.openspm.benchmarks.monitoring.AlertRule;
import org.openspm.benchmarks.monitoring.Severity;
import org.openspm.benchmarks.monitoring.SignalRule;
import org.openspm.benchmarks.monitoring.ThresholdRule;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;

/** The guide to improvement, forecasts and experiments says nothing that does not compile and hold. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class ImprovementGuideTest {

    record Deal(LocalDate closed, BigDecimal amount) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    private static final FiscalCalendar calendar = FiscalCalendar.startingIn(JANUARY);
    private static final Metric bookings = Metric.of("Bookings", sum(AMOUNT)).higherIsBetter();
    private static final long[] AMOUNTS = {100, 110, 95, 105, 98, 112, 104, 90, 108, 99, 103, 96, 101, 109, 150, 148};

    private static final Facts facts = Facts.of(DEALS, deals());
    private static final Series growing = Series.of("Calls", 10, 12, 15, 16, 19, 20, 23, 24, 27, 28, 31, 32);

    private static final List<MemberPair> pairs = List.of(
            new MemberPair("ann", 0.10, 0.21),
            new MemberPair("bob", 0.12, 0.21),
            new MemberPair("eve", 0.20, 0.24),
            new MemberPair("jill", 0.24, 0.23),
            new MemberPair("omar", 0.28, 0.27),
            new MemberPair("zoe", 0.32, 0.30));

    private static final List<OpenDeal> openDeals = List.of(
            new OpenDeal("d1", "Proposal", Money.of(90_000, "USD")),
            new OpenDeal("d2", "Negotiation", Money.of(50_000, "USD")));

    private static final List<Cluster> control =
            List.of(Cluster.ofTrials("ann", 4, 20), Cluster.ofTrials("bob", 5, 20), Cluster.ofTrials("eve", 3, 20));
    private static final List<Cluster> treatment =
            List.of(Cluster.ofTrials("jill", 6, 20), Cluster.ofTrials("omar", 7, 20), Cluster.ofTrials("zoe", 5, 20));

    private static final Unit usd = Unit.money(Currency.getInstance("USD"));
    private static final DriverTree opportunities = DriverTree.driver(
                    "Opportunities",
                    Figure.of(BigDecimal.valueOf(50), Unit.NUMBER),
                    Figure.of(BigDecimal.valueOf(50), Unit.NUMBER))
            .withError(7.1);
    private static final DriverTree winRate = DriverTree.driver(
                    "Win rate", Figure.of(Rate.percent(20)), Figure.of(Rate.percent(40)))
            .withError(0.057);
    private static final DriverTree dealSize = DriverTree.driver(
                    "Deal size", Figure.of(Money.of(1_100, "USD")), Figure.of(Money.of(1_000, "USD")))
            .withError(158);

    private static List<Deal> deals() {
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < AMOUNTS.length; i++) {
            deals.add(new Deal(LocalDate.of(2025, 1, 15).plusMonths(i), BigDecimal.valueOf(AMOUNTS[i])));
        }
        return deals;
    }

    private final MetricTable table;
    private final Series series;
    private final Series calls;
    private final Baseline usual;
    private final ControlChart chart;

    ImprovementGuideTest() {
        // [series]
        MetricTable table = bookings.per(MONTH, CLOSED).in(calendar).evaluate(facts);
        Series series = Series.of(table);
        Series calls = Series.of("Calls", 41, 38, 44, 40);
        // [/series]
        // [chart]
        Baseline usual = Baseline.of(series.first(12));
        ControlChart chart = ControlChart.of(series, usual);

        chart.signals().get(0);
        // [/chart]
        this.table = table;
        this.series = series;
        this.calls = calls;
        this.usual = usual;
        this.chart = chart;
    }

    @Test
    void signalOrNoise() {
        assertThat(series.labels()).startsWith("2025-01").endsWith("2026-04").hasSize(16);
        assertThat(chart.signals().get(0)).hasToString("2026-03: beyond a limit, 150 is above 129.71");
        // [phases]
        ControlChart renewed = chart.withRules(ControlRule.westernElectric())
                .rephased("2026-03", "new territories", Baseline.given(150, 8));

        renewed.signals();
        renewed.phases().get(1).reason();
        // [/phases]
        assertThat(renewed.signals()).hasToString("[]");
        assertThat(renewed.phases().get(1).reason()).hasToString("new territories");
        // [small]
        EwmaChart.of(series, usual, 0.2, 2.7, EwmaLimits.TIME_VARYING)
                .signals()
                .get(0)
                .label();
        CusumChart.of(series, usual, 0.5, 5).changePoint();
        // [/small]
        assertThat(EwmaChart.of(series, usual, 0.2, 2.7, EwmaLimits.TIME_VARYING)
                        .signals()
                        .get(0)
                        .label())
                .hasToString("2026-03");
        assertThat(CusumChart.of(series, usual, 0.5, 5).changePoint()).hasToString("Optional[2026-02]");
    }

    @Test
    void trendChangePace() {
        // [trend]
        Trend trend = Trend.of(calls, TrendMethod.THEIL_SEN, ConfidenceLevel.DEFAULT);

        trend.direction();
        ChangePoints.penalised(series).points().get(0).label();
        // [/trend]
        assertThat(trend.direction()).hasToString("0");
        assertThat(ChangePoints.penalised(series).points().get(0).label()).hasToString("2026-03");
        // [pace]
        Pace year = Pace.of(series.first(12), 12, 3, 1_520);

        Words.probability(year.probability());
        // [/pace]
        assertThat(Words.probability(year.probability())).hasToString("64.97 %");
    }

    @Test
    void theSamePeople() {
        // [paired]
        PairedImprovement improvement = PairedImprovement.of("Win rate", Unit.PERCENT, pairs, ConfidenceLevel.DEFAULT);
        SelectedImprovement coached = improvement.ofSelected(Set.of("ann", "bob"));

        Words.number(coached.change());
        Words.number(coached.regression());
        // [/paired]
        assertThat(Words.number(coached.change())).hasToString("0.1");
        assertThat(Words.number(coached.regression())).hasToString("0.0675");
    }

    @Test
    void forecast() {
        // [forecast]
        List<ForecastMethod> methods = List.of(ForecastMethod.naive(), ForecastMethod.holt(), ForecastMethod.runRate());
        Backtest best = Backtest.best(methods, growing, 6, 2);
        Forecast forecast =
                best.method().forecast(growing, 2, ConfidenceLevel.DEFAULT).withIntervalsOf(best);

        best.method();
        Words.number(forecast.points().get(0).value());
        // [/forecast]
        assertThat(best.method()).hasToString("Holt");
        assertThat(Words.number(forecast.points().get(0).value())).hasToString("34.597");
        // [pipeline]
        RunRate.of(Figure.of(Money.of(410_000, "USD")), 40, 62).projection();

        WeightedPipeline pipeline = WeightedPipeline.of(Map.of("Proposal", percent(40), "Negotiation", percent(70)));
        PipelineForecast quarter = pipeline.forecast("USD", openDeals);

        quarter.expected();
        Words.probability(quarter.probabilityOf(Money.of(100_000, "USD")));
        // [/pipeline]
        assertThat(RunRate.of(Figure.of(Money.of(410_000, "USD")), 40, 62).projection())
                .hasToString("USD 635,500.00");
        assertThat(quarter.expected()).hasToString("USD 71,000.00");
        assertThat(Words.probability(quarter.probabilityOf(Money.of(100_000, "USD"))))
                .hasToString("28 %");
    }

    @Test
    void experiments() {
        // [experiment]
        Assignment lot = Assignment.halves(List.of("ann", "bob", "eve", "jill", "omar", "zoe"), 42);
        SampleSize needed = SampleSize.ofProportions(0.20, 0.25, 0.05, 0.8).clustered(20, 0.05);
        AbTest test = AbTest.of("Win rate", control, treatment, ConfidenceLevel.DEFAULT);

        lot.treatment();
        needed.clustersPerArm();
        Words.number(test.difference());
        // [/experiment]
        assertThat(lot.treatment()).hasToString("[bob, eve, omar]");
        assertThat(needed.clustersPerArm()).hasToString("107");
        assertThat(Words.number(test.difference())).hasToString("0.1");
        // [sequential]
        GroupSequential design = GroupSequential.obrienFleming(5, 0.05).withFutility(0.1, 0.8);
        Sprt sprt = Sprt.ofProportions(0.10, 0.15, 0.05, 0.2);

        Words.number(design.boundaries().get(4));
        design.look(2, 1.4).decision();
        sprt.decide(18, 100);
        // [/sequential]
        assertThat(Words.number(design.boundaries().get(4))).hasToString("2.0401");
        assertThat(design.look(2, 1.4).decision()).hasToString("continue");
        assertThat(sprt.decide(18, 100)).hasToString("continue");
    }

    @Test
    void withoutAPlan() {
        // [anytime]
        MixtureSprt anytime = MixtureSprt.expecting(0.05)
                .look(new Proportion(60, 500), new Proportion(50, 500))
                .look(new Proportion(180, 1_000), new Proportion(100, 1_000));

        anytime.decide(0.05);
        anytime.looks();
        // [/anytime]
        assertThat(anytime.decide(0.05)).hasToString("effect");
        assertThat(anytime.looks()).hasToString("2");
        // [interrupted]
        InterruptedTimeSeries training = InterruptedTimeSeries.of(
                Series.of("Win rate", 20, 21, 20, 22, 21, 22, 27, 28, 27, 29, 28, 30), "7", ConfidenceLevel.DEFAULT);

        Words.number(training.levelChange().effect().orThrow());
        training.slopeChange().isSignificantAt(percent(5));
        training.warnings().size();
        // [/interrupted]
        assertThat(Words.number(training.levelChange().effect().orThrow())).hasToString("4.7524");
        assertThat(training.slopeChange().isSignificantAt(percent(5))).hasToString("false");
        assertThat(training.warnings().size()).hasToString("2");
    }

    @Test
    void alerts() {
        // [alerts]
        ThresholdRule tooLow =
                AlertRule.below("Bookings too low", bookings, Figure.of(Money.of(95, "USD")), Severity.WARNING);
        SignalRule moved = AlertRule.onSignal("Bookings moved", 1, Severity.CRITICAL);
        AlertReport report = tooLow.check(table).plus(moved.check(chart));

        report.raised().get(0).reason();
        report.quiet();
        // [/alerts]
        assertThat(report.raised().get(0).reason()).hasToString("USD 90.00 is below USD 95.00");
        assertThat(report.quiet()).hasToString("15");
        // [coaching]
        DriverSignal coaching = DriverTree.product("Bookings of jill", opportunities, winRate, dealSize)
                .gap(usd, Direction.HIGHER_IS_BETTER)
                .signal(2_000, 42);

        coaching.most().driver();
        boolean isSure = coaching.sureness() > 0.8;
        // [/coaching]
        assertThat(coaching.most().driver()).hasToString("Win rate");
        assertThat(isSure).hasToString("true");
    }

    @Test
    void snippetsAreTheOnesAbove() {
        DocSource guide = DocSource.guide("improvement");
        String source = DocSource.testSource("ImprovementGuideTest");
        List<String> regions = List.of(
                "series",
                "chart",
                "phases",
                "small",
                "trend",
                "pace",
                "paired",
                "forecast",
                "pipeline",
                "experiment",
                "sequential",
                "anytime",
                "interrupted",
                "alerts",
                "coaching");
        assertThat(guide.codeBlocks("java")).hasSize(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            assertThat(guide.codeOf("java", i)).as(regions.get(i)).isEqualTo(DocSource.region(source, regions.get(i)));
        }
    }

    @Test
    void resultsInCommentsAreTheOnesAsserted() {
        String source = DocSource.testSource("ImprovementGuideTest").replaceAll("\\s+\\.hasToString", ".hasToString");
        List<String> results = DocSource.guide("improvement").codeBlocks("java").stream()
                .flatMap(block -> Pattern.compile("// (.+)$", Pattern.MULTILINE)
                        .matcher(block)
                        .results())
                .map(match -> match.group(1))
                .map(result -> result.startsWith("0, ") ? "0" : result)
                .toList();
        assertThat(results).hasSizeGreaterThan(20);
        assertThat(results).allSatisfy(result -> assertThat(source).contains("hasToString(\"" + result + "\")"));
    }
}
