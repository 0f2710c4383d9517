package org.openspm.testkit;

import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.trace.Trace;

/** Assertions on a trace; whatever fails prints it. */
public final class TraceAssert extends AbstractAssert<TraceAssert, Trace> {

    TraceAssert(Trace actual) {
        super(actual, TraceAssert.class);
    }

    /**
     * Checks the amount the trace explains.
     *
     * @param expected  the amount, in the currency of the trace
     * @return these assertions
     */
    public TraceAssert amountsTo(Amount expected) {
        Objects.requireNonNull(expected, "expected");
        isNotNull();
        if (actual.figure().orThrow().compareTo(Ratio.of(expected.value())) != 0) {
            failWithMessage("%s", "The trace should amount to (" + expected + ").\n" + actual.render());
        }
        return this;
    }

    /**
     * Checks that some line of the trace holds a text.
     *
     * @param text  the text
     * @return these assertions
     */
    public TraceAssert explains(String text) {
        Objects.requireNonNull(text, "text");
        isNotNull();
        if (!actual.render().contains(text)) {
            failWithMessage("%s", "The trace should say (" + text + ").\n" + actual.render());
        }
        return this;
    }

    /**
     * Compares the whole trace as text with the one it should be. How lines end, and spaces at their ends, do not count.
     *
     * @param golden  the text, such as one that was read and found right before
     * @return these assertions
     */
    public TraceAssert rendersAs(String golden) {
        Objects.requireNonNull(golden, "golden");
        isNotNull();
        Golden.difference(golden, actual.render())
                .ifPresent(difference -> failWithMessage("%s", "The trace is another.\n" + difference));
        return this;
    }
}
