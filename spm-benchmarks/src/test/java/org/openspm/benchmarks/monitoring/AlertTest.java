package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertTest {

    @Test
    void readsAsASentence() {
        assertThat(new Alert("Too low", Severity.WARNING, Alert.Kind.RAISED, "Win rate of jill", "18 % is below 20 %"))
                .hasToString("warning, Too low: Win rate of jill: 18 % is below 20 %");
        assertThat(new Alert("Too low", Severity.CRITICAL, Alert.Kind.NOT_CHECKED, "Win rate of jill", "no deals"))
                .hasToString("not checked, Too low: Win rate of jill: no deals");
    }
}
