package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MemberStatistic;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.QuantityField;

/**
 * Whether things get better, and what experiments bring.
 *
 * <p>Obtained from {@link SalesMetrics#improvement()}. This class is immutable and thread-safe.
 */
public final class ImprovementMetrics {

    private static final Entry IMPROVEMENT_RATE = Entry.of(Chapter.IMPROVEMENT, "improvementRate", "Improvement rate")
            .formula("(current - baseline) / baseline, with the sign turned where less is better")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.BASE_NOT_POSITIVE)
            .beware("Freeze the baseline; undefined for a baseline of zero or less.")
            .from(Source.OWN);

    private static final Entry LEARNING_RATE = Entry.of(Chapter.IMPROVEMENT, "learningRate", "Learning rate")
            .formula("2^b, b the slope of ln(cost) over ln(quantity) by least squares")
            .is("percent", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Of unit costs and of running averages it is two models whose names sources swap: say what was "
                    + "fitted.")
            .from(Source.WIDEMAN);

    private static final Entry EXPERIMENTS_DECIDED = Entry.of(
                    Chapter.IMPROVEMENT, "experimentsDecided", "Experiments decided")
            .formula("count of experiments that were decided")
            .is("experiments", Aim.HIGHER, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("Throughput: small tests that decide nothing do not count.")
            .from(Source.OWN);

    private static final Entry DAYS_TO_STOP = Entry.of(Chapter.IMPROVEMENT, "daysToStop", "Days to stop")
            .formula("median of (stopped - started) over stopped experiments")
            .is("days", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Those that still run are left out, so it is too short while old ones do.")
            .from(Source.OWN);

    private static final Entry EXPERIMENT_WIN_RATE = Entry.of(
                    Chapter.IMPROVEMENT, "experimentWinRate", "Experiment win rate")
            .formula("experiments adopted / experiments decided")
            .is("percent", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("High where nothing is dared.")
            .from(Source.OWN);

    private static final Entry GAP_CLOSED = Entry.of(Chapter.IMPROVEMENT, "gapClosed", "Gap closed")
            .formula("1 - gap now / gap at the baseline")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Undefined without a gap at the baseline; above 100 % once the goal is passed.")
            .from(Source.OWN);

    private static final Entry SPREAD_CHANGE = Entry.of(Chapter.IMPROVEMENT, "spreadChange", "Change of spread")
            .formula("(P90 / P10 of members) / the same of an earlier period - 1")
            .is("percent", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.BASE_NOT_POSITIVE)
            .beware("Below zero is a reduction; the strong becoming weaker reduces it too.")
            .from(Source.SALESCADIA);

    private static final Entry EDGE = Entry.of(Chapter.IMPROVEMENT, "edge", "Period-over-period edge")
            .formula("metrics better than in the previous period / metrics")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Some are better by chance: count only what leaves the noise band.")
            .from(Source.OWN);

    private static final Entry SIGNALS = Entry.of(Chapter.IMPROVEMENT, "signals", "Signals")
            .formula("count of observations that break a rule of a control chart")
            .is("signals", Aim.CONTEXT, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware(
                    "A signal says that something changed, not whether for the better. More rules give more false alarms.")
            .from(Source.OWN);

    static final List<Entry> ENTRIES = List.of(
            IMPROVEMENT_RATE,
            LEARNING_RATE,
            EXPERIMENTS_DECIDED,
            DAYS_TO_STOP,
            EXPERIMENT_WIN_RATE,
            GAP_CLOSED,
            SPREAD_CHANGE,
            EDGE,
            SIGNALS);

    ImprovementMetrics() {}

    /**
     * Obtains by how much a metric is better than its baseline.
     *
     * <p>Formula: (current - baseline) / baseline, with the sign turned where less is better. Unit: percent; higher is better. Freeze the
     * baseline; undefined for a baseline of zero or less. Source: OpenSPM.
     *
     * @param current  the metric, with a direction
     * @param baseline  the same of the baseline
     * @return the metric
     */
    public Metric improvementRate(Metric current, Metric baseline) {
        Metric better = switch (current.direction()) {
            case HIGHER_IS_BETTER -> current.minus(baseline);
            case LOWER_IS_BETTER -> baseline.minus(current);
            case CONTEXT_ONLY ->
                throw new IllegalArgumentException("The metric (" + current.name()
                        + ") has no direction.\nSay higherIsBetter() or lowerIsBetter() first.");
        };
        return IMPROVEMENT_RATE.ratio(
                better.named("improvement"), baseline.ifPositive("the baseline is not above zero"));
    }

    /**
     * Obtains to which share a cost falls each time that the quantity doubles.
     *
     * <p>Formula: 2^b, b the slope of ln(cost) over ln(quantity) by least squares. Unit: percent; lower is better. Of unit costs and of running
     * averages it is two models whose names sources swap: say what was fitted.
     *
     * @param <T> the host's row type
     * @param quantity  the cumulative quantity
     * @param cost  the cost of a unit, or the running average of it
     * @return the metric
     * @see <a href="http://www.maxwideman.com/papers/resource/appendix2.htm">maxwideman.com</a>
     */
    public <T> Metric learningRate(QuantityField<T, ?> quantity, QuantityField<T, ?> cost) {
        return LEARNING_RATE.of(Sample.of(
                "learning rate of " + cost + " by " + quantity,
                cost.schema(),
                Unit.PERCENT,
                row -> Fields.pair(quantity, cost, row),
                Association::doublingRate));
    }

    /**
     * Obtains how many experiments were decided.
     *
     * <p>Formula: count of experiments that were decided. Unit: experiments; higher is better. Throughput: small tests that decide nothing do not
     * count. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param experiments  the count of experiments
     * @param decided  what a decided one fulfils
     * @return the metric
     */
    public <T> Metric experimentsDecided(Measure<T> experiments, Condition<T> decided) {
        return EXPERIMENTS_DECIDED.of(experiments.where(decided));
    }

    /**
     * Obtains how fast experiments that fail are stopped.
     *
     * <p>Formula: median of (stopped - started) over stopped experiments. Unit: days; lower is better. Those that still run are left out, so it is
     * too short while old ones do. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param started  the day it began
     * @param stopped  the day it was stopped, optional
     * @param failed  what a failed experiment fulfils
     * @return the metric
     */
    public <T> Metric daysToStop(DateField<T> started, DateField<T> stopped, Condition<T> failed) {
        return DAYS_TO_STOP.of(Days.quantile(started, stopped, Rate.percent(50)).where(failed));
    }

    /**
     * Obtains the share of decided experiments that were adopted.
     *
     * <p>Formula: experiments adopted / experiments decided. Unit: percent; context only. High where nothing is dared. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param decided  the count of decided experiments
     * @param adopted  what an adopted one fulfils
     * @return the metric
     */
    public <T> Metric experimentWinRate(Measure<T> decided, Condition<T> adopted) {
        return EXPERIMENT_WIN_RATE.share(decided, adopted);
    }

    /**
     * Obtains how much of a gap has been closed.
     *
     * <p>Formula: 1 - gap now / gap at the baseline. Unit: percent; higher is better. Undefined without a gap at the baseline; above 100 % once
     * the goal is passed. Source: OpenSPM.
     *
     * @param gapNow  the distance to the goal now
     * @param gapAtBaseline  the distance at the baseline
     * @return the metric
     */
    public Metric gapClosed(Metric gapNow, Metric gapAtBaseline) {
        return GAP_CLOSED.ratio(gapAtBaseline.minus(gapNow).named("closed"), gapAtBaseline);
    }

    /**
     * Obtains how the distance of the best from the weakest changes.
     *
     * <p>Formula: (P90 / P10 of members) / the same of an earlier period - 1. Unit: percent; lower is better. Below zero is a reduction; the
     * strong becoming weaker reduces it too.
     *
     * @param rep  tells sellers apart
     * @param result  their result
     * @param earlier  which earlier period
     * @return the metric
     * @see <a href="https://www.salescadia.com/blog/quota-attainment-benchmarks-2026">salescadia.com</a>
     */
    public Metric spreadChange(Dimension rep, Measure<?> result, Shift earlier) {
        Metric each = Metric.of("result", result);
        Metric high = Metric.overMembers("P90", rep, each, MemberStatistic.quantile(Rate.percent(90)));
        Metric low = Metric.overMembers("P10", rep, each, MemberStatistic.quantile(Rate.percent(10)));
        return SPREAD_CHANGE.of(Metric.ratio("spread", high, low).growthOver(earlier));
    }

    /**
     * Obtains the share of metrics that are better than before.
     *
     * <p>Formula: metrics better than in the previous period / metrics. Unit: percent; higher is better. Some are better by chance: count only
     * what leaves the noise band. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param scored  the count of metrics, one row a metric and period
     * @param better  what a metric fulfils that is better than before
     * @return the metric
     */
    public <T> Metric edge(Measure<T> scored, Condition<T> better) {
        return EDGE.share(scored, better);
    }

    /**
     * Obtains how often a process gave a signal of change.
     *
     * <p>Formula: count of observations that break a rule of a control chart. Unit: signals; context only. A signal says that something changed,
     * not whether for the better. More rules give more false alarms. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param observations  the count of observations, one row each
     * @param signal  what an observation fulfils that breaks a rule
     * @return the metric
     */
    public <T> Metric signals(Measure<T> observations, Condition<T> signal) {
        return SIGNALS.of(observations.where(signal));
    }
}
