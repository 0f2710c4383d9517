package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class BonusTest {

    private static final RateInput INPUT = RateInput.of(Ratio.of(7, 1), USD);

    @Test
    void paysWhateverTheBase() {
        assertThat(Bonus.of(amount(1_000)).apply(INPUT).pay()).isEqualTo(Ratio.of(1_000, 1));
        assertThat(Bonus.of(amount(1_000)).outlook(INPUT).marginalRate()).contains(Ratio.ZERO);
        Bonus share = Bonus.ofTarget(percent(20));
        assertThat(share.apply(INPUT.withTarget(Ratio.of(500, 1))).pay()).isEqualTo(Ratio.of(100, 1));
        assertThat(share.apply(INPUT).undefinedReason()).contains("there is no target incentive");
        assertThat(share.needs()).containsExactly(RateNeed.TARGET_INCENTIVE);
        assertThat(Bonus.of(amount(1)).needs()).isEmpty();
    }

    @Test
    void needsNoMeasureButATargetIfItIsAShareOfIt() {
        assertThat(Bonus.of(amount(1)).problems(RateSetting.withoutBase())).isEmpty();
        assertThat(Bonus.ofTarget(percent(1)).problems(RateSetting.withoutBase()))
                .containsExactly(
                        "The rule (a bonus that pays 1 % of the target incentive) pays a share of the target incentive,"
                                + " and there is none (no target).\nState the target incentive of the component.");
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(Bonus.of(amount(1))).isEqualTo(Bonus.of(amount(1))).hasSameHashCodeAs(Bonus.of(amount(1)));
        assertThat(Bonus.of(amount(1))).isNotEqualTo(Bonus.of(amount(2))).isNotEqualTo("a bonus");
        assertThat(Bonus.of(amount(1)).pay()).isEqualTo(Pay.fixed(amount(1)));
        assertThat(Bonus.of(amount(1_000))).hasToString("a bonus that pays 1,000");
        assertNullRefused("amount", () -> Bonus.of(null));
        assertNullRefused("share", () -> Bonus.ofTarget(null));
    }
}
