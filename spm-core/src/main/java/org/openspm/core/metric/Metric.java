package org.openspm.core.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/**
 * A named number with a unit and a direction, computed from measures.
 *
 * <pre>{@code
 * Metric winRate = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS)).asPercent().higherIsBetter();
 * MetricTable byRep = winRate.by(REP).per(QUARTER, CLOSED).evaluate(Facts.of(DEALS, deals));
 * }</pre>
 *
 * <p>Metrics are built from metrics: {@link #plus arithmetic}, {@link #toDate windows}, {@link #growthOver growth},
 * {@link #shareOfTotal shares} and {@link #rankIn ranks}, {@link #shareOfMembers statements about members}. Whatever a metric is built from, its
 * totals are computed afresh from all rows and never from the values of groups. Where it has no value, it is undefined and says
 * why. This class and its subtypes are immutable and thread-safe.
 */
public abstract sealed class Metric extends MetricDefinition
        permits SimpleMetric,
                ArithmeticMetric,
                WindowMetric,
                ShiftedMetric,
                GrowthMetric,
                ShareMetric,
                RankMetric,
                MembersMetric,
                PositiveMetric,
                ConstantMetric {

    Metric(Traits traits) {
        super(traits);
    }

    /**
     * Obtains the metric that is one measure.
     *
     * @param name  what the metric is called
     * @param measure  the measure
     * @return the metric, for context only until a direction is said
     * @throws IllegalArgumentException if the name is blank
     */
    public static Metric of(String name, Measure<?> measure) {
        Objects.requireNonNull(measure, "measure");
        return new SimpleMetric(Traits.named(name), measure);
    }

    /**
     * Obtains the metric that is the ratio of two measures, each with its own condition and possibly its own schema.
     *
     * @param name  what the metric is called
     * @param numerator  the measure above the line
     * @param denominator  the measure below the line
     * @return the metric, for context only until a direction is said
     * @throws IllegalArgumentException if the name is blank, or they are in two currencies
     */
    public static Metric ratio(String name, Measure<?> numerator, Measure<?> denominator) {
        return ratio(
                name,
                unnamed(Objects.requireNonNull(numerator, "numerator")),
                unnamed(Objects.requireNonNull(denominator, "denominator")));
    }

    /**
     * Obtains the metric that is the ratio of two metrics.
     *
     * @param name  what the metric is called
     * @param numerator  the metric above the line
     * @param denominator  the metric below the line
     * @return the metric, for context only until a direction is said
     * @throws IllegalArgumentException if the name is blank, or they are in two currencies
     */
    public static Metric ratio(String name, Metric numerator, Metric denominator) {
        return new ArithmeticMetric(
                Traits.named(name),
                ArithmeticMetric.Operation.DIVIDED_BY,
                Objects.requireNonNull(numerator, "numerator"),
                Objects.requireNonNull(denominator, "denominator"));
    }

    /**
     * Obtains the metric that is a number which no row changes, to compute with: {@code bookings.times(constant(12))}.
     *
     * @param value  the number, without a unit
     * @return the metric, named by its number
     */
    public static Metric constant(long value) {
        return constant(Figure.of(BigDecimal.valueOf(value), Unit.NUMBER));
    }

    /**
     * Obtains the metric that is a number of some unit which no row changes: {@code winRate.minus(constant(Figure.of(percent(5))))}.
     *
     * @param value  the number
     * @return the metric, named by its number
     * @throws IllegalArgumentException if the figure has no value
     */
    public static Metric constant(Figure value) {
        return ConstantMetric.of(Objects.requireNonNull(value, "value"));
    }

    private static Metric unnamed(Measure<?> measure) {
        return new SimpleMetric(Traits.named(measure.toString()), measure);
    }

    /**
     * Obtains the metric that is the share of members whose own value reaches a bound, such as the share of reps at quota. Members without a
     * value, such as reps without a quota, are left out of both sides, and so are the rows that lack a member.
     *
     * @param name  what the metric is called
     * @param members  the dimension whose members are counted
     * @param metric  the metric of each member
     * @param bound  the lowest value that counts
     * @return the metric, in percent
     * @throws IllegalArgumentException if the name is blank, or the metric counts money
     */
    public static Metric shareOfMembers(String name, Dimension members, Metric metric, Rate bound) {
        if (Objects.requireNonNull(metric, "metric").unit().isMoney()) {
            throw new IllegalArgumentException("The bound (" + Objects.requireNonNull(bound, "bound")
                    + ") is a share and the metric (" + metric.name() + ") is in (" + metric.unit()
                    + ").\nUse a number of currency units as the bound.");
        }
        return overMembers(name, members, metric, MemberStatistic.shareAtLeast(bound))
                .asPercent();
    }

    /**
     * Obtains the metric that is the share of members whose own value reaches a bound, such as the share of reps with three deals.
     *
     * @param name  what the metric is called
     * @param members  the dimension whose members are counted
     * @param metric  the metric of each member
     * @param bound  the lowest value that counts, in the unit of the metric
     * @return the metric, in percent
     * @throws IllegalArgumentException if the name is blank
     */
    public static Metric shareOfMembers(String name, Dimension members, Metric metric, BigDecimal bound) {
        return overMembers(name, members, metric, MemberStatistic.shareAtLeast(bound))
                .asPercent();
    }

    /**
     * Obtains the metric that describes how the values of a dimension's members are distributed, such as the median attainment of reps. Members
     * without a value are left out, and so are the rows that lack a member.
     *
     * @param name  what the metric is called
     * @param members  the dimension whose members are described
     * @param metric  the metric of each member
     * @param statistic  what is said of the members' values
     * @return the metric
     * @throws IllegalArgumentException if the name is blank
     */
    public static Metric overMembers(String name, Dimension members, Metric metric, MemberStatistic statistic) {
        return new MembersMetric(Traits.named(name), members, metric, statistic);
    }

    /**
     * Returns this metric under another name.
     *
     * @param name  what the metric is called
     * @return the metric
     * @throws IllegalArgumentException if the name is blank
     */
    public final Metric named(String name) {
        return with(traits().withName(name));
    }

    /**
     * Returns this metric shown in percent.
     *
     * @return the metric, its unit percent
     * @throws IllegalStateException if it is no ratio of two numbers of one unit
     */
    public final Metric asPercent() {
        if (!isShare()) {
            throw new IllegalStateException("The metric (" + name() + ") cannot be shown in percent: it is ("
                    + formula() + ").\nOnly a ratio of two measures of the same unit is a share.");
        }
        return with(traits().asPercent());
    }

    /**
     * Returns this metric counting something else than its formula tells, as a reader knows it: a coverage in {@link Unit#TIMES}, a payback in
     * {@link Unit#MONTHS}. The number stays as it is; nothing is converted.
     *
     * @param unit  what the number counts
     * @return the metric in that unit
     * @throws IllegalStateException if this metric is money, or the unit is money or percent
     */
    public final Metric counting(Unit unit) {
        boolean money = Objects.requireNonNull(unit, "unit").isMoney()
                || knownUnit().map(Unit::isMoney).orElse(true);
        if (money || unit.isPercent()) {
            throw new IllegalStateException("The metric (" + name() + ") cannot count (" + unit + ").\n"
                    + (money
                            ? "Money stays money of its currency; say what a count or another number counts."
                            : "Say asPercent(), which knows whether it is a share."));
        }
        return with(traits().in(unit));
    }

    /**
     * Returns this metric with more being better.
     *
     * @return the metric with that direction
     */
    public final Metric higherIsBetter() {
        return with(traits().with(Direction.HIGHER_IS_BETTER));
    }

    /**
     * Returns this metric with less being better.
     *
     * @return the metric with that direction
     */
    public final Metric lowerIsBetter() {
        return with(traits().with(Direction.LOWER_IS_BETTER));
    }

    /**
     * Returns this metric without a value where too few rows took part, so that nobody reads a rate off three deals.
     *
     * @param rows  the fewest rows it has a value for: of the denominator if it is a ratio
     * @return the metric
     * @throws IllegalArgumentException if the number is negative
     */
    public final Metric minimumRows(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(
                    "The minimum number of rows (" + rows + ") is negative.\nUse zero or more.");
        }
        return with(traits().withMinimumRows(rows));
    }

    /**
     * Returns the metric that is this one plus another of the same unit.
     *
     * @param other  the other metric
     * @return the sum, named by its formula until it is {@link #named}
     * @throws IllegalArgumentException if the two count different things
     */
    public final Metric plus(Metric other) {
        return arithmetic(ArithmeticMetric.Operation.PLUS, other);
    }

    /**
     * Returns the metric that is this one minus another of the same unit.
     *
     * @param other  the other metric
     * @return the difference, named by its formula until it is {@link #named}
     * @throws IllegalArgumentException if the two count different things
     */
    public final Metric minus(Metric other) {
        return arithmetic(ArithmeticMetric.Operation.MINUS, other);
    }

    /**
     * Returns the metric that is this one times another. Money times anything else is money; a share or a plain number takes the unit of the other.
     *
     * @param other  the other metric
     * @return the product, named by its formula until it is {@link #named}
     * @throws IllegalArgumentException if both count money
     */
    public final Metric times(Metric other) {
        return arithmetic(ArithmeticMetric.Operation.TIMES, other);
    }

    /**
     * Returns the metric that is this one over another.
     *
     * @param other  the other metric
     * @return the ratio, undefined where the other is zero; named by its formula until it is {@link #named}
     * @throws IllegalArgumentException if they are in two currencies
     */
    public final Metric dividedBy(Metric other) {
        return arithmetic(ArithmeticMetric.Operation.DIVIDED_BY, other);
    }

    private Metric arithmetic(ArithmeticMetric.Operation operation, Metric other) {
        Objects.requireNonNull(other, "other");
        return new ArithmeticMetric(
                Traits.named(ArithmeticMetric.formula(operation, this, other)), operation, this, other);
    }

    /**
     * Returns this metric without a value where it is zero or negative: what is left of a quota that is already made divides nothing.
     *
     * @param reason  why there is no value then, in words that can follow "because"
     * @return the metric
     */
    public final Metric ifPositive(String reason) {
        return new PositiveMetric(
                Traits.named(name()).with(direction()), this, Objects.requireNonNull(reason, "reason"));
    }

    /**
     * Returns this metric from the start of a longer period to the end of each period: year to date, quarter to date.
     *
     * @param longer  the period within which it runs up; those of the query have to nest in it
     * @return the cumulative metric
     * @throws IllegalStateException if this metric is cumulative already
     */
    public final Metric toDate(Grain longer) {
        return over(new Window.ToDate(Objects.requireNonNull(longer, "longer")));
    }

    /**
     * Returns this metric over a window that ends with each period.
     *
     * @param count  how many periods the window holds, 1 or more
     * @param grain  how long they are: {@code trailing(3, MONTH)} is the last three months, {@code trailing(28, DAY)} the last 28 days
     * @return the cumulative metric
     * @throws IllegalArgumentException if the count is less than 1
     * @throws IllegalStateException if this metric is cumulative already
     */
    public final Metric trailing(int count, Grain grain) {
        return over(new Window.Trailing(count, Objects.requireNonNull(grain, "grain")));
    }

    /**
     * Returns this metric from the first row to the end of each period.
     *
     * @return the cumulative metric
     * @throws IllegalStateException if this metric is cumulative already
     */
    public final Metric allTime() {
        return over(new Window.AllTime());
    }

    private Metric over(Window window) {
        if (isCumulative()) {
            throw new IllegalStateException("The metric (" + name() + ") is cumulative already: it is (" + formula()
                    + ").\nTake a window of what is not; a window of a window has no one meaning.");
        }
        return new WindowMetric(derived(window.toString()), this, window);
    }

    /**
     * Returns this metric of an earlier period, in the place of the later one.
     *
     * @param shift  which earlier period
     * @return the metric
     */
    public final Metric of(Shift shift) {
        return new ShiftedMetric(derived(Objects.requireNonNull(shift, "shift").toString()), this, shift);
    }

    /**
     * Returns the growth of this metric over an earlier period: current / earlier - 1. Undefined where the earlier value is zero or
     * negative.
     *
     * @param shift  which earlier period
     * @return the metric, in percent
     */
    public final Metric growthOver(Shift shift) {
        return new GrowthMetric(
                derived("growth over " + Objects.requireNonNull(shift, "shift")).asPercent(), this, shift, 1);
    }

    /**
     * Returns the compound annual growth rate of this metric: (current / earlier)^(1/years) - 1, over the same period so many years earlier. The root
     * is rounded to 34 digits. Undefined where the earlier value is zero or negative, or the current one negative.
     *
     * @param years  how many years earlier, 1 or more
     * @return the metric, in percent a year
     * @throws IllegalArgumentException if the number of years is less than 1
     */
    public final Metric compoundAnnualGrowth(int years) {
        return new GrowthMetric(
                derived("CAGR over " + years + " years").asPercent(), this, Shift.yearsEarlier(years), years);
    }

    /**
     * Returns this metric's part of the total over some dimensions: of all reps in the same quarter, for example.
     *
     * @param over  the dimensions to total over, among those of the query; all of them if none is named
     * @return the metric, in percent
     */
    public final Metric shareOfTotal(Dimension... over) {
        return new ShareMetric(derived("share of total").asPercent(), this, Arguments.copy(over, "over"));
    }

    /**
     * Returns this metric's rank among the members of a dimension of the query that have rows: 1 is best in this metric's direction, the largest
     * if it has none; ties share the better rank (1, 2, 2, 4). Members without a value have no rank, nor have the rows that lack a member.
     *
     * @param dimension  the dimension whose members are ranked
     * @return the metric, the lower the better
     */
    public final Metric rankIn(Dimension dimension) {
        return new RankMetric(
                derived("rank").with(Direction.LOWER_IS_BETTER),
                this,
                Objects.requireNonNull(dimension, "dimension"),
                false);
    }

    /**
     * Returns this metric's mid-rank percentile among the members of a dimension of the query that have rows: the share of them that it is better
     * than, plus half of the share that it equals, itself included.
     *
     * @param dimension  the dimension whose members are ranked
     * @return the metric in percent, the higher the better
     */
    public final Metric percentileIn(Dimension dimension) {
        return new RankMetric(
                derived("percentile").asPercent().with(Direction.HIGHER_IS_BETTER),
                this,
                Objects.requireNonNull(dimension, "dimension"),
                true);
    }

    private Traits derived(String what) {
        return Traits.named(name() + ", " + what).with(direction());
    }

    /**
     * Obtains the question for this metric of every value of some dimensions.
     *
     * @param dimensions  what to group by, in the order of the key
     * @return the query
     */
    public final MetricQuery by(Dimension... dimensions) {
        return MetricQuery.of(this).by(dimensions);
    }

    /**
     * Obtains the question for this metric of every period, in the Gregorian calendar that starts in January.
     *
     * @param grain  how long the periods are
     * @param dates  the date that places a row in a period, one field for each schema of this metric
     * @return the query
     */
    public final MetricQuery per(Grain grain, DateField<?>... dates) {
        return MetricQuery.of(this).per(Objects.requireNonNull(grain, "grain"), dates);
    }

    /**
     * Obtains the question for this metric as of a date, over everything: what times, funnels and conversions need that some still wait for.
     *
     * @param date  the last date that the facts cover
     * @return the query
     * @see MetricQuery#asOf(LocalDate)
     */
    public final MetricQuery asOf(LocalDate date) {
        return MetricQuery.of(this).asOf(date);
    }

    /**
     * Computes this metric of all rows.
     *
     * @param facts  the rows
     * @return the value
     * @throws IllegalArgumentException if a row lacks a required value, or amounts of two currencies meet
     */
    public final MetricValue evaluate(Facts facts) {
        return MetricQuery.of(this).evaluate(facts).total();
    }
}
