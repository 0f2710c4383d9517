package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Deals;
import org.openspm.core.money.Figure;

class AlertRuleTest {

    @Test
    void rulesAreDeclaredAsData() {
        List<AlertRule> rules = List.of(
                AlertRule.below("Low", Deals.WIN_RATE, Figure.of(percent(20)), Severity.WARNING),
                AlertRule.above("High", Deals.WIN_RATE, Figure.of(percent(90)), Severity.NOTICE),
                AlertRule.onSignal("Moved", 1, Severity.CRITICAL),
                AlertRule.worseThanBestInClass("Behind", Severity.NOTICE),
                AlertRule.worseThanLaggards("Far behind", Severity.WARNING));
        assertThat(rules).extracting(AlertRule::name).containsExactly("Low", "High", "Moved", "Behind", "Far behind");
        assertThat(rules)
                .extracting(AlertRule::severity)
                .startsWith(Severity.WARNING, Severity.NOTICE, Severity.CRITICAL);
    }

    @Test
    void namesSaySomething() {
        Refusal.of(
                () -> AlertRule.onSignal(" ", 1, Severity.NOTICE),
                "The name ( ) of the rule is blank.\nCall it what its alerts are to say.");
        Refusal.ofNull(() -> AlertRule.onSignal(null, 1, Severity.NOTICE), "name");
        Refusal.ofNull(() -> AlertRule.onSignal("Moved", 1, null), "severity");
    }
}
