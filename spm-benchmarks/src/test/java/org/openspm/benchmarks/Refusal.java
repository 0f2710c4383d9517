package org.openspm.benchmarks;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a caller is told who hands in what is refused. */
public final class Refusal {

    private Refusal() {}

    /** Asserts that a call is refused with a message, whole. */
    public static void of(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    /** Asserts that a call is refused for a null, by the name of the argument. */
    public static void ofNull(ThrowingCallable call, String argument) {
        assertThatNullPointerException().isThrownBy(call).withMessage(argument);
    }
}
