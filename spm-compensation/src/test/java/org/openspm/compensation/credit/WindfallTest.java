package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class WindfallTest {

    @Test
    void readsInWords() {
        assertThat(new Windfall(new CreditBound.OfMoney(amount(1_000_000)), percent(50)))
                .hasToString("above 1,000,000 at 50 %");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("above", () -> new Windfall(null, percent(50)));
        assertNullRefused("at", () -> new Windfall(new CreditBound.OfMoney(amount(1)), null));
    }
}
