package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/**
 * A question for one or more metrics: by which dimensions, per which periods of which calendar.
 *
 * <pre>{@code
 * MetricState state = MetricQuery.of(winRate, bookings).by(REP).per(QUARTER, CLOSED).evaluateAll(facts);   // one pass over the facts
 * state.table(bookings).value("jill", calendar.quarter(2026, 1));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and may be asked of any number of facts.
 */
public final class MetricQuery {

    private final List<Metric> metrics;
    private final List<Dimension> dimensions;
    private final FiscalCalendar calendar;
    private final @Nullable Grain grain;
    private final List<DateField<?>> dates;
    private final @Nullable DateRange range;
    private final @Nullable LocalDate asOf;

    private MetricQuery(
            List<Metric> metrics,
            List<Dimension> dimensions,
            FiscalCalendar calendar,
            @Nullable Grain grain,
            List<DateField<?>> dates,
            @Nullable DateRange range,
            @Nullable LocalDate asOf) {
        this.metrics = metrics;
        this.dimensions = dimensions;
        this.calendar = calendar;
        this.grain = grain;
        this.dates = dates;
        this.range = range;
        this.asOf = asOf;
    }

    /**
     * Obtains the question for metrics of all rows.
     *
     * @param metrics  the metrics, at least one
     * @return the query
     * @throws IllegalArgumentException if there is none
     */
    public static MetricQuery of(Metric... metrics) {
        List<Metric> all = Arguments.copy(metrics, "metrics");
        if (all.isEmpty()) {
            throw new IllegalArgumentException("The query asks for no metrics ().\nName at least one.");
        }
        return new MetricQuery(all, List.of(), FiscalCalendar.gregorian(), null, List.of(), null, null);
    }

    /**
     * Returns this query by other dimensions.
     *
     * @param dimensions  what to group by, in the order of the key
     * @return the query
     */
    public MetricQuery by(Dimension... dimensions) {
        return new MetricQuery(metrics, Arguments.copy(dimensions, "dimensions"), calendar, grain, dates, range, asOf);
    }

    /**
     * Returns this query per period.
     *
     * @param length  how long the periods are
     * @param dates  the date that places a row in a period, one field for each schema of the metrics; every row needs a value in it. A
     *     measure may name its own with {@link Measure#on}
     * @return the query
     * @throws IllegalArgumentException if two of the dates are of one schema
     */
    public MetricQuery per(Grain length, DateField<?>... dates) {
        Objects.requireNonNull(length, "length");
        List<DateField<?>> fields = Arguments.copy(dates, "dates");
        Map<Schema<?>, DateField<?>> bySchema = new HashMap<>();
        for (DateField<?> field : fields) {
            DateField<?> other = bySchema.put(field.schema(), field);
            if (other != null) {
                throw new IllegalArgumentException("The schema (" + field.schema() + ") has two dates: (" + other
                        + ") and (" + field
                        + ").\nName one of each schema, and place a measure by another with on(..).");
            }
        }
        return new MetricQuery(metrics, dimensions, calendar, length, fields, range, asOf);
    }

    /**
     * Returns this query with its periods cut by another calendar.
     *
     * @param calendar  the calendar
     * @return the query
     */
    public MetricQuery in(FiscalCalendar calendar) {
        return new MetricQuery(
                metrics, dimensions, Objects.requireNonNull(calendar, "calendar"), grain, dates, range, asOf);
    }

    /**
     * Returns this query for the periods that a range of dates touches: all of them, those without rows included, and no others, for every
     * combination of members that has rows at any time. Totals are of these periods. Windows and comparisons still see the rows before.
     *
     * @param dateRange  the range, bounded on both sides
     * @return the query
     */
    public MetricQuery over(DateRange dateRange) {
        return new MetricQuery(
                metrics, dimensions, calendar, grain, dates, Objects.requireNonNull(dateRange, "dateRange"), asOf);
    }

    /**
     * Returns this query as of a date: a period that is not over by the end of that day is marked as {@link Status#PARTIAL_PERIOD}. No
     * rows are left out.
     *
     * @param date  the last date that the facts cover
     * @return the query
     */
    public MetricQuery asOf(LocalDate date) {
        return new MetricQuery(
                metrics, dimensions, calendar, grain, dates, range, Objects.requireNonNull(date, "date"));
    }

    /**
     * Computes the only metric of this query for every group of rows.
     *
     * @param facts  the rows
     * @return the table, with a value for each group that has rows and the total of all
     * @throws IllegalStateException if the query asks for several metrics, or a dimension or date has no field in a schema of the metric
     * @throws IllegalArgumentException if a row lacks a required value, or amounts of two currencies meet
     */
    public MetricTable evaluate(Facts facts) {
        if (metrics.size() > 1) {
            throw new IllegalStateException("The query asks for (" + metrics.size() + ") metrics "
                    + metrics.stream().map(Metric::name).toList()
                    + ".\nUse evaluateAll(..) and read one table of each.");
        }
        return evaluateAll(facts).table(metrics.get(0));
    }

    /**
     * Computes all metrics of this query in one pass over the rows.
     *
     * @param facts  the rows
     * @return what was seen, to read tables from, or to merge with what was seen of other rows
     * @throws IllegalStateException if a dimension or date has no field in a schema of the metrics
     * @throws IllegalArgumentException if a row lacks a required value, or amounts of two currencies meet
     */
    public MetricState evaluateAll(Facts facts) {
        MetricState state = start().add(Objects.requireNonNull(facts, "facts"));
        MetricLog.evaluated(this, facts);
        return state;
    }

    /**
     * Begins to compute the metrics, with no rows seen.
     *
     * @return the state, to add rows to
     * @throws IllegalStateException if a dimension or date has no field in a schema of the metrics, the periods do not nest in a metric's
     *     window, a metric is a share over a dimension that is not asked by, or there is a range and no periods
     */
    public MetricState start() {
        if (range != null && grain == null) {
            throw new IllegalStateException(
                    "The query is over (" + range
                            + ") and not per any period, so that no date tells which rows that means.\nSay per(..) with the dates, or leave the range out.");
        }
        return new MetricState(this);
    }

    List<Metric> metrics() {
        return metrics;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    FiscalCalendar calendar() {
        return calendar;
    }

    Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }

    Optional<DateRange> range() {
        return Optional.ofNullable(range);
    }

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    List<DateField<?>> dates() {
        return dates;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MetricQuery other
                && metrics.equals(other.metrics)
                && dimensions.equals(other.dimensions)
                && calendar.equals(other.calendar)
                && grain == other.grain
                && dates.equals(other.dates)
                && Objects.equals(range, other.range)
                && Objects.equals(asOf, other.asOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metrics, dimensions, calendar, grain, dates);
    }

    /**
     * Returns the question in words.
     *
     * @return such as {@code "[Win rate] by [rep] per QUARTER"}
     */
    @Override
    public String toString() {
        return metrics.stream().map(Metric::name).toList()
                + (dimensions.isEmpty()
                        ? ""
                        : " by " + dimensions.stream().map(Dimension::name).toList())
                + (grain == null ? "" : " per " + grain);
    }
}
