package org.openspm.testkit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.core.money.Amount;

/** Assertions on an evaluation; what fails prints the statements or facts it is about. */
public final class EvaluationAssert extends AbstractAssert<EvaluationAssert, Evaluation> {

    EvaluationAssert(Evaluation actual) {
        super(actual, EvaluationAssert.class);
    }

    /**
     * Checks what a participant earned over the year.
     *
     * @param participant  the id
     * @param expected  the amount, in the currency of the plan
     * @return these assertions
     */
    public EvaluationAssert earns(String participant, Amount expected) {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(expected, "expected");
        isNotNull();
        if (!expected.in(actual.terms().currency()).equals(actual.earned(participant))) {
            failWithMessage(
                    "%s",
                    "(" + participant + ") should earn (" + expected + ") in the year, and earns ("
                            + actual.earned(participant) + ").\n"
                            + actual.payPeriods().stream()
                                    .map(period -> actual.statement(participant, period)
                                            .explain()
                                            .render())
                                    .collect(Collectors.joining("\n")));
        }
        return this;
    }

    /**
     * Checks how many facts were credited to somebody.
     *
     * @param expected  the number
     * @return these assertions
     */
    public EvaluationAssert credits(int expected) {
        isNotNull();
        return has("credited", expected, actual.credited());
    }

    /**
     * Checks how many facts the plan passed over.
     *
     * @param expected  the number
     * @return these assertions
     */
    public EvaluationAssert passesOver(int expected) {
        isNotNull();
        return has("not credited", expected, actual.notCredited());
    }

    /**
     * Checks how many facts were rejected.
     *
     * @param expected  the number
     * @return these assertions
     */
    public EvaluationAssert rejects(int expected) {
        isNotNull();
        return has("rejected", expected, actual.rejected());
    }

    /**
     * Compares with what the naive evaluator computed.
     *
     * @param reference  what should be earned
     * @return these assertions
     */
    public EvaluationAssert agreesWith(ReferenceEarnings reference) {
        isNotNull();
        List<String> differences =
                Objects.requireNonNull(reference, "reference").differencesFrom(actual);
        if (!differences.isEmpty()) {
            failWithMessage("%s", String.join("\n", differences));
        }
        return this;
    }

    private EvaluationAssert has(String what, int expected, List<FactOutcome> outcomes) {
        if (outcomes.size() != expected) {
            failWithMessage(
                    "%s",
                    "(" + expected + ") facts should be " + what + ", and (" + outcomes.size() + ") are.\n"
                            + outcomes.stream()
                                    .map(outcome -> outcome.place() + ": " + outcome.reason())
                                    .collect(Collectors.joining("\n")));
        }
        return this;
    }
}
