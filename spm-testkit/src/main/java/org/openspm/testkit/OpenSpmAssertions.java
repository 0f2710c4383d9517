package org.openspm.testkit;

import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.core.trace.Trace;

/**
 * Assertions on what a plan yields. Whatever fails prints the trace, so that the reason stands beside the difference.
 *
 * <pre>{@code
 * assertThat(run.statement("jill", YearMonth.of(2026, 3)))
 *         .earns(amount(1_240))
 *         .hasLine("New business", amount(1_190))
 *         .explains("from 100 %");
 * }</pre>
 */
public final class OpenSpmAssertions {

    private OpenSpmAssertions() {}

    /**
     * Begins assertions on a statement.
     *
     * @param actual  the statement
     * @return its assertions
     */
    public static StatementAssert assertThat(Statement actual) {
        return new StatementAssert(actual);
    }

    /**
     * Begins assertions on an evaluation.
     *
     * @param actual  the evaluation
     * @return its assertions
     */
    public static EvaluationAssert assertThat(Evaluation actual) {
        return new EvaluationAssert(actual);
    }

    /**
     * Begins assertions on a trace.
     *
     * @param actual  the trace
     * @return its assertions
     */
    public static TraceAssert assertThat(Trace actual) {
        return new TraceAssert(actual);
    }
}
