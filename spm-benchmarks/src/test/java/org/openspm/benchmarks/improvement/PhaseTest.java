package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void saysFromWhenAndWhy() {
        assertThat(new Phase(0, "2026-01", "", Baseline.given(4, 1)))
                .hasToString("from 2026-01: centre 4, sigma 1 (given)");
        assertThat(new Phase(5, "2026-06", "new script", Baseline.given(4, 1)))
                .hasToString("from 2026-06 (new script): centre 4, sigma 1 (given)");
    }
}
