package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

class RateInputTest {

    private static final Ratio ONE = Ratio.of(1, 1);
    private static final Figure HALF = Figure.of(Rate.percent(50));
    private static final RateInput BARE = RateInput.of(ONE, USD);

    @Test
    void knowsTheBaseAlone() {
        assertThat(BARE.base()).isEqualTo(ONE);
        assertThat(BARE.currency()).isEqualTo(USD);
        assertThat(BARE.attainment()).isEmpty();
        assertThat(BARE.quota()).isEmpty();
        assertThat(BARE.lookup()).isEmpty();
        assertThat(BARE.start()).isEmpty();
        assertThat(BARE.target()).isEmpty();
        assertThat(BARE.paidBefore()).isEqualTo(Ratio.ZERO);
        assertThat(BARE.figures()).isEmpty();
        assertThat(BARE.categories()).isEmpty();
    }

    @Test
    void keepsWhatItIsTold() {
        RateInput told = BARE.attaining(HALF)
                .withQuota(ONE)
                .lookingUp(HALF)
                .startingAt(ONE)
                .withTarget(ONE)
                .paidBefore(ONE)
                .with("margin", HALF)
                .with("product", "Core");
        assertThat(told.attainment()).contains(HALF);
        assertThat(told.quota()).contains(ONE);
        assertThat(told.lookup()).contains(HALF);
        assertThat(told.start()).contains(ONE);
        assertThat(told.target()).contains(ONE);
        assertThat(told.paidBefore()).isEqualTo(ONE);
        assertThat(told.figures()).containsEntry("margin", HALF);
        assertThat(told.categories()).containsEntry("product", "Core");
        assertThat(BARE).isEqualTo(RateInput.of(ONE, USD));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("base", () -> RateInput.of(null, USD));
        assertNullRefused("currency", () -> RateInput.of(ONE, null));
        assertNullRefused("attainment", () -> BARE.attaining(null));
        assertNullRefused("quota", () -> BARE.withQuota(null));
        assertNullRefused("lookup", () -> BARE.lookingUp(null));
        assertNullRefused("start", () -> BARE.startingAt(null));
        assertNullRefused("target", () -> BARE.withTarget(null));
        assertNullRefused("paidBefore", () -> BARE.paidBefore(null));
        assertNullRefused("name", () -> BARE.with(null, HALF));
        assertNullRefused("figure", () -> BARE.with("margin", (Figure) null));
        assertNullRefused("name", () -> BARE.with(null, "Core"));
        assertNullRefused("category", () -> BARE.with("product", (String) null));
    }
}
