package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.api.Test;
import org.openspm.core.time.Grain;

class PayBoundTest {

    @Test
    void readsInWords() {
        Limit limit = new Limit.Fixed(amount(5));
        assertThat(new PayBound.Cap(Grain.YEAR, limit, Excess.lost())).hasToString("5 each YEAR");
        assertThat(new PayBound.Cap(Grain.YEAR, limit, Excess.banked()))
                .hasToString("5 each YEAR, the excess banked for later periods");
        assertThat(new PayBound.Floor(Grain.YEAR, limit)).hasToString("at least 5 each YEAR");
        assertThat(new PayBound.Cap(Grain.YEAR, limit, Excess.lost()).label()).isEqualTo("Cap: 5 each YEAR");
        assertThat(new PayBound.Cap(Grain.YEAR, limit, Excess.lost()).labelOf("Sales"))
                .isEqualTo("Cap of Sales: 5 each YEAR");
        assertThat(new PayBound.Floor(Grain.YEAR, limit).label()).isEqualTo("Floor: at least 5 each YEAR");
        assertThat(new PayBound.Floor(Grain.YEAR, limit).labelOf("Sales"))
                .isEqualTo("Floor of Sales: at least 5 each YEAR");
        assertNullRefused("component", () -> new PayBound.Floor(Grain.YEAR, limit).labelOf(null));
        assertNullRefused("grain", () -> new PayBound.Cap(null, limit, Excess.lost()));
        assertNullRefused("limit", () -> new PayBound.Cap(Grain.YEAR, null, Excess.lost()));
        assertNullRefused("excess", () -> new PayBound.Cap(Grain.YEAR, limit, null));
        assertNullRefused("grain", () -> new PayBound.Floor(null, limit));
        assertNullRefused("limit", () -> new PayBound.Floor(Grain.YEAR, null));
    }
}
