package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class ExcessTest {

    @Test
    void isLostBankedOrPaidAtAShare() {
        assertThat(Excess.lost()).hasToString("lost");
        assertThat(Excess.banked()).hasToString("banked for later periods");
        assertThat(Excess.paidAt(percent(25))).hasToString("paid at 25 %");
        assertThat(Excess.paidAt(percent(0))).isNotEqualTo(Excess.paidAt(percent(100)));
        assertNullRefused("share", () -> Excess.paidAt(null));
        assertRefused(
                "The share (101 %) of the excess that is paid is not from 0 % to 100 %.",
                "State a share in between.", () -> Excess.paidAt(percent(101)));
        assertRefused(
                "The share (-1 %) of the excess that is paid is not from 0 % to 100 %.",
                "State a share in between.", () -> Excess.paidAt(percent(-1)));
    }
}
