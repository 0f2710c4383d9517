package org.openspm.examples;

import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.countDistinct;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.examples.SteelWheelsFields.AT_QUOTA;
import static org.openspm.examples.SteelWheelsFields.BOOKED;
import static org.openspm.examples.SteelWheelsFields.CANCELLED;
import static org.openspm.examples.SteelWheelsFields.CUSTOMER;
import static org.openspm.examples.SteelWheelsFields.HAS_QUOTA;
import static org.openspm.examples.SteelWheelsFields.ORDERS;
import static org.openspm.examples.SteelWheelsFields.REPS;
import static org.openspm.examples.SteelWheelsFields.TOTAL;

import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.examples.data.Order;

/** The sales metrics: each a name, one measure of the rows or the ratio of two, and a direction. */
final class SteelWheelsMetrics {

    private static final Measure<Order> TAKEN = count(ORDERS);
    private static final Measure<Order> KEPT = count(ORDERS).where(BOOKED);
    private static final Measure<Order> CALLED_OFF = count(ORDERS).where(CANCELLED.isTrue());
    private static final Measure<Order> AMOUNT_KEPT = sum(TOTAL).where(BOOKED);
    private static final Measure<RepYear> WITH_QUOTA = count(REPS).where(HAS_QUOTA.isTrue());
    private static final Measure<RepYear> REACHED_QUOTA = count(REPS).where(AT_QUOTA.isTrue());

    static final Metric ORDERS_TAKEN = Metric.of("Orders", TAKEN).higherIsBetter();

    static final Metric BOOKINGS = Metric.of("Bookings", AMOUNT_KEPT).higherIsBetter();

    static final Metric CUSTOMERS =
            Metric.of("Customers", countDistinct(CUSTOMER)).higherIsBetter();

    static final Metric AVERAGE_ORDER =
            Metric.ratio("Average order", AMOUNT_KEPT, KEPT).higherIsBetter();

    static final Metric CANCELLATION_RATE =
            Metric.ratio("Cancellation rate", CALLED_OFF, TAKEN).asPercent().lowerIsBetter();

    static final Metric REPS_AT_QUOTA =
            Metric.ratio("Reps at quota", REACHED_QUOTA, WITH_QUOTA).asPercent().higherIsBetter();

    private SteelWheelsMetrics() {}

    /**
     * Compares a value with that of a year before.
     *
     * @param now  the value
     * @param before  the value of the same metric a year before
     * @return now over before, less one; undefined where there was nothing a year before
     */
    static Figure growth(MetricValue now, MetricValue before) {
        Ratio earlier = before.figure().orThrow();
        if (earlier.signum() == 0) {
            return Figure.undefined(Unit.PERCENT, "there was nothing a year before");
        }
        Ratio times = now.figure().orThrow().dividedBy(earlier);
        return Figure.of(times.minus(Rate.ONE.toRatio()), Unit.PERCENT);
    }
}
