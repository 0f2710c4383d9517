package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class PersonalRateTest {

    private static final RateTable MULTIPLES = RateTable.marginal(
            Tier.from(percent(0)).times(1), Tier.from(percent(100)).times("1.5"));
    private static final PersonalRate BASE = PersonalRate.named("base");
    private static final RateInput INPUT = RateInput.of(Ratio.of(300, 1), USD).withQuota(Ratio.of(200, 1));
    private static final RateSetting SETTING =
            RateSetting.of(Unit.money(USD)).in(USD).withQuota();

    @Test
    void isATableOnceTheRateIsKnown() {
        assertThat(BASE.at(percent(7)).apply(INPUT).pay()).isEqualTo(Ratio.of(21, 1));
        // 200 at 7 %, 100 at one and a half times 7 %.
        assertThat(BASE.times(MULTIPLES).at(percent(7)).apply(INPUT).pay()).isEqualTo(Ratio.of(49, 2));
        assertThat(BASE.times(MULTIPLES).accelerator()).contains(MULTIPLES);
        assertThat(BASE.accelerator()).isEmpty();
        assertThat(BASE.name()).isEqualTo("base");
    }

    @Test
    void isUndefinedWhileTheRateIsNotKnown() {
        assertThat(BASE.apply(INPUT).undefinedReason()).contains("the roster has no rate base");
        assertThat(BASE.apply(INPUT).pay()).isEqualTo(Ratio.ZERO);
        assertThat(BASE.outlook(INPUT)).isEqualTo(Outlook.unknown());
    }

    @Test
    void findsWhatIsWrong() {
        assertThat(BASE.problems(SETTING)).isEmpty();
        assertThat(BASE.times(MULTIPLES).problems(SETTING)).isEmpty();
        assertThat(BASE.times(MULTIPLES.baseRate(percent(1))).problems(SETTING))
                .singleElement()
                .asString()
                .startsWith("The rule (the rate base of each participant times ")
                .endsWith(") has a base rate besides the one of the roster.\nLeave baseRate(..) out.");
        assertThat(BASE.times(RateTable.flat(percent(1))).problems(SETTING))
                .singleElement()
                .asString()
                .endsWith(") multiplies the rate of the roster by nothing.\nSay times(..) in the tiers.");
    }

    @Test
    void needsWhatItsTableNeeds() {
        assertThat(BASE.needs()).isEmpty();
        assertThat(BASE.times(MULTIPLES).needs()).containsExactly(RateNeed.QUOTA);
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(PersonalRate.named("base")).isEqualTo(BASE).hasSameHashCodeAs(BASE);
        assertThat(BASE)
                .isNotEqualTo(PersonalRate.named("other"))
                .isNotEqualTo(BASE.times(MULTIPLES))
                .hasToString("the rate base of each participant");
        assertNullRefused("name", () -> PersonalRate.named(null));
        assertNullRefused("multiples", () -> BASE.times(null));
        assertNullRefused("rate", () -> BASE.at(null));
        assertNullRefused("input", () -> BASE.apply(null));
        assertNullRefused("input", () -> BASE.outlook(null));
    }
}
