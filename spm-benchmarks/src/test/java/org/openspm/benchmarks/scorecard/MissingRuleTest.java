package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingRuleTest {

    @Test
    void words() {
        assertThat(MissingRule.values())
                .extracting(MissingRule::toString)
                .containsExactly(
                        "subjects that lack an indicator have no total",
                        "missing indicators are left out and the others weigh more",
                        "missing indicators count as the median");
    }
}
