package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

class TierStartTest {

    private static final TierStart START = from(5);

    @Test
    void endsAndPays() {
        assertThat(START.to(9).perUnit(amount(1))).hasToString("from 5 to 9 at 1 for each unit");
        assertThat(from(percent(5)).to(percent(9)).rate(percent(1))).hasToString("from 5 % to 9 % at 1 %");
        assertThat(START.to(new BigDecimal("9.5")).fixed(amount(1))).hasToString("from 5 to 9.5 pays 1");
        assertThat(START.proRata(amount(1))).hasToString("from 5 pays 1 pro rata");
        assertThat(START.ofTarget(percent(1))).hasToString("from 5 pays 1 % of the target incentive");
        assertThat(START.perPackage(amount(1), Packages.started(2)))
                .hasToString("from 5 at 1 for each started package of 2");
        assertThat(START.times(2)).isEqualTo(START.times("2.0")).isEqualTo(START.times(new BigDecimal("2")));
        assertThat(START.pays(Pay.nothing())).isEqualTo(START.rate(percent(0)));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> START.times("twice")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("level", () -> START.to((Rate) null));
        assertNullRefused("amount", () -> START.to((Amount) null));
        assertNullRefused("number", () -> START.to((BigDecimal) null));
        assertNullRefused("bound", () -> START.to((Bound) null));
        assertNullRefused("pay", () -> START.pays(null));
        assertNullRefused("factor", () -> START.times((String) null));
        assertNullRefused("rate", () -> START.rate(null));
    }
}
