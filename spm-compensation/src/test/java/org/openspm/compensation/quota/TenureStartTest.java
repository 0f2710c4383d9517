package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenureStartTest {

    @Test
    void readsAsWords() {
        assertThat(TenureStart.values()).extracting(TenureStart::toString).containsExactly("hire", "start in role");
    }
}
