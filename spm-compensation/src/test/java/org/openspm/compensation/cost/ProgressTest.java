package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class ProgressTest {

    @Test
    void goesOnIfNobodyWatches() {
        assertThat(Progress.unwatched().goesOn(1, 2)).isTrue();
    }
}
