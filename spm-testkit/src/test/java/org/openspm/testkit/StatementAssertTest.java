package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;

/** What {@link OpenSpmAssertionsTest} does not show: nothing to assert on, and nothing expected. */
class StatementAssertTest {

    private static final Evaluation RUN = Shop.sound().evaluate(Shop.roster(), Shop.facts());

    @Test
    void nothingExpectedIsNamed() {
        assertThatThrownBy(() -> new StatementAssert(RUN.statement("jack", YearMonth.of(2026, 1))).earns(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("expected");
    }

    @Test
    void nothingToAssertOnFails() {
        assertThatThrownBy(() ->
                        OpenSpmAssertions.assertThat((Statement) null).earns(org.openspm.core.money.Amount.amount(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }
}
