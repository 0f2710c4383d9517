package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void growsLouder() {
        assertThat(Severity.values()).containsExactly(Severity.NOTICE, Severity.WARNING, Severity.CRITICAL);
    }
}
