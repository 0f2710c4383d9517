package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void readsInWords() {
        assertThat(Verdict.BETTER).hasToString("better");
        assertThat(Verdict.WORSE).hasToString("worse");
        assertThat(Verdict.NOT_DISTINGUISHABLE).hasToString("not distinguishable");
        assertThat(Verdict.TOO_LITTLE_DATA).hasToString("too little data");
    }

    @Test
    void readsInASentence() {
        assertThat(Verdict.BETTER.on("laggard")).isEqualTo("better than laggard");
        assertThat(Verdict.WORSE.on("best in class")).isEqualTo("worse than best in class");
        assertThat(Verdict.NOT_DISTINGUISHABLE.on("laggard")).isEqualTo("not distinguishable from laggard");
        assertThat(Verdict.TOO_LITTLE_DATA.on("laggard")).isEqualTo("too little data beside laggard");
    }
}
