package org.openspm.testkit;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;

/**
 * Examples of a plan at work: given these deals, this person earns that.
 *
 * <pre>{@code
 * PlanVerifier.of(plan, roster)
 *         .given(Facts.of(DEALS, deals))
 *         .earns("jill", march, amount(1_240))
 *         .earns("jill", march, "New business", amount(1_190))
 *         .holds("jill", march, "New business", amount(23_800))
 *         .explains("jill", march, "from 100 %");
 * }</pre>
 *
 * <p>The first that fails throws an {@link AssertionError} with the trace of the statement. Values are immutable; thread-safe if the facts
 * are.
 */
public final class PlanVerifier {

    private final CompensationPlan plan;
    private final Roster roster;
    private final Optional<ExchangeRates> rates;

    private PlanVerifier(CompensationPlan plan, Roster roster, Optional<ExchangeRates> rates) {
        this.plan = plan;
        this.roster = roster;
        this.rates = rates;
    }

    /**
     * Begins with a plan and who is on it.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @return a verifier of the plan
     */
    public static PlanVerifier of(CompensationPlan plan, Roster roster) {
        return new PlanVerifier(
                Objects.requireNonNull(plan, "plan"), Objects.requireNonNull(roster, "roster"), Optional.empty());
    }

    /**
     * Says the exchange rates the plan converts with.
     *
     * @param given  the rates
     * @return a verifier with them
     */
    public PlanVerifier rates(ExchangeRates given) {
        return new PlanVerifier(plan, roster, Optional.of(Objects.requireNonNull(given, "given")));
    }

    /**
     * Evaluates the plan strictly.
     *
     * @param facts  the deals
     * @return what can be verified of the outcome
     * @throws IllegalArgumentException if a fact is rejected
     */
    public Outcome given(Facts facts) {
        Objects.requireNonNull(facts, "facts");
        return new Outcome(
                FactScan.of(plan.terms(), roster, rates).of(facts).evaluate().orThrowIfRejected());
    }

    /** What came of the deals. */
    public static final class Outcome {

        private final Evaluation run;

        private Outcome(Evaluation run) {
            this.run = run;
        }

        /**
         * Returns the evaluation itself.
         *
         * @return the evaluation
         */
        public Evaluation evaluation() {
            return run;
        }

        /**
         * Begins assertions on a statement.
         *
         * @param participant  the id
         * @param month  the month of the pay period
         * @return the assertions
         */
        public StatementAssert statement(String participant, YearMonth month) {
            return new StatementAssert(run.statement(
                    Objects.requireNonNull(participant, "participant"), Objects.requireNonNull(month, "month")));
        }

        /**
         * Checks what a participant earns in a month.
         *
         * @param participant  the id
         * @param month  the month of the pay period
         * @param expected  the total of the statement
         * @return this outcome
         */
        public Outcome earns(String participant, YearMonth month, Amount expected) {
            statement(participant, month).earns(expected);
            return this;
        }

        /**
         * Checks what a participant earns in a month by a component.
         *
         * @param participant  the id
         * @param month  the month of the pay period
         * @param component  the name of the component
         * @param expected  the amount of its line
         * @return this outcome
         */
        public Outcome earns(String participant, YearMonth month, String component, Amount expected) {
            statement(participant, month).hasLine(component, expected);
            return this;
        }

        /**
         * Checks what a participant earns over the year.
         *
         * @param participant  the id
         * @param expected  the sum of all statements
         * @return this outcome
         */
        public Outcome earns(String participant, Amount expected) {
            new EvaluationAssert(run).earns(participant, expected);
            return this;
        }

        /**
         * Checks what a participant achieved by a component, in its window up to the end of the month.
         *
         * @param participant  the id
         * @param month  the month of the pay period
         * @param component  the name of the component
         * @param expected  what is achieved: an amount, or a plain number of what is counted
         * @return this outcome
         */
        public Outcome holds(String participant, YearMonth month, String component, Amount expected) {
            Objects.requireNonNull(component, "component");
            Objects.requireNonNull(expected, "expected");
            Statement statement = run.statement(participant, month);
            Figure achieved = run.achieved(participant, component, statement.period());
            boolean equal = achieved.value()
                    .filter(value -> value.compareTo(Ratio.of(expected.value())) == 0)
                    .isPresent();
            if (!equal) {
                throw new AssertionError("(" + participant + ") should hold (" + expected + ") by (" + component
                        + ") up to (" + month + "), and holds (" + achieved + ").\n"
                        + statement.explain().render());
            }
            return this;
        }

        /**
         * Checks that some line of the explanation holds a text.
         *
         * @param participant  the id
         * @param month  the month of the pay period
         * @param text  the text
         * @return this outcome
         */
        public Outcome explains(String participant, YearMonth month, String text) {
            statement(participant, month).explains(text);
            return this;
        }

        /**
         * Compares the whole explanation of a statement with a golden one.
         *
         * @param participant  the id
         * @param month  the month of the pay period
         * @param golden  the text, such as one that was read and found right before
         * @return this outcome
         */
        public Outcome isExplainedAs(String participant, YearMonth month, String golden) {
            statement(participant, month).isExplainedAs(golden);
            return this;
        }
    }
}
