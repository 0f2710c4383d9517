package org.openspm.examples;

import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.REP;
import static org.openspm.examples.SteelWheelsFields.TERRITORY;
import static org.openspm.examples.SteelWheelsMetrics.AVERAGE_ORDER;
import static org.openspm.examples.SteelWheelsMetrics.BOOKINGS;
import static org.openspm.examples.SteelWheelsMetrics.CANCELLATION_RATE;
import static org.openspm.examples.SteelWheelsMetrics.CUSTOMERS;
import static org.openspm.examples.SteelWheelsMetrics.ORDERS_TAKEN;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.openspm.benchmarks.frontier.DataEnvelopment;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.frontier.FrontierUnit;
import org.openspm.benchmarks.improvement.Baseline;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.scorecard.Indicator;
import org.openspm.benchmarks.scorecard.Scorecard;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.benchmarks.scorecard.ScoredSubject;
import org.openspm.benchmarks.series.Series;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;

/** Reps and territories beside each other, and the months beside those before. */
final class SteelWheelsStandings {

    private static final int FIRST_YEAR = 12;

    private final Facts orders;

    SteelWheelsStandings(Facts orders) {
        this.orders = orders;
    }

    private MetricTable byRep(Metric metric) {
        return metric.by(REP).per(YEAR, ORDERED).evaluate(orders);
    }

    private MetricTable byTerritory(Metric metric) {
        return metric.by(TERRITORY).per(YEAR, ORDERED).evaluate(orders);
    }

    /** The bookings of the year of every rep. */
    PeerGroup bookings() {
        return PeerGroup.of(byRep(BOOKINGS), PLAN_YEAR);
    }

    /** How many of their orders were cancelled, in all years: in one there are too few. */
    FunnelPlot cancellations() {
        return FunnelPlot.of(CANCELLATION_RATE.by(REP).evaluate(orders));
    }

    /** What reps make of the customers that they serve. */
    Frontier frontier() {
        List<MetricTable> tables =
                Stream.of(CUSTOMERS, ORDERS_TAKEN, BOOKINGS).map(this::byRep).toList();
        return DataEnvelopment.withDefaults()
                .input(CUSTOMERS.name(), Unit.of("customers"))
                .output(ORDERS_TAKEN.name(), Unit.of("orders"))
                .output(BOOKINGS.name(), Unit.money(Currency.getInstance("USD")))
                .of(FrontierUnit.listOf(tables, PLAN_YEAR));
    }

    /** Three metrics of the territories in one number. */
    ScorecardResult territories() {
        List<MetricTable> tables = Stream.of(BOOKINGS, AVERAGE_ORDER, CANCELLATION_RATE)
                .map(this::byTerritory)
                .toList();
        return Scorecard.of(
                        Indicator.of(BOOKINGS.name(), Direction.HIGHER_IS_BETTER)
                                .weighing(2),
                        Indicator.of(AVERAGE_ORDER.name(), Direction.HIGHER_IS_BETTER),
                        Indicator.of(CANCELLATION_RATE.name(), Direction.LOWER_IS_BETTER))
                .score(ScoredSubject.listOf(tables, PLAN_YEAR));
    }

    /** The bookings of every month against limits that the first year set. */
    ControlChart months() {
        Series months = Series.of(BOOKINGS.per(MONTH, ORDERED).evaluate(orders));
        return ControlChart.of(months, Baseline.of(months.first(FIRST_YEAR)));
    }
}
