package org.openspm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.DriverGap;
import org.openspm.benchmarks.comparison.DriverPart;
import org.openspm.benchmarks.comparison.DriverTree;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.frontier.DataEnvelopment;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.frontier.FrontierUnit;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.FunnelUnit;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.scorecard.Indicator;
import org.openspm.benchmarks.scorecard.Scorecard;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.benchmarks.scorecard.ScoredSubject;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A host compares the agents of a published pipeline: 6,711 closed deals of 30 agents. */
class PipelineEndToEndTest {

    private record Deal(String agent, boolean won, BigDecimal value) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class);
    private static final TextField<Deal> AGENT = DEALS.text("agent", Deal::agent);
    private static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);
    private static final MoneyField<Deal> VALUE = DEALS.money("value", "USD", Deal::value);
    private static final Unit USD = Unit.money(Currency.getInstance("USD"));

    private static final Metric CLOSED = Metric.of("Closed", count(DEALS)).higherIsBetter();
    private static final Metric WIN_RATE = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent()
            .higherIsBetter();
    private static final Metric SIZE = Metric.ratio(
                    "Deal size", sum(VALUE).where(WON.isTrue()), count(DEALS).where(WON.isTrue()))
            .higherIsBetter();
    private static final Metric BOOKINGS =
            Metric.of("Bookings", sum(VALUE).where(WON.isTrue())).higherIsBetter();

    private static List<Deal> deals() throws IOException {
        return PublicData.rows("maven_crm", "sales_pipeline.csv").stream()
                .filter(row -> row.get("deal_stage").equals("Won")
                        || row.get("deal_stage").equals("Lost"))
                .map(row -> new Deal(
                        row.get("sales_agent"),
                        row.get("deal_stage").equals("Won"),
                        new BigDecimal(row.get("close_value"))))
                .toList();
    }

    private static MetricTable table(Metric metric, List<Deal> deals) {
        return metric.by(AGENT).evaluate(Facts.of(DEALS, deals));
    }

    @Test
    void agentsStandWhereTheirCountsSay() throws IOException {
        List<Deal> deals = deals();
        MetricTable winRate = table(WIN_RATE, deals);
        PeerGroup agents = PeerGroup.of(winRate);
        Map<String, int[]> counts = new HashMap<>();
        for (Deal deal : deals) {
            int[] count = counts.computeIfAbsent(deal.agent(), agent -> new int[2]);
            count[0] += deal.won() ? 1 : 0;
            count[1]++;
        }
        assertThat(deals).hasSize(6_711);
        assertThat(agents.peers()).hasSize(30);
        counts.forEach((agent, count) -> {
            long better = counts.values().stream()
                    .filter(other -> (long) other[0] * count[1] > (long) count[0] * other[1])
                    .count();
            assertThat(agents.standing(agent).rank()).isEqualTo((int) better + 1);
            Comparison c = Benchmark.named("Other agents")
                    .higherIsBetter()
                    .evidence(Evidence.peers(agents.without(agent), Unit.PERCENT))
                    .source("own pipeline", 2017)
                    .build()
                    .compare(winRate.value(agent));
            assertThat(c.position().percentile())
                    .isEqualTo(agents.standing(agent).percentile());
            assertThat(c.performanceClass()).isPresent();
            assertThat(c.gaps())
                    .hasSize(6)
                    .allSatisfy(gap -> assertThat(gap.verdict()).isPresent());
        });
    }

    @Test
    void mostDifferencesBetweenAgentsAreChance() throws IOException {
        FunnelPlot plot = FunnelPlot.of(table(WIN_RATE, deals()));

        assertThat(plot.target()).isCloseTo(4_238 / 6_711.0, within(1e-12));
        assertThat(plot.units())
                .hasSize(30)
                .filteredOn(PipelineEndToEndTest::isOutside)
                .hasSizeLessThan(5);
        assertThat(plot.plot(20).line("share").values().stream().filter(value -> value != null))
                .hasSize(30);
    }

    private static boolean isOutside(FunnelUnit unit) {
        return !unit.place().toString().equals("within the limits");
    }

    @Test
    void everyGapInBookingsIsExplainedToTheCent() throws IOException {
        List<Deal> deals = deals();
        MetricTable closed = table(CLOSED, deals);
        MetricTable winRate = table(WIN_RATE, deals);
        MetricTable size = table(SIZE, deals);
        MetricTable bookings = table(BOOKINGS, deals);
        Figure mean =
                Figure.of(Ratio.of(deals.size(), 30), closed.total().figure().unit());
        for (String agent : List.of("Darcel Schlecht", "Hayden Neloms", "Violet Mclelland")) {
            DriverGap gap = DriverTree.product(
                            "Bookings of " + agent,
                            DriverTree.driver("Closed", closed.value(agent).figure(), mean),
                            DriverTree.driver(winRate.value(agent), winRate.total()),
                            DriverTree.driver(size.value(agent), size.total()))
                    .gap(USD, Direction.HIGHER_IS_BETTER);

            Ratio parts = gap.parts().stream()
                    .map(DriverPart::part)
                    .map(Figure::orThrow)
                    .reduce(Ratio.ZERO, Ratio::plus);
            Ratio others = bookings.total().figure().orThrow().dividedBy(Ratio.of(30, 1));
            assertThat(parts).isEqualTo(bookings.value(agent).figure().orThrow().minus(others));
        }
        DriverGap first = DriverTree.product(
                        "Bookings of Darcel Schlecht",
                        DriverTree.driver(
                                        "Closed",
                                        closed.value("Darcel Schlecht").figure(),
                                        mean)
                                .withError(Math.sqrt(553)),
                        DriverTree.driver(winRate.value("Darcel Schlecht"), winRate.total()),
                        DriverTree.driver(size.value("Darcel Schlecht"), size.total()))
                .gap(USD, Direction.HIGHER_IS_BETTER);
        assertThat(first.largest().driver()).isEqualTo("Closed");
        assertThat(first.signal(500, 7).sureness()).isGreaterThan(0.95);
    }

    @Test
    void scorecardAndFrontierOfAllAgents() throws IOException {
        List<Deal> deals = deals();
        List<MetricTable> tables = List.of(table(CLOSED, deals), table(BOOKINGS, deals));
        Frontier frontier = DataEnvelopment.withDefaults()
                .input("Closed", Unit.of("deals"))
                .output("Bookings", USD)
                .of(FrontierUnit.listOf(tables));
        // Of one input and one output the frontier is whoever has most of it for each deal.
        MetricTable each = Metric.ratio("Yield", sum(VALUE).where(WON.isTrue()), count(DEALS))
                .higherIsBetter()
                .by(AGENT)
                .evaluate(Facts.of(DEALS, deals));
        assertThat(frontier.efficient())
                .containsExactly(PeerGroup.of(each).peers().get(0).id());

        ScorecardResult result = Scorecard.of(
                        Indicator.of("Win rate", Direction.HIGHER_IS_BETTER),
                        Indicator.of("Deal size", Direction.HIGHER_IS_BETTER))
                .score(ScoredSubject.listOf(List.of(table(WIN_RATE, deals), table(SIZE, deals))));
        assertThat(result.scores()).hasSize(30);
        assertThat(result.acrossNormalisations().leftOut()).isEmpty();
        assertThat(result.plot().labels()).hasSize(30);
    }
}
