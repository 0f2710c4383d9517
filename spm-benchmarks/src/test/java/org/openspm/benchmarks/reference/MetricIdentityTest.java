package org.openspm.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.CONTEXT_ONLY;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Unit;

class MetricIdentityTest {

    private final MetricIdentity closed =
            new MetricIdentity("Win rate", "won / (won + lost)", Unit.PERCENT, "closed", HIGHER_IS_BETTER);

    @Test
    void differencesAreNamed() {
        MetricIdentity created = new MetricIdentity("Win rate", "won / all", Unit.PERCENT, "created", HIGHER_IS_BETTER);
        assertThat(closed.differences(created))
                .containsExactly("definition: won / (won + lost) / won / all", "basis: closed / created");
        assertThat(closed.isComparableWith(created)).isTrue();
        assertThat(closed.differences(closed)).isEmpty();
        assertThat(closed.isComparableWith(new MetricIdentity("a", "b", Unit.DAYS, "c", HIGHER_IS_BETTER)))
                .isFalse();
        assertThat(closed.isComparableWith(new MetricIdentity("a", "b", Unit.PERCENT, "c", LOWER_IS_BETTER)))
                .isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> new MetricIdentity("Win rate", " ", Unit.PERCENT, "closed", HIGHER_IS_BETTER),
                "The definition ( ) of the metric is blank.\n"
                        + "Say it, so that a reader can tell whether two numbers are the same metric.");
        Refusal.of(
                () -> new MetricIdentity("Headcount", "reps", Unit.NUMBER, "today", CONTEXT_ONLY),
                "The metric (Headcount) is context only (CONTEXT_ONLY).\n"
                        + "Compare metrics of which more or less is better.");
        Refusal.ofNull(() -> new MetricIdentity(null, "d", Unit.NUMBER, "b", HIGHER_IS_BETTER), "name");
        Refusal.ofNull(() -> new MetricIdentity("n", "d", null, "b", HIGHER_IS_BETTER), "unit");
        Refusal.ofNull(() -> new MetricIdentity("n", "d", Unit.NUMBER, "b", null), "direction");
    }
}
