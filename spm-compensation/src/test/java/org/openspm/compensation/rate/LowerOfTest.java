package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class LowerOfTest {

    private static final PayRule TABLE = RateTable.flat(percent(10));
    private static final PayRule BONUS = Bonus.of(amount(50));
    private static final LowerOf RULE = new LowerOf(TABLE, BONUS);

    private static RateInput input(long base) {
        return RateInput.of(Ratio.of(base, 1), USD);
    }

    @Test
    void paysTheLowerAndSaysAgainstWhat() {
        assertThat(RULE.apply(input(300)).slices())
                .containsExactly(new RateResult.Slice(
                        "from 0", Ratio.of(300, 1), "at 10 %, the lower of two (the other pays 50)", Ratio.of(30, 1)));
        assertThat(RULE.apply(input(900)).pay()).isEqualTo(Ratio.of(50, 1));
        assertThat(RULE.apply(input(500)).slices().get(0).label()).isEqualTo("from 0");
    }

    @Test
    void paysNothingIfOneIsUndefined() {
        assertThat(new LowerOf(TABLE, Bonus.ofTarget(percent(5)))
                        .apply(input(300))
                        .undefinedReason())
                .contains("there is no target incentive");
        assertThat(new LowerOf(Bonus.ofTarget(percent(5)), TABLE)
                        .apply(input(300))
                        .undefinedReason())
                .contains("there is no target incentive");
        assertThat(new LowerOf(TABLE, Bonus.ofTarget(percent(5))).outlook(input(300)))
                .isEqualTo(Outlook.unknown());
    }

    @Test
    void looksAheadAlongTheLower() {
        assertThat(RULE.outlook(input(300)).marginalRate()).contains(Ratio.of(1, 10));
        assertThat(RULE.outlook(input(900)).marginalRate()).contains(Ratio.ZERO);
        assertThat(RULE.outlook(input(500)).marginalRate()).contains(Ratio.ZERO);
        PayRule custom = CustomPay.of("fifty", any -> Ratio.of(50, 1));
        assertThat(new LowerOf(custom, BONUS).outlook(input(1))).isEqualTo(Outlook.unknown());
    }

    @Test
    void asksForWhatBothAskFor() {
        LowerOf rule = new LowerOf(
                Bonus.ofTarget(percent(5)), CustomPay.of("own", RateInput::base).lookingUp("margin"));
        assertThat(rule.needs()).containsExactlyInAnyOrder(RateNeed.TARGET_INCENTIVE, RateNeed.NAMED_LOOKUPS);
        assertThat(rule.lookups()).containsExactly("margin");
        assertThat(new LowerOf(TABLE, TABLE)
                        .problems(RateSetting.of(Unit.of("deals")).in(USD)))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("The rate table"));
        assertThat(RULE).hasToString("the lower of (marginal from 0 at 10 %) and (a bonus that pays 50)");
        assertNullRefused("first", () -> new LowerOf(null, BONUS));
        assertNullRefused("second", () -> new LowerOf(BONUS, null));
    }
}
