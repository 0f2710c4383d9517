package org.openspm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.comparison.Reference;
import org.openspm.benchmarks.frontier.DataEnvelopment;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.frontier.FrontierUnit;
import org.openspm.benchmarks.peer.FunnelPlace;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.scorecard.Indicator;
import org.openspm.benchmarks.scorecard.Scorecard;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.benchmarks.scorecard.ScoredSubject;
import org.openspm.benchmarks.series.Deals;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.PlotMark;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;

/** From tables of metrics to groups, plots, frontiers and scorecards in one call each, and from these to charts. */
class SelectionsTest {

    private static final Metric CLOSED = Metric.of("Closed", count(Deals.DEALS)).higherIsBetter();
    private static final Period SPRING = Deals.CALENDAR.quarter(2026, 2);

    private static Facts facts() {
        return Facts.of(Deals.DEALS, deals());
    }

    private static List<Deals.Deal> deals() {
        List<Deals.Deal> deals = new ArrayList<>();
        deals.addAll(Deals.deals("ann", "2026-02-01", 9, 30));
        deals.addAll(Deals.deals("bob", "2026-02-01", 15, 30));
        deals.addAll(Deals.deals("cid", "2026-05-01", 28, 30));
        deals.addAll(Deals.deals("dee", "2026-05-01", 1, 4));
        deals.addAll(Deals.deals("eve", "2026-05-01", 2, 4));
        deals.addAll(Deals.deals("fay", "2026-05-01", 3, 4));
        deals.addAll(Deals.deals("ann", "2026-05-01", 12, 30));
        return deals;
    }

    private static MetricTable winRate() {
        return Deals.WIN_RATE.by(Deals.REP).evaluate(facts());
    }

    private static MetricTable winRatePerQuarter() {
        return Deals.byRepPerQuarter(Deals.WIN_RATE, deals());
    }

    @Test
    void aPeerGroupOfATable() {
        PeerGroup all = PeerGroup.of(winRate());
        PeerGroup spring = PeerGroup.of(winRatePerQuarter(), SPRING);

        assertThat(all).hasToString("Win rate of 6 peers");
        assertThat(all.standing("cid").rank()).isEqualTo(1);
        assertThat(spring).hasToString("Win rate of 5 peers");
        assertThat(spring.leftOut()).containsEntry("bob", "the count of deals is zero");
        assertThat(spring.without("ann").leftOut()).hasSize(1);
        assertThat(spring).isEqualTo(PeerGroup.of(winRatePerQuarter(), SPRING)).isNotEqualTo(all);
    }

    @Test
    void theSubjectIsMarkedAmongThePeers() {
        PeerGroup all = PeerGroup.of(winRate());
        Plot plot = all.plot("bob");
        assertThat(plot.labels()).containsExactly("cid", "fay", "bob", "eve", "ann", "dee");
        assertThat(plot.line("value").values().get(1)).isEqualTo(0.75);
        assertThat(plot.marks())
                .containsExactly(new PlotMark(2, all.standing("bob").toString()));

        Plot guest = all.plot("guest", Ratio.of(4, 5));
        assertThat(guest.labels().get(1)).isEqualTo("guest");
        assertThat(guest.marks().get(0).index()).isEqualTo(1);
    }

    @Test
    void aFunnelPlotOfATable() {
        FunnelPlot plot = FunnelPlot.of(winRate());

        assertThat(plot.units().get(2).counts()).isEqualTo(new Proportion(28, 30));
        assertThat(plot.units().get(2).place()).isEqualTo(FunnelPlace.FAR_BETTER);
        assertThat(FunnelPlot.of(winRatePerQuarter(), SPRING).units().get(1).place())
                .isEqualTo(FunnelPlace.NO_TRIALS);

        Plot drawn = plot.plot(10);
        int cid = drawn.labels().indexOf("cid, 30");
        assertThat(drawn.line("share").values().get(cid)).isEqualTo(28 / 30.0);
        assertThat(drawn.line("share").values()).containsNull();
        assertThat(drawn.line("target").values()).doesNotContainNull();
        assertThat(drawn.line("outer upper limit").values().get(cid)).isLessThan(28 / 30.0);
        assertThat(drawn.marks()).contains(new PlotMark(cid, "cid: better beyond the outer limit"));
        Refusal.of(() -> plot.plot(1), "The number of points (1) is below 2.\nA line has two ends.");
    }

