package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class CreditBoundTest {

    @Test
    void boundsMoneyOrNumbers() {
        CreditBound money = new CreditBound.OfMoney(amount(1_000));
        assertThat(money.isMoney()).isTrue();
        assertThat(money.signum()).isOne();
        assertThat(money).hasToString("1,000");
        assertThat(new CreditBound.OfMoney(Money.of(-5, "USD")).signum()).isEqualTo(-1);
        CreditBound number = new CreditBound.OfNumber(new BigDecimal("50.0"));
        assertThat(number.isMoney()).isFalse();
        assertThat(number.signum()).isOne();
        assertThat(number)
                .isEqualTo(new CreditBound.OfNumber(new BigDecimal("5E+1")))
                .hasToString("50");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("amount", () -> new CreditBound.OfMoney(null));
        assertNullRefused("number", () -> new CreditBound.OfNumber(null));
    }
}
