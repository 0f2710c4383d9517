package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.PARTNER_SHARE;
import static org.openspm.compensation.credit.Sale.REP_SHARE;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

class ShareTest {

    @Test
    void isTheSameOfEveryTransaction() {
        Share<Sale> share = Share.of(percent("12.5"));
        assertThat(share.of(sale("x"))).isEqualTo(Ratio.of(1, 8));
        assertThat(share).isEqualTo(Share.of(Ratio.of(1, 8))).hasToString("12.5 %");
        assertThat(Share.of(Ratio.of(1, 3))).hasToString("1/3");
        assertThat(Share.of(Rate.ONE)).isEqualTo(Share.of(Ratio.of(1, 1)));
    }

    @Test
    void standsInAField() {
        Share<Sale> share = Share.in(REP_SHARE);
        assertThat(share.of(sale("x").number("rep share", "0.60"))).isEqualTo(Ratio.of(3, 5));
        assertThat(share.of(sale("x").number("rep share", "1.0"))).isEqualTo(Ratio.of(1, 1));
        assertThat(share).hasToString("rep share");
        assertThat(Share.in(PARTNER_SHARE).of(sale("x"))).isEqualTo(Ratio.ZERO);
        assertRefused(
                "The field (rep share) of (sales s1) holds the share (-10 %), which is negative.",
                "Give shares of zero or more.", () -> share.of(sale("x").number("rep share", "-0.1")));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("share", () -> Share.of((Rate) null));
        assertNullRefused("share", () -> Share.of((Ratio) null));
        assertNullRefused("share", () -> Share.in(null));
    }
}
