package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PayTest {

    @Test
    void readsInWords() {
        assertThat(Pay.rate(percent(8))).hasToString("at 8 %");
        assertThat(Pay.perUnit(amount(25))).hasToString("at 25 for each unit");
        assertThat(Pay.perPackage(amount(15), Packages.completed(10)))
                .hasToString("at 15 for each completed package of 10");
        assertThat(Pay.fixed(amount(500))).hasToString("pays 500");
        assertThat(Pay.ofTarget(percent(20))).hasToString("pays 20 % of the target incentive");
        assertThat(Pay.nothing()).hasToString("at 0 %").isEqualTo(Pay.rate(percent(0)));
        assertThat(new Pay.ProRata(amount(40))).hasToString("pays 40 pro rata");
        assertThat(new Pay.Multiple(new BigDecimal("1.50")))
                .hasToString("at 1.5 times the base rate")
                .isEqualTo(new Pay.Multiple(new BigDecimal("1.5")));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("rate", () -> Pay.rate(null));
        assertNullRefused("amount", () -> Pay.perUnit(null));
        assertNullRefused("amount", () -> Pay.perPackage(null, Packages.started(1)));
        assertNullRefused("packages", () -> Pay.perPackage(amount(1), null));
        assertNullRefused("amount", () -> Pay.fixed(null));
        assertNullRefused("share", () -> Pay.ofTarget(null));
        assertNullRefused("amount", () -> new Pay.ProRata(null));
        assertNullRefused("factor", () -> new Pay.Multiple(null));
    }
}
