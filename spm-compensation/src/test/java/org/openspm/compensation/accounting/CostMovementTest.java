package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class CostMovementTest {

    private static Money usd(long amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void reconciles() {
        CostMovement one = new CostMovement(usd(100), usd(50), usd(20), usd(5), usd(10));
        assertThat(one.closing()).isEqualTo(usd(115));
        assertThat(one.plus(one).closing()).isEqualTo(usd(230));
        assertThat(one)
                .hasToString("opening USD 100.00, capitalized USD 50.00, amortized USD 20.00, impaired USD 5.00,"
                        + " written off USD 10.00, closing USD 115.00");
        assertNullRefused("opening", () -> new CostMovement(null, usd(1), usd(1), usd(1), usd(1)));
    }
}
