package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Amount.amount;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PlanVerifierTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private static PlanVerifier.Outcome outcome() {
        return PlanVerifier.of(Shop.sound(), Shop.roster())
                .given(Shop.facts(
                        Shop.deal("d1", "jack", "2026-01-10", "20000"),
                        Shop.deal("d2", "jack", "2026-02-10", "10000")));
    }

    @Test
    void givenTheseDealsThisPersonEarnsHoldsAndExplains() {
        outcome()
                .earns("jack", JANUARY, amount(1_000))
                .earns("jack", FEBRUARY, "Sales", amount(800))
                .earns("jack", amount(1_800))
                .holds("jack", FEBRUARY, "Sales", amount(30_000))
                .explains("jack", FEBRUARY, "from 100 %")
                .isExplainedAs("jack", JANUARY, """
                        jack, 2026-01                           USD 1,000.00   Shop 2026: sum of the lines
                          Sales                                 USD 1,000.00   earned to date less earned before, rounded HALF_UP to the minor unit
                            earned in 2026 to 2026-01-31        USD 1,000.00   marginal from 0 % at 5 %, from 100 % at 10 %
                              achieved                         USD 20,000.00   sum of amount, direct credit
                              quota sales of 2026              USD 24,000.00
                              attainment                             83.33 %   achieved / quota
                              from 0 % to 100 % (0 to 24,000)   USD 1,000.00   USD 20,000.00 at 5 %
                            earned before 2026-01                   USD 0.00   taken off, it was earned in earlier periods
                            by transaction                      USD 1,000.00   with each less without it, in order of date
                              deals d1                          USD 1,000.00   USD 20,000.00 credited on 2026-01-10
                        """);
    }

    @Test
    void whatFailsShowsTheTrace() {
        assertThatThrownBy(() -> outcome().earns("jack", JANUARY, amount(999)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "The statement should come to (999), and comes to (USD 1,000.00).\njack, 2026-01 ")
                .hasMessageContaining("deals d1");
        assertThatThrownBy(() -> outcome().holds("jack", JANUARY, "Sales", amount(30_000)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "(jack) should hold (30,000) by (Sales) up to (2026-01), and holds (USD 20,000.00).\njack");
    }

    @Test
    void unsoundFactsAreRefused() {
        PlanVerifier verifier = PlanVerifier.of(Shop.sound(), Shop.roster());
        assertThatThrownBy(() -> verifier.given(Shop.facts(Shop.deal("d1", "nobody", "2026-01-10", "20000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> verifier.given(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("facts");
    }
}
