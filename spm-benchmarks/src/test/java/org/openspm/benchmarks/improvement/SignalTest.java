package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalTest {

    @Test
    void readsAsASentence() {
        Signal signal = new Signal(2, "2026-03", "beyond a limit", "71.2 is above 63.4");
        assertThat(signal).hasToString("2026-03: beyond a limit, 71.2 is above 63.4");
        assertThat(signal.index()).isEqualTo(2);
    }
}
