package org.openspm.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.benchmarks.series.MemberValues;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.FunnelLimits;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionShrinkage;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Period;

/**
 * A funnel plot in place of a league table: which reps or teams differ from a target beyond chance, given how few trials they have.
 *
 * <p>In a league table the smallest units are first and last, and half of the units are below average whatever they do. Here a unit stands
 * out only if it lies outside of limits that are the wider the fewer its trials. Limits are exact, at 95 % and 99.8 %; where units differ
 * more than chance lets them altogether, {@link #widened()} draws normal limits by how much more.
 *
 * <pre>{@code
 * FunnelPlot plot = FunnelPlot.of(Direction.HIGHER_IS_BETTER, wonOfClosedByRep);
 * plot.target();                 // the share of all reps together
 * plot.units();                  // each with its place and its shrunk share
 * plot.lines(40);                // the limits as a series for a chart
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FunnelPlot {

    private static final ConfidenceLevel INNER = ConfidenceLevel.DEFAULT;
    private static final ConfidenceLevel OUTER = new ConfidenceLevel(Rate.percent("99.8"));

    private final boolean isHigherBetter;
    private final Map<String, Proportion> counts;
    private final double target;
    private final FunnelLimits limits;

    private FunnelPlot(boolean isHigherBetter, Map<String, Proportion> counts, double target, FunnelLimits limits) {
        this.isHigherBetter = isHigherBetter;
        this.counts = counts;
        this.target = target;
        this.limits = limits;
    }

    /**
     * Obtains the plot around the share of all units together.
     *
     * @param direction  which way the share improves
     * @param counts  the successes and trials of each unit by its id
     * @return the plot
     * @throws IllegalArgumentException if neither way is better, or all trials of all units succeeded or failed
     */
    public static FunnelPlot of(Direction direction, Map<String, Proportion> counts) {
        long successes =
                counts.values().stream().mapToLong(Proportion::successes).sum();
        long trials = counts.values().stream().mapToLong(Proportion::trials).sum();
        if (successes == 0 || successes == trials) {
            throw new IllegalArgumentException("The share of all units together (" + successes + " of " + trials
                    + ") is no target between 0 and 1.\nName a target, if there is one.");
        }
        return around((double) successes / trials, direction, counts);
    }

    /**
     * Obtains the plot of all members of a table over all dates, around the share of all of them together.
     *
     * @param table  a ratio of counts by one dimension or more, such as a win rate by rep; rows that lack a member are no unit
     * @return the plot; members without trials are units, too
     * @throws IllegalArgumentException if the metric is no share of counts, neither way is better, the table has no dimension, or it is per period
     */
    public static FunnelPlot of(MetricTable table) {
        MemberValues values = MemberValues.of(table);
        return of(table.metric().direction(), FunnelCounts.of(values));
    }

    /**
     * Obtains the plot of all members of a table in a period, around the share of all of them together.
     *
     * @param table  a ratio of counts by one dimension or more, per period
     * @param period  the period
     * @return the plot
     * @throws IllegalArgumentException if the metric is no share of counts, neither way is better, or the table has no dimension or no such period
     */
    public static FunnelPlot of(MetricTable table, Period period) {
        MemberValues values = MemberValues.of(table, period);
        return of(table.metric().direction(), FunnelCounts.of(values));
    }

    /**
     * Obtains the plot around a target.
     *
     * @param target  the share that units are held against, above 0 and below 1
     * @param direction  which way the share improves
     * @param counts  the successes and trials of each unit by its id
     * @return the plot
     * @throws IllegalArgumentException if neither way is better, or the target is out of range
     */
    public static FunnelPlot around(double target, Direction direction, Map<String, Proportion> counts) {
        Objects.requireNonNull(direction, "direction");
        if (direction == Direction.CONTEXT_ONLY) {
            throw new IllegalArgumentException("The direction (" + direction
                    + ") has no better and no worse.\nPlot shares of which more or less is better.");
        }
        FunnelLimits limits = FunnelLimits.exact();
        limits.ofShare(target, 1, INNER); // checks the target
        return new FunnelPlot(direction == Direction.HIGHER_IS_BETTER, new TreeMap<>(counts), target, limits);
    }

    /**
     * Returns the plot with normal limits, wider by how much more units differ than chance lets them.
     *
     * @return the changed plot; with plain normal limits if units do not differ more
     */
    public FunnelPlot widened() {
        double factor = Math.max(1, overdispersion().value().orElse(1));
        return new FunnelPlot(isHigherBetter, counts, target, FunnelLimits.widened(factor));
    }

    /**
     * Returns how much more units differ from the target than chance lets them.
     *
     * @return the over-dispersion factor, 1 where they differ as chance lets them; undefined without units that have trials
     */
    public Estimate overdispersion() {
        return FunnelLimits.overdispersion(counts.values().stream()
                .map(unit -> FunnelLimits.zScore(unit, target))
                .filter(Estimate::isDefined)
                .mapToDouble(Estimate::orThrow)
                .toArray());
    }

    /**
     * Returns the share that units are held against.
     *
     * @return the target in decimal form
     */
    public double target() {
        return target;
    }

    /**
     * Returns the units.
     *
     * @return each with its place and its shrunk share, in the order of their ids: not of their shares
     */
    public List<FunnelUnit> units() {
        ProportionShrinkage usual = ProportionShrinkage.of(counts.values());
        List<FunnelUnit> units = new ArrayList<>();
        counts.forEach((id, unit) -> units.add(new FunnelUnit(id, unit, place(unit), usual.of(unit, INNER))));
        return List.copyOf(units);
    }

    private FunnelPlace place(Proportion unit) {
        if (unit.trials() == 0) {
            return FunnelPlace.NO_TRIALS;
        }
        double share = unit.share().orThrow();
        Interval inner = limits.ofShare(target, unit.trials(), INNER);
        if (inner.contains(share)) {
            return FunnelPlace.AS_CHANCE_LETS;
        }
        boolean isFar = !limits.ofShare(target, unit.trials(), OUTER).contains(share);
        boolean isBetter = share > inner.high() == isHigherBetter;
        return isBetter
                ? (isFar ? FunnelPlace.FAR_BETTER : FunnelPlace.BETTER)
                : (isFar ? FunnelPlace.FAR_WORSE : FunnelPlace.WORSE);
    }

    /**
     * Returns the limits as a series for a chart.
     *
     * @param points  how many, 2 or more
     * @return the limits at trials from 1 to those of the largest unit, evenly spaced; fewer points if there are fewer trials, none without
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public List<FunnelLine> lines(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(
                    "The number of points (" + points + ") is below 2.\nA line has two ends.");
        }
        long most = counts.values().stream().mapToLong(Proportion::trials).max().orElse(0);
        List<FunnelLine> lines = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < points && most > 0; i++) {
            long trials = 1 + Math.round((most - 1) * (i / (points - 1.0)));
            if (trials > last) {
                lines.add(new FunnelLine(
                        trials, limits.ofShare(target, trials, INNER), limits.ofShare(target, trials, OUTER)));
                last = trials;
            }
        }
        return List.copyOf(lines);
    }

    /**
     * Returns the plot as data to draw, from the fewest trials to the most.
     *
     * @param points  how many points the limits have at least, 2 or more
     * @return the plot: a label for each number of trials at which limits are drawn, and one for each unit that has trials, such as {@code "jill, 40"}; lines for
     *     the target, the limits, and the shares, which only units have; a mark at each unit beyond the inner limits
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public Plot plot(int points) {
        return FunnelDrawing.of(this, lines(points), limits, target, INNER, OUTER);
    }
}
