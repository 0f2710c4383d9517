package org.openspm.benchmarks.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What rules found: how many subjects were looked at, what was raised, and what could not be checked. The three add up.
 *
 * <pre>{@code
 * AlertReport report = tooLow.check(winRateByRep).plus(outOfControl.check(chart)).plus(behind.check(comparison));
 * report.raised();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AlertReport {

    private final int quiet;
    private final List<Alert> alerts;

    AlertReport(int quiet, List<Alert> alerts) {
        this.quiet = quiet;
        this.alerts = List.copyOf(alerts);
    }

    /**
     * Obtains a report of nothing, to add others to.
     *
     * @return the report
     */
    public static AlertReport empty() {
        return new AlertReport(0, List.of());
    }

    /**
     * Returns this report and another as one.
     *
     * @param other  the other report
     * @return the report, alerts of this one first
     */
    public AlertReport plus(AlertReport other) {
        List<Alert> all = new ArrayList<>(alerts);
        all.addAll(Objects.requireNonNull(other, "other").alerts);
        return new AlertReport(quiet + other.quiet, all);
    }

    /**
     * Returns the rules that are broken.
     *
     * @return the alerts in the order of checking
     */
    public List<Alert> raised() {
        return ofKind(Alert.Kind.RAISED);
    }

    /**
     * Returns what could not be checked.
     *
     * @return an alert each, with the reason
     */
    public List<Alert> notChecked() {
        return ofKind(Alert.Kind.NOT_CHECKED);
    }

    private List<Alert> ofKind(Alert.Kind kind) {
        return alerts.stream().filter(alert -> alert.kind() == kind).toList();
    }

    /**
     * Returns how many subjects were checked and found in order.
     *
     * @return the number of subjects
     */
    public int quiet() {
        return quiet;
    }

    /**
     * Returns the report in words.
     *
     * @return the counts, and a line an alert
     */
    public String explain() {
        return raised().size() + " raised, " + notChecked().size() + " not checked, " + quiet + " quiet"
                + alerts.stream().map(alert -> "\n  " + alert).collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof AlertReport other && quiet == other.quiet && alerts.equals(other.alerts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(quiet, alerts);
    }

    /**
     * Returns the counts.
     *
     * @return such as {@code "2 raised, 0 not checked, 14 quiet"}
     */
    @Override
    public String toString() {
        return raised().size() + " raised, " + notChecked().size() + " not checked, " + quiet + " quiet";
    }
}
