package org.openspm.benchmarks.monitoring;

import org.openspm.benchmarks.comparison.Reference;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Figure;

/**
 * What is to be in order, declared once and checked whenever there are new numbers: {@link ThresholdRule}, {@link SignalRule} or
 * {@link GapRule}.
 *
 * <pre>{@code
 * ThresholdRule tooLow = AlertRule.below("Win rate too low", winRate, Figure.of(percent(20)), Severity.WARNING);
 * SignalRule moved = AlertRule.onSignal("Bookings out of control", 1, Severity.CRITICAL);
 * GapRule behind = AlertRule.worseThanLaggards("Behind the laggards", Severity.NOTICE);
 * }</pre>
 */
public sealed interface AlertRule permits ThresholdRule, SignalRule, GapRule {

    /**
     * Returns what the rule is called.
     *
     * @return the name
     */
    String name();

    /**
     * Returns how loud its alerts are.
     *
     * @return the severity
     */
    Severity severity();

    /**
     * Obtains a rule that a metric is not to be below a bound.
     *
     * @param name  what the rule is called
     * @param metric  the metric
     * @param bound  the least it may be, in the unit of the metric
     * @param severity  how loud its alerts are
     * @return the rule
     * @throws IllegalArgumentException if the name is blank or the bound undefined
     */
    static ThresholdRule below(String name, Metric metric, Figure bound, Severity severity) {
        return new ThresholdRule(name, metric, ThresholdRule.Side.BELOW, bound, severity);
    }

    /**
     * Obtains a rule that a metric is not to be above a bound.
     *
     * @param name  what the rule is called
     * @param metric  the metric
     * @param bound  the most it may be, in the unit of the metric
     * @param severity  how loud its alerts are
     * @return the rule
     * @throws IllegalArgumentException if the name is blank or the bound undefined
     */
    static ThresholdRule above(String name, Metric metric, Figure bound, Severity severity) {
        return new ThresholdRule(name, metric, ThresholdRule.Side.ABOVE, bound, severity);
    }

    /**
     * Obtains a rule that a chart is not to signal among its last points.
     *
     * @param name  what the rule is called
     * @param newest  how many of the last points count, 1 or more: 1 if it is checked at every new point
     * @param severity  how loud its alerts are
     * @return the rule
     * @throws IllegalArgumentException if the name is blank or the number not positive
     */
    static SignalRule onSignal(String name, int newest, Severity severity) {
        return new SignalRule(name, newest, severity);
    }

    /**
     * Obtains a rule that a comparison is not to be worse than best in class, beyond chance.
     *
     * @param name  what the rule is called
     * @param severity  how loud its alerts are
     * @return the rule
     * @throws IllegalArgumentException if the name is blank
     */
    static GapRule worseThanBestInClass(String name, Severity severity) {
        return new GapRule(name, Reference.BEST_IN_CLASS, severity);
    }

    /**
     * Obtains a rule that a comparison is not to be worse than laggards, beyond chance.
     *
     * @param name  what the rule is called
     * @param severity  how loud its alerts are
     * @return the rule
     * @throws IllegalArgumentException if the name is blank
     */
    static GapRule worseThanLaggards(String name, Severity severity) {
        return new GapRule(name, Reference.LAGGARD, severity);
    }
}
