package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.frontier.Efficiency;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.improvement.ChartPoint;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.money.Ratio;

/** The numbers behind the pictures, a second time in SQL and by the formula. */
class SteelWheelsStandingsTest {

    private record Rep(String id, long customers, long taken, BigDecimal bookings) {}

    private static SteelWheelsStandings standings;

    @BeforeAll
    static void compute() throws SQLException {
        standings = new SteelWheelsStandings(Year.computed().orders());
    }

    private static Map<String, Rep> reps() throws SQLException {
        String query = """
                select rep, count(distinct c.CUSTOMERNUMBER), count(*),
                    sum(case when t.status <> 'Cancelled' then t.total else 0 end)
                from %s t join "orders" c on c.ORDERNUMBER = t.id
                where y = 2004 group by rep
                """.formatted(Year.ORDER_TOTALS);
        return Year.sql(query, row -> new Rep(row.getString(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4)))
                .stream()
                .collect(Collectors.toMap(Rep::id, Function.identity()));
    }

    @Test
    void peers_areTheRepsOfTheYear() throws SQLException {
        Map<String, Ratio> actual = standings.bookings().peers().stream()
                .filter(peer -> peer.value().signum() != 0)
                .collect(Collectors.toMap(Peer::id, Peer::value));
        Map<String, Ratio> expected =
                reps().values().stream().collect(Collectors.toMap(Rep::id, rep -> Ratio.of(rep.bookings())));
        assertThat(actual).isEqualTo(expected);
        long ahead = expected.values().stream()
                .filter(value -> value.compareTo(expected.get(StatementChapter.REP)) > 0)
                .count();
        assertThat(standings.bookings().standing(StatementChapter.REP).rank()).isEqualTo((int) ahead + 1);
    }

    @Test
    void funnel_countsTheCancelledOrdersOfAllYears() throws SQLException {
        String query = """
                select rep, sum(case when status = 'Cancelled' then 1 else 0 end), count(*) from %s group by rep
                """.formatted(Year.ORDER_TOTALS);
        record Counted(String rep, Proportion counts) {}
        Map<String, Proportion> expected = Year.sql(
                        query, row -> new Counted(row.getString(1), new Proportion(row.getLong(2), row.getLong(3))))
                .stream()
                .collect(Collectors.toMap(Counted::rep, Counted::counts));
        Map<String, Proportion> actual = standings.cancellations().units().stream()
                .collect(Collectors.toMap(unit -> unit.id(), unit -> unit.counts()));
        assertThat(actual).isEqualTo(expected);
        long cancelled =
                expected.values().stream().mapToLong(Proportion::successes).sum();
        long taken = expected.values().stream().mapToLong(Proportion::trials).sum();
        assertThat(standings.cancellations().target()).isCloseTo((double) cancelled / (double) taken, within(1e-12));
    }

    /** With one input, who has most of an output per input is on the frontier, and nobody lags by more than the best of the own two shares. */
    @Test
    void frontier_isAtLeastTheBetterOfBothRatios() throws SQLException {
        Map<String, Rep> reps = reps();
        double mostOrders = reps.values().stream()
                .mapToDouble(rep -> (double) rep.taken() / (double) rep.customers())
                .max()
                .orElseThrow();
        double mostBookings = reps.values().stream()
                .mapToDouble(rep -> rep.bookings().doubleValue() / (double) rep.customers())
                .max()
                .orElseThrow();
        Frontier frontier = standings.frontier();
        assertThat(frontier.efficiencies()).hasSameSizeAs(reps.values()).allSatisfy(found -> {
            Rep rep = reps.get(found.id());
            double orders = (double) rep.taken() / (double) rep.customers() / mostOrders;
            double bookings = rep.bookings().doubleValue() / (double) rep.customers() / mostBookings;
            assertThat(found.score().orThrow())
                    .isBetween(Math.max(orders, bookings) - 1e-9, Math.min(1, orders + bookings) + 1e-9);
        });
        List<String> best = frontier.efficiencies().stream()
                .filter(found -> Math.abs(found.score().orThrow() - 1) < 1e-9)
                .map(Efficiency::id)
                .toList();
        assertThat(frontier.efficient()).containsExactlyElementsOf(best);
    }

    /** The best territory first. */
    @Test
    void scorecard_ranksTheTerritories() {
        ScorecardResult result = standings.territories();
        assertThat(result.scores())
                .extracting(score -> score.id())
                .containsExactlyInAnyOrder("NA", "EMEA", "APAC", "Japan");
        assertThat(result.scores().stream().mapToDouble(score -> score.total().orThrow()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    /** The mean of 2003 and 2.66 mean moving ranges on both sides: 3 / 1.128. */
    @Test
    void limits_areThoseOfTheFirstYear() throws SQLException {
        String query = """
                select sum(case when status <> 'Cancelled' then total else 0 end) from %s
                where y = 2003 group by m order by m
                """.formatted(Year.ORDER_TOTALS);
        List<Double> months = Year.sql(query, row -> row.getDouble(1));
        assertThat(months).hasSize(12);
        double mean = months.stream().mapToDouble(each -> each).average().orElseThrow();
        double range = 0;
        for (int i = 1; i < 12; i++) {
            range += Math.abs(months.get(i) - months.get(i - 1)) / 11;
        }
        ChartPoint last =
                standings.months().points().get(standings.months().points().size() - 1);
        assertThat(last.centre()).isCloseTo(mean, within(1e-6));
        assertThat(last.upper()).isCloseTo(mean + 3 * range / 1.128, within(mean * 1e-3));
    }
}
