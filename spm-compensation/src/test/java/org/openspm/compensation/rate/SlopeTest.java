package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

class SlopeTest {

    @Test
    void leadsToThePointThatItReaches() {
        PayCurve curve = PayCurve.from(percent(90), percent(90))
                .slope(1)
                .to(percent(100))
                .slope("2.5")
                .to(percent(120));
        assertThat(curve)
                .isEqualTo(PayCurve.from(percent(90), percent(90))
                        .to(percent(100), percent(100))
                        .to(percent(120), percent(150)));
        assertThat(PayCurve.from(10, percent(0)).slope("0.01").to(20))
                .isEqualTo(PayCurve.from(10, percent(0)).to(20, percent(10)));
        assertThat(PayCurve.from(amount(10), percent(0))
                        .slope(new BigDecimal("0.01"))
                        .to(amount(20)))
                .isEqualTo(PayCurve.from(amount(10), percent(0)).to(amount(20), percent(10)));
    }

    @Test
    void mayGoOnWithoutAnEnd() {
        PayCurve curve = PayCurve.from(percent(100), percent(20)).slope(3).onwards();
        assertThat(curve.slopeOnwards()).contains(new BigDecimal("3"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        PayCurve curve = PayCurve.from(percent(100), percent(20));
        assertThatThrownBy(() -> curve.slope("steep")).isInstanceOf(IllegalArgumentException.class);
        assertNullRefused("slope", () -> curve.slope((String) null));
        assertNullRefused("slope", () -> curve.slope((BigDecimal) null));
        assertNullRefused("level", () -> curve.slope(1).to((Rate) null));
        assertNullRefused("amount", () -> curve.slope(1).to((Amount) null));
    }
}
