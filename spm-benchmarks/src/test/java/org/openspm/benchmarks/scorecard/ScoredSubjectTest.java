package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class ScoredSubjectTest {

    private final ScoredSubject jill = ScoredSubject.of("jill").with("Win rate", 0.4);

    @Test
    void values() {
        assertThat(jill).hasToString("jill {Win rate=0.4}");
        assertThat(jill.value("Win rate")).hasValue(0.4);
        assertThat(jill.value("Days")).isEmpty();
        assertThat(jill.with("Win rate", 0.4)).isEqualTo(jill).hasSameHashCodeAs(jill);
        assertThat(jill.with("Win rate", 0.5)).isNotEqualTo(jill);
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> ScoredSubject.of(""), "The id () of the subject is blank.\nGive it the name readers know it by.");
        Refusal.of(
                () -> jill.with("Days", Double.NaN),
                "The value (NaN) of (Days) of (jill) is no number.\nLeave out what is not known.");
        Refusal.ofNull(() -> ScoredSubject.of(null), "id");
        Refusal.ofNull(() -> jill.with(null, 1), "indicator");
        Refusal.ofNull(() -> jill.value(null), "indicator");
    }
}
