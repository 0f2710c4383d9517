package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class PerUnitTest {

    private static final PerUnit RULE = new PerUnit(amount(50));

    @Test
    void paysForEachUnitAndPart() {
        RateInput input = RateInput.of(Ratio.of(7, 2), USD);
        assertThat(RULE.apply(input).pay()).isEqualTo(Ratio.of(175, 1));
        assertThat(RULE.apply(input).slices())
                .containsExactly(new RateResult.Slice("each unit", Ratio.of(7, 2), "at 50", Ratio.of(175, 1)));
        assertThat(RULE.outlook(input).marginalRate()).contains(Ratio.of(50, 1));
        assertThat(RULE.needs()).isEmpty();
    }

    @Test
    void findsUnitsThatAreMoneyAndAmountsThatAreNot() {
        assertThat(RULE.problems(RateSetting.of(Unit.of("deals")).in(USD))).isEmpty();
        assertThat(new PerUnit(Money.of(5, "EUR"))
                        .problems(RateSetting.of(Unit.money(USD)).in(USD)))
                .containsExactly(
                        "The rule (EUR 5.00 for each unit) has an amount (EUR 5.00) that is not in the plan's currency (USD).\n"
                                + "Use amount(..), or money of that currency.",
                        "The rule (EUR 5.00 for each unit) pays an amount for each unit of a measure in (USD), which is money.\n"
                                + "Pay a rate, or an amount per package such as each 1,000.");
    }

    @Test
    void readsInWords() {
        assertThat(RULE).hasToString("50 for each unit");
        assertNullRefused("amount", () -> new PerUnit(null));
    }
}
