package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class IndividualRateTest {

    private static final RateTable MULTIPLES = RateTable.marginal(
            Tier.from(percent(0)).times(1), Tier.from(percent(100)).times("1.5"));
    private static final RateInput BASE = RateInput.of(Ratio.of(400_000, 1), USD);
    private static final RateInput INPUT = BASE.withQuota(Ratio.of(300_000, 1)).withTarget(Ratio.of(25_000, 1));
    private static final RateSetting SETTING =
            RateSetting.of(Unit.money(USD)).in(USD).withQuota().withTarget();

    @Test
    void paysTargetOverQuotaExactly() {
        RateResult result = IndividualRate.flat().apply(INPUT);
        assertThat(result.pay()).isEqualTo(Ratio.of(100_000, 3));
        assertThat(result.slices().get(0).rule()).isEqualTo("at the individual rate of 8.33 %");
        assertThat(IndividualRate.flat().outlook(INPUT).marginalRate()).contains(Ratio.of(1, 12));
    }

    @Test
    void isMultipliedByATable() {
        IndividualRate rule = IndividualRate.times(MULTIPLES);
        assertThat(rule.apply(INPUT).pay()).isEqualTo(Ratio.of(37_500, 1));
        assertThat(rule.outlook(INPUT).marginalRate()).contains(Ratio.of(1, 8));
        assertThat(rule.accelerator()).contains(MULTIPLES);
        assertThat(rule.needs()).containsExactlyInAnyOrder(RateNeed.QUOTA, RateNeed.TARGET_INCENTIVE);
    }

    @Test
    void isUndefinedWithoutTargetOrQuota() {
        IndividualRate rule = IndividualRate.flat();
        assertThat(rule.apply(BASE).undefinedReason()).contains("there is no target incentive");
        assertThat(rule.apply(BASE.withTarget(Ratio.of(1, 1))).undefinedReason())
                .contains("there is no quota");
        assertThat(rule.apply(BASE.withTarget(Ratio.of(1, 1)).withQuota(Ratio.ZERO))
                        .undefinedReason())
                .contains("the quota is 0");
        assertThat(rule.outlook(BASE)).isEqualTo(Outlook.unknown());
    }

    @Test
    void findsWhatIsMissing() {
        assertThat(IndividualRate.times(MULTIPLES).problems(SETTING)).isEmpty();
        assertThat(IndividualRate.flat().problems(RateSetting.withoutBase()))
                .containsExactly(
                        "The rule (the individual rate) pays a share of the target incentive, and there is none (no target).\n"
                                + "State the target incentive of the component.",
                        "The rule (the individual rate) has rates over attainment but no quota (no goal).\n"
                                + "Say quota(..) with the name of the goal.",
                        "The rule (the individual rate) pays on a measure, and there is none (no base).\n"
                                + "Measure a sum or count of transactions.");
        assertThat(IndividualRate.times(MULTIPLES.baseRate(percent(3))).problems(SETTING))
                .containsExactly(
                        "The rule (the individual rate, marginal from 0 % at 1 times the base rate, from 100 % at 1.5 times"
                                + " the base rate, of a base rate of 3 %) has a base rate besides the individual one.\n"
                                + "Leave baseRate(..) out.");
        assertThat(IndividualRate.times(RateTable.flat(percent(3))).problems(SETTING))
                .containsExactly(
                        "The rule (the individual rate, marginal from 0 at 3 %) multiplies the individual rate by"
                                + " nothing.\nSay times(..) in the tiers.");
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(IndividualRate.times(MULTIPLES))
                .isEqualTo(IndividualRate.times(MULTIPLES))
                .hasSameHashCodeAs(IndividualRate.times(MULTIPLES))
                .isNotEqualTo(IndividualRate.flat());
        assertThat(IndividualRate.flat()).hasToString("the individual rate");
        assertThat(IndividualRate.flat().accelerator()).isEmpty();
        assertNullRefused("accelerator", () -> IndividualRate.times(null));
        assertNullRefused("input", () -> IndividualRate.flat().apply(null));
    }
}
