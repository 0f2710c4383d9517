package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;

/** What {@link OpenSpmAssertionsTest} does not show: nothing to assert on, and nothing expected. */
class EvaluationAssertTest {

    private static final Evaluation RUN = Shop.sound().evaluate(Shop.roster(), Shop.facts());

    @Test
    void nothingExpectedIsNamed() {
        assertThatThrownBy(() -> new EvaluationAssert(RUN).earns("jack", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("expected");
        assertThatThrownBy(() -> new EvaluationAssert(RUN).agreesWith(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("reference");
    }

    @Test
    void nothingToAssertOnFails() {
        assertThatThrownBy(() -> OpenSpmAssertions.assertThat((Evaluation) null)
                        .earns("jack", org.openspm.core.money.Amount.amount(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }
}
