package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.testkit.OpenSpmAssertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;

/** The assertions on statements, evaluations and traces. */
class OpenSpmAssertionsTest {

    private static final Evaluation RUN = Shop.sound()
            .evaluateLeniently(
                    Shop.roster(),
                    Shop.facts(
                            Shop.deal("d1", "jack", "2026-01-10", "20000"),
                            Shop.deal("d2", "nobody", "2026-02-10", "10000")));
    private static final Statement JANUARY = RUN.statement("jack", YearMonth.of(2026, 1));

    @Test
    void whatIsSoPasses() {
        assertThat(JANUARY)
                .earns(amount(1_000))
                .hasLine("Sales", amount(1_000))
                .hasTransactions("Sales", 1)
                .explains("deals d1")
                .isExplainedAs(JANUARY.explain().render() + " \r\n");
        assertThat(RUN.statement("jill", YearMonth.of(2026, 1))).earnsNothing();
        assertThat(RUN).earns("jack", amount(1_000)).credits(1).passesOver(0).rejects(1);
        assertThat(JANUARY.explain()).amountsTo(amount(1_000)).explains("Sales");
    }

    @Test
    void whatIsNotSoShowsTheTrace() {
        String trace = JANUARY.explain().render();
        assertThatThrownBy(() -> assertThat(JANUARY).hasLine("Sales", amount(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The line (Sales) should be (1), and is (USD 1,000.00).\n" + trace);
        assertThatThrownBy(() -> assertThat(JANUARY).hasLine("Bonus", amount(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The statement should have a line (Bonus), and has [Sales].\n" + trace);
        assertThatThrownBy(() -> assertThat(JANUARY).hasTransactions("Sales", 2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The line (Sales) should have (2) transactions, and has (1).\n" + trace);
        assertThatThrownBy(() -> assertThat(JANUARY).explains("100 % of luck"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The trace should say (100 % of luck).\n" + trace);
        assertThatThrownBy(() -> assertThat(JANUARY.explain()).amountsTo(amount(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The trace should amount to (1).\n" + trace);
    }

    @Test
    void aGoldenTextThatDiffersNamesTheLine() {
        String trace = JANUARY.explain().render();
        String first = trace.lines().findFirst().orElseThrow();
        assertThatThrownBy(() -> assertThat(JANUARY).isExplainedAs("something else"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The trace is another.\nLine (1) should be\n  something else\nbut is\n  " + first
                        + "\nThe whole text is\n" + trace);
    }

    @Test
    void anEvaluationThatDiffersShowsWhatItIsAbout() {
        assertThatThrownBy(() -> assertThat(RUN).rejects(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("(0) facts should be rejected, and (1) are.\ndeals d2: ")
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> assertThat(RUN).earns("jack", amount(5)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("(jack) should earn (5) in the year, and earns (USD 1,000.00).\njack, 2026-01");
        ReferenceEarnings nothing =
                ReferenceEvaluator.of(Shop.sound(), Shop.roster()).evaluate(Shop.facts());
        assertThatThrownBy(() -> assertThat(RUN).agreesWith(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("(jack) by (Sales) in (2026-01) should earn (0.00) by the reference");
    }
}
