package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.fixture.AnyPlan;

class RowsNeededExceptionTest {

    /** Returns a call that throws what hosts see: they know the exception by the state it is of. */
    static ThrowingCallable unwrapped(ThrowingCallable call) {
        return () -> {
            try {
                call.call();
            } catch (RowsNeededException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        };
    }

    @Test
    void namesThePlanThenTheComponent() {
        RowsNeededException needed = new RowsNeededException("Any", "it looks");
        assertThat(needed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The plan (Any) cannot be paid on totals: it looks.\n"
                        + "Evaluate the rows themselves: scan them and merge what was scanned.");
        AnyPlan any = AnyPlan.plans().sample();
        assertThat(needed.of(any.plan().terms(), "Sales"))
                .hasMessageStartingWith("The component (Sales) of the plan (Any) cannot be paid on totals: it looks.\n")
                .hasCause(needed);
    }
}
