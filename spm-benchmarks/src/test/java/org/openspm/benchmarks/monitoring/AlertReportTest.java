package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class AlertReportTest {

    private final Alert raised = new Alert("A", Severity.NOTICE, Alert.Kind.RAISED, "x", "y");
    private final Alert unchecked = new Alert("B", Severity.NOTICE, Alert.Kind.NOT_CHECKED, "x", "z");

    @Test
    void reportsAddUp() {
        AlertReport report = AlertReport.empty()
                .plus(new AlertReport(3, List.of(raised)))
                .plus(new AlertReport(1, List.of(unchecked)));
        assertThat(report.raised()).containsExactly(raised);
        assertThat(report.notChecked()).containsExactly(unchecked);
        assertThat(report.quiet()).isEqualTo(4);
        assertThat(report).hasToString("1 raised, 1 not checked, 4 quiet");
        assertThat(report.explain())
                .isEqualTo("1 raised, 1 not checked, 4 quiet\n  notice, A: x: y\n  not checked, B: x: z");
        assertThat(report)
                .isEqualTo(report.plus(AlertReport.empty()))
                .hasSameHashCodeAs(report.plus(AlertReport.empty()));
        assertThat(report).isNotEqualTo(AlertReport.empty()).isNotEqualTo("report");
        Refusal.ofNull(() -> report.plus(null), "other");
    }
}
