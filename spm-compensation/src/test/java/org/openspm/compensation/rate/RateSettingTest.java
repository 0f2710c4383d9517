package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Unit;

class RateSettingTest {

    @Test
    void keepsWhatItIsTold() {
        RateSetting bare = RateSetting.withoutBase();
        assertThat(bare.base()).isEmpty();
        assertThat(bare.currency()).isEmpty();
        assertThat(bare.quota()).isFalse();
        assertThat(bare.target()).isFalse();
        assertThat(bare.lookup()).isEmpty();
        RateSetting told = RateSetting.of(Unit.DAYS)
                .in(USD)
                .withQuota()
                .withTarget()
                .lookingUp(Unit.PERCENT)
                .with("margin", Unit.PERCENT)
                .withCategory("product");
        assertThat(told.base()).contains(Unit.DAYS);
        assertThat(told.currency()).contains(USD);
        assertThat(told.quota()).isTrue();
        assertThat(told.target()).isTrue();
        assertThat(told.lookup()).contains(Unit.PERCENT);
        assertThat(told.figures()).containsEntry("margin", Unit.PERCENT);
        assertThat(told.categories()).containsExactly("product");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        RateSetting bare = RateSetting.withoutBase();
        assertNullRefused("base", () -> RateSetting.of(null));
        assertNullRefused("currency", () -> bare.in(null));
        assertNullRefused("lookup", () -> bare.lookingUp(null));
        assertNullRefused("name", () -> bare.with(null, Unit.DAYS));
        assertNullRefused("unit", () -> bare.with("margin", null));
        assertNullRefused("name", () -> bare.withCategory(null));
    }
}
