package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CertaintyTest {

    @Test
    void isOneOfTwo() {
        assertThat(Certainty.values()).containsExactly(Certainty.EXACT, Certainty.SAMPLED);
    }
}
