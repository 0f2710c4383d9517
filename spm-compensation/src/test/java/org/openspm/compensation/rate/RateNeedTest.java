package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class RateNeedTest {

    @Test
    void isWhatEachRuleAsksFor() {
        assertThat(RateTable.flat(percent(5)).needs()).isEmpty();
        assertThat(RateTable.marginal(Tier.from(percent(0)).rate(percent(5))).needs())
                .containsExactly(RateNeed.QUOTA);
        assertThat(PayCurve.linear().needs()).containsExactlyInAnyOrder(RateNeed.QUOTA, RateNeed.TARGET_INCENTIVE);
        assertThat(PayoutTiers.of(Tier.from(amount(0)).rate(percent(5))).needs())
                .containsExactly(RateNeed.PAID_BEFORE);
        assertThat(RateMatrix.over().needs()).containsExactly(RateNeed.NAMED_LOOKUPS);
    }
}
