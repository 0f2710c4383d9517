package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

class TierTest {

    private static final Tier TIER = from(amount(10))
            .to(amount(20))
            .rate(percent(8))
            .onEntry(amount(5))
            .atLeast(amount(6))
            .atMost(amount(7));

    @Test
    void showsAllItSays() {
        assertThat(TIER.from()).isEqualTo(new Bound.OnAmount(amount(10)));
        assertThat(TIER.to()).contains(new Bound.OnAmount(amount(20)));
        assertThat(TIER.pay()).isEqualTo(Pay.rate(percent(8)));
        assertThat(TIER.onEntry()).contains(amount(5));
        assertThat(TIER.atLeast()).contains(amount(6));
        assertThat(TIER.atMost()).contains(amount(7));
        Tier plain = from(5).rate(percent(8));
        assertThat(plain.to()).isEmpty();
        assertThat(plain.onEntry()).isEmpty();
        assertThat(plain.atLeast()).isEmpty();
        assertThat(plain.atMost()).isEmpty();
    }

    @Test
    void isEqualByWhatItSays() {
        Tier same = from(amount(10))
                .to(amount(20))
                .rate(percent(8))
                .onEntry(amount(5))
                .atLeast(amount(6))
                .atMost(amount(7));
        assertThat(same).isEqualTo(TIER).hasSameHashCodeAs(TIER);
        Tier plain = from(5).rate(percent(8));
        assertThat(from(new BigDecimal("5.0")).rate(percent(8))).isEqualTo(plain);
        assertThat(plain)
                .isNotEqualTo(from(6).rate(percent(8)))
                .isNotEqualTo(from(5).to(6).rate(percent(8)))
                .isNotEqualTo(from(5).rate(percent(9)))
                .isNotEqualTo(plain.onEntry(amount(1)))
                .isNotEqualTo(plain.atLeast(amount(1)))
                .isNotEqualTo(plain.atMost(amount(1)))
                .isNotEqualTo("a tier");
    }

    @Test
    void readsInWords() {
        assertThat(TIER).hasToString("from 10 to 20 at 8 %, 5 on entry, at least 6, at most 7");
        assertThat(from(percent(50)).rate(percent(8))).hasToString("from 50 % at 8 %");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("level", () -> from((Rate) null));
        assertNullRefused("amount", () -> from((Amount) null));
        assertNullRefused("number", () -> from((BigDecimal) null));
        assertNullRefused("bound", () -> from((Bound) null));
        assertNullRefused("amount", () -> TIER.onEntry(null));
        assertNullRefused("amount", () -> TIER.atLeast(null));
        assertNullRefused("amount", () -> TIER.atMost(null));
    }
}
