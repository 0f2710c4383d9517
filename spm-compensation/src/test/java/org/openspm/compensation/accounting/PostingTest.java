package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class PostingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Posting POSTING = new Posting(
            DAY, AccountRole.AMORTIZATION_EXPENSE, AccountRole.CONTRACT_COSTS, Money.of(50, "USD"), "contract 17");

    @Test
    void isReversed() {
        assertThat(POSTING.reversed(DAY.plusDays(1)))
                .isEqualTo(new Posting(
                        DAY.plusDays(1),
                        AccountRole.CONTRACT_COSTS,
                        AccountRole.AMORTIZATION_EXPENSE,
                        Money.of(50, "USD"),
                        "contract 17"));
        assertThat(POSTING).hasToString("2026-01-31 amortization expense to contract costs USD 50.00, contract 17");
    }

    @Test
    void refusesNothing() {
        assertRefused(
                "The posting about (c) is of (USD 0.00).",
                "Give an amount above zero; change the sides for what is taken back.",
                () -> new Posting(DAY, AccountRole.CONTRACT_COSTS, AccountRole.EMPLOYER_COST, Money.of(0, "USD"), "c"));
        assertNullRefused("date", () -> POSTING.reversed(null));
    }
}
