package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class HigherOfTest {

    private static final PayRule TABLE = RateTable.flat(percent(10));
    private static final PayRule BONUS = Bonus.of(amount(50));
    private static final PayRule UNDEFINED = Bonus.ofTarget(percent(5));
    private static final HigherOf RULE = new HigherOf(TABLE, BONUS);

    private static RateInput input(long base) {
        return RateInput.of(Ratio.of(base, 1), USD);
    }

    @Test
    void paysTheHigherAndSaysAgainstWhat() {
        assertThat(RULE.apply(input(300)).slices().get(0).rule())
                .isEqualTo("pays 50, the higher of two (the other pays 30)");
        assertThat(RULE.apply(input(900)).pay()).isEqualTo(Ratio.of(90, 1));
    }

    @Test
    void anUndefinedOneGivesWay() {
        assertThat(new HigherOf(UNDEFINED, TABLE).apply(input(300)).pay()).isEqualTo(Ratio.of(30, 1));
        assertThat(new HigherOf(TABLE, UNDEFINED).apply(input(300)).pay()).isEqualTo(Ratio.of(30, 1));
        assertThat(new HigherOf(UNDEFINED, UNDEFINED).apply(input(300)).undefinedReason())
                .contains("there is no target incentive");
        assertThat(new HigherOf(UNDEFINED, TABLE).outlook(input(1)).marginalRate())
                .contains(Ratio.of(1, 10));
        assertThat(new HigherOf(TABLE, UNDEFINED).outlook(input(1)).marginalRate())
                .contains(Ratio.of(1, 10));
        assertThat(new HigherOf(UNDEFINED, UNDEFINED).outlook(input(1))).isEqualTo(Outlook.unknown());
    }

    @Test
    void looksAheadAlongTheHigher() {
        assertThat(RULE.outlook(input(300)).marginalRate()).contains(Ratio.ZERO);
        assertThat(RULE.outlook(input(900)).marginalRate()).contains(Ratio.of(1, 10));
        assertThat(RULE.outlook(input(500)).marginalRate()).contains(Ratio.of(1, 10));
    }

    @Test
    void looksUpWhatEitherLooksUpAndTellsTheProblemsOfBoth() {
        PayRule matrix = RateMatrix.over(Lookup.categories("product", "Core")).row(percent(2));
        HigherOf rule = new HigherOf(matrix, UNDEFINED);
        assertThat(rule.lookups()).containsExactly("product");
        assertThat(rule.problems(RateSetting.of(Unit.money(USD)).in(USD)))
                .containsExactly(
                        "The rate matrix looks up (product), which nothing supplies as categories.\nSay"
                                + " lookup(\"product\", ..) of the component with a field.",
                        "The rule (a bonus that pays 5 % of the target incentive) pays a share of the target incentive, and there is none (no target).\nState the target"
                                + " incentive of the component.");
    }

    @Test
    void asksForWhatBothAskFor() {
        assertThat(new HigherOf(UNDEFINED, PayoutTiers.of(Tier.from(amount(0)).rate(percent(1)))).needs())
                .containsExactlyInAnyOrder(RateNeed.TARGET_INCENTIVE, RateNeed.PAID_BEFORE);
        assertThat(RULE.lookups()).isEmpty();
        assertThat(RULE.problems(RateSetting.of(Unit.money(USD)).in(USD))).isEmpty();
        assertThat(RULE).hasToString("the higher of (marginal from 0 at 10 %) and (a bonus that pays 50)");
        assertNullRefused("first", () -> new HigherOf(null, BONUS));
        assertNullRefused("second", () -> new HigherOf(BONUS, null));
    }
}
