package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunnelPlaceTest {

    @Test
    void inWords() {
        assertThat(FunnelPlace.FAR_WORSE).hasToString("worse beyond the outer limit");
        assertThat(FunnelPlace.NO_TRIALS).hasToString("no trials");
    }
}