    @Test
    void aFunnelPlotNeedsCounts() {
        MetricTable money = Deals.BOOKINGS.by(Deals.REP).evaluate(facts());
        Refusal.of(
                () -> FunnelPlot.of(money),
                "The value of (Bookings of ann), (USD 210.00) over (nothing), is no share of counts.\n"
                        + "Plot a ratio of two counts, of which one is part of the other.");
    }

    @Test
    void aFrontierOfTables() {
        MetricTable closed = CLOSED.by(Deals.REP).evaluate(facts());
        MetricTable bookings = Deals.BOOKINGS.by(Deals.REP).evaluate(facts());
        List<FrontierUnit> units = FrontierUnit.listOf(List.of(closed, bookings));
        Frontier frontier = DataEnvelopment.withDefaults()
                .input("Closed", Unit.of("deals"))
                .output("Bookings", Unit.money(Currency.getInstance("USD")))
                .of(units);

        assertThat(frontier.efficient()).containsExactly("cid");
        assertThat(frontier.plot().labels()).containsExactly("ann", "bob", "cid", "dee", "eve", "fay");
        assertThat(frontier.plot().marks()).containsExactly(new PlotMark(2, "cid is on the frontier"));
        assertThat(frontier.plot().line("score").values().get(2)).isEqualTo(1.0);

        Benchmark best = Benchmark.named("Best practice")
                .lowerIsBetter()
                .evidence(Evidence.frontier(frontier.of("bob"), "Closed", Unit.of("deals")))
                .source("own reps", 2026)
                .build();
        assertThat(best).hasToString("Best practice: frontier 16.07 deals (own reps, 2026)");
        Refusal.of(
                () -> Evidence.frontier(frontier.of("bob"), "Cost", Unit.NUMBER),
                "The unit (bob) has no target of (Cost), only of [Closed, Bookings].\n"
                        + "Name an input or output of the frontier.");
    }

    @Test
    void aScorecardOfTables() {
        List<ScoredSubject> subjects = ScoredSubject.listOf(
                List.of(winRatePerQuarter(), Deals.byRepPerQuarter(Deals.BOOKINGS, deals())), SPRING);
        ScorecardResult result = Scorecard.of(
                        Indicator.of("Win rate", Direction.HIGHER_IS_BETTER),
                        Indicator.of("Bookings", Direction.HIGHER_IS_BETTER))
                .score(subjects);

        assertThat(subjects).hasSize(6);
        assertThat(result.of("cid").rank()).hasValue(1);
        Plot plot = result.plot();
        assertThat(plot.labels().get(0)).isEqualTo("cid");
        assertThat(plot.line("total").values().get(0)).isEqualTo(1.0);
        assertThat(plot.line("Win rate").values().get(5)).isNull();
        assertThat(plot.marks()).hasSize(1);
        assertThat(plot.marks().get(0).index()).isEqualTo(5);
    }

    @Test
    void ownBestIsTheBestOfThePast() {
        MetricTable table = Deals.byRepPerQuarter(Deals.WIN_RATE, deals());
        Comparison c = Benchmark.named("Own best")
                .higherIsBetter()
                .evidence(Evidence.ownPast(table, SPRING, "ann"))
                .source("own past", 2026)
                .build()
                .compare(table.value("ann", SPRING));

        assertThat(c.gapTo(Reference.BEST)).hasToString("10 points better than best (30 %)");
        Refusal.of(
                () -> Evidence.ownPast(table, Deals.CALENDAR.quarter(2026, 1), "ann"),
                "The metric (Win rate) has no value before (" + Deals.CALENDAR.quarter(2026, 1)
                        + ").\nCompare a period that has a past.");
    }

    @Test
    void aBulletOfAComparison() {
        Comparison c = Benchmark.named("Goal")
                .higherIsBetter()
                .evidence(Evidence.target(Figure.of(Rate.percent(45))))
                .source("own goal", 2026)
                .build()
                .compare(winRate().value("bob"));
        Plot plot = c.plot();

        assertThat(plot.labels()).containsExactly("value", "target");
        assertThat(plot.line("level").values()).containsExactly(0.5, 0.45);
        assertThat(plot.line("lower bound").values().get(0)).isBetween(0.3, 0.4);
        assertThat(plot.line("upper bound").values().get(1)).isNull();
        assertThat(plot.marks().get(1)).isEqualTo(new PlotMark(1, "5 points better than target (45 %)"));
    }
}
