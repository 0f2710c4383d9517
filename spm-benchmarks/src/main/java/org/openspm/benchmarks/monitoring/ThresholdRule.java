package org.openspm.benchmarks.monitoring;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;

/**
 * A rule that a metric stays on one side of a bound. Compared exactly; a value on the bound is in order.
 *
 * @param name  what the rule is called
 * @param metric  the metric
 * @param side  on which side of the bound it is not to be
 * @param bound  the bound, in the unit of the metric
 * @param severity  how loud its alerts are
 */
public record ThresholdRule(String name, Metric metric, Side side, Figure bound, Severity severity)
        implements AlertRule {

    /** Where a value is not to be. */
    public enum Side {
        /** Less than the bound. */
        BELOW,
        /** More than the bound. */
        ABOVE
    }

    /**
     * Checks the rule.
     *
     * @param name  what the rule is called
     * @param metric  the metric
     * @param side  on which side of the bound it is not to be
     * @param bound  the bound, in the unit of the metric
     * @param severity  how loud its alerts are
     * @throws IllegalArgumentException if the name is blank or the bound undefined
     */
    public ThresholdRule {
        RuleName.require(name, severity);
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(side, "side");
        Preconditions.checkArgument(
                Objects.requireNonNull(bound, "bound").isDefined(),
                "The bound (%s) of the rule (%s) is no number.\nGive one that values can be compared with.",
                bound,
                name);
    }

    /**
     * Checks every value of a table.
     *
     * @param table  a table of the metric
     * @return the report; undefined values are not checked
     * @throws IllegalArgumentException if the table is of another metric, or the bound of another unit
     */
    public AlertReport check(MetricTable table) {
        Objects.requireNonNull(table, "table");
        AlertReport report = AlertReport.empty();
        for (MetricValue value : table.values()) {
            report = report.plus(check(value));
        }
        return report;
    }

    /**
     * Checks a value.
     *
     * @param value  a value of the metric
     * @return the report; an undefined value is not checked
     * @throws IllegalArgumentException if the value is of another metric, or the bound of another unit
     */
    public AlertReport check(MetricValue value) {
        Preconditions.checkArgument(
                Objects.requireNonNull(value, "value").metric().equals(metric),
                "The value is of the metric (%s), the rule (%s) of (%s).\nCheck values of the metric of the rule.",
                value.metric().name(),
                name,
                metric.name());
        Figure figure = value.figure();
        String subject = metric.name() + " of " + value.key();
        if (!figure.isDefined()) {
            return new AlertReport(
                    0, List.of(new Alert(name, severity, Alert.Kind.NOT_CHECKED, subject, figure.reason())));
        }
        Preconditions.checkArgument(
                figure.unit().equals(bound.unit()),
                "The value (%s) of (%s) is not in the unit of the bound (%s).\nGive the bound in the unit of the metric.",
                figure,
                subject,
                bound);
        int sign = figure.orThrow().compareTo(bound.orThrow());
        if (side == Side.BELOW ? sign >= 0 : sign <= 0) {
            return new AlertReport(1, List.of());
        }
        String reason = figure + " is " + side.name().toLowerCase(Locale.ROOT) + " " + bound;
        return new AlertReport(0, List.of(new Alert(name, severity, Alert.Kind.RAISED, subject, reason)));
    }
}
