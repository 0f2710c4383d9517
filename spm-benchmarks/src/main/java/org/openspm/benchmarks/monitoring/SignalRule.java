package org.openspm.benchmarks.monitoring;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Objects;
import org.openspm.benchmarks.improvement.Chart;

/**
 * A rule that a chart does not signal among its newest points.
 *
 * @param name  what the rule is called
 * @param newest  how many of the last points count, 1 or more
 * @param severity  how loud its alerts are
 */
public record SignalRule(String name, int newest, Severity severity) implements AlertRule {

    /**
     * Checks the rule.
     *
     * @param name  what the rule is called
     * @param newest  how many of the last points count, 1 or more
     * @param severity  how loud its alerts are
     * @throws IllegalArgumentException if the name is blank or the number not positive
     */
    public SignalRule {
        RuleName.require(name, severity);
        Preconditions.checkArgument(
                newest >= 1,
                "The number of newest points (%s) is not positive.\nTake 1 if the rule is checked at every new point.",
                newest);
    }

    /**
     * Checks a chart.
     *
     * @param chart  any chart
     * @return the report: an alert for each signal among the newest points, otherwise the chart is quiet
     */
    public AlertReport check(Chart chart) {
        int from = Objects.requireNonNull(chart, "chart").labels().size() - newest;
        List<Alert> alerts = chart.signals().stream()
                .filter(signal -> signal.index() >= from)
                .map(signal -> new Alert(name, severity, Alert.Kind.RAISED, chart.name(), signal.toString()))
                .toList();
        return new AlertReport(alerts.isEmpty() ? 1 : 0, alerts);
    }
}
