package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void knowsThePowersOfTen() {
        for (int exponent = 0; exponent <= Digits.MOST; exponent++) {
            assertThat(Digits.power(exponent))
                    .isEqualTo(BigDecimal.TEN.pow(exponent).longValueExact());
        }
        assertRefused("The power (19) of ten does not fit a long.", "Use 0 to 18.", () -> Digits.power(19));
    }

    @Test
    void tellsWhatFits() {
        assertThat(Digits.fit(99, 16)).isTrue();
        assertThat(Digits.fit(-99, 16)).isTrue();
        assertThat(Digits.fit(100, 16)).isFalse();
        assertThat(Digits.fit(-100, 16)).isFalse();
        assertThat(Digits.fit(0, 19)).isFalse();
        assertThat(Digits.of(new BigDecimal("12.50"))).isEqualTo(1250);
    }
}
