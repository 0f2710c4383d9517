package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class BandTest {

    @Test
    void nameAndBeginning() {
        assertThat(new Band("exceeds", 0.8).from()).isEqualTo(0.8);
        Refusal.of(
                () -> new Band(" ", 1),
                "The band (  from 1.0) has no name or no beginning.\nSay both, such as (\"exceeds\", 0.8).");
        Refusal.of(
                () -> new Band("exceeds", Double.NaN),
                "The band (exceeds from NaN) has no name or no beginning.\nSay both, such as (\"exceeds\", 0.8).");
        Refusal.ofNull(() -> new Band(null, 1), "name");
    }
}
