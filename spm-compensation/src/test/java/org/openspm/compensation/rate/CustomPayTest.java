package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.rate.Json.USD;

import java.math.BigDecimal;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class CustomPayTest {

    private static final Function<RateInput, Ratio> TWICE =
            input -> input.base().plus(input.base());
    private static final CustomPay RULE = CustomPay.of("twice", TWICE).from(0).to(1_000);

    private static RateInput input(long base) {
        return RateInput.of(Ratio.of(base, 1), USD);
    }

    @Test
    void paysByItsFunctionWithinItsDomain() {
        assertThat(RULE.apply(input(1_000)).slices())
                .containsExactly(
                        new RateResult.Slice("twice", Ratio.of(1_000, 1), "by a rule of its own", Ratio.of(2_000, 1)));
        assertThat(RULE.apply(input(-1)).undefinedReason())
                .contains("the base of -1 is outside the domain of twice, from 0 to 1,000");
        assertThat(RULE.apply(input(1_001)).undefinedReason()).isPresent();
        assertThat(RULE.apply(input(0)).undefinedReason()).isEmpty();
        assertThat(RULE.outlook(input(5))).isEqualTo(Outlook.unknown());
    }

    @Test
    void namesTheLabelOfAFunctionThatFails() {
        IllegalArgumentException cause = new IllegalArgumentException("no such grade");
        CustomPay failing = CustomPay.of("by grade", input -> {
            throw cause;
        });
        assertThatThrownBy(() -> failing.apply(input(1_500)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasCause(cause)
                .hasMessage(
                        "The custom rule (by grade) failed on a base of (1,500): java.lang.IllegalArgumentException: no such"
                                + " grade.\nMake it return a number for every input in its domain.");
        assertConflict(
                "The custom rule (by grade) returned (null) on a base of (5).",
                "Make it return a number for every input in its domain.",
                () -> CustomPay.of("by grade", input -> null).apply(input(5)));
    }

    @Test
    void findsWhatIsMissing() {
        CustomPay rule = CustomPay.of("own", TWICE)
                .needing(RateNeed.QUOTA, RateNeed.TARGET_INCENTIVE)
                .lookingUp("margin", "grade")
                .from(5)
                .to(new BigDecimal("4.5"));
        assertThat(rule.problems(RateSetting.of(Unit.DAYS)))
                .containsExactly(
                        "The custom rule (own) pays a share of the target incentive, and there is none (no target).\nState the"
                                + " target incentive of the component.",
                        "The custom rule (own) has rates over attainment but no quota (no goal).\nSay quota(..) with the name of the"
                                + " goal.",
                        "The custom rule (own, from 5 to 4.5) has an empty domain.\nLet it end at or above its beginning.",
                        "The custom rule (own) looks up (grade), which nothing supplies.\nSay lookup(\"grade\", ..) of the"
                                + " component with a performance or a field.",
                        "The custom rule (own) looks up (margin), which nothing supplies.\nSay lookup(\"margin\", ..) of the"
                                + " component with a performance or a field.");
        assertThat(rule.needs())
                .containsExactlyInAnyOrder(RateNeed.QUOTA, RateNeed.TARGET_INCENTIVE, RateNeed.NAMED_LOOKUPS);
        assertThat(rule.lookups()).containsExactlyInAnyOrder("margin", "grade");
        assertThat(RULE.problems(RateSetting.of(Unit.DAYS))).isEmpty();
        assertThat(RULE.from(5).to(5).problems(RateSetting.of(Unit.DAYS))).isEmpty();
        RateSetting supplied = RateSetting.of(Unit.DAYS)
                .with("margin", Unit.PERCENT)
                .withCategory("grade")
                .withQuota()
                .withTarget();
        assertThat(rule.to(6).problems(supplied)).isEmpty();
    }

    @Test
    void isEqualByLabelFunctionAndDomain() {
        assertThat(CustomPay.of("twice", TWICE).from(0).to(1_000))
                .isEqualTo(RULE)
                .hasSameHashCodeAs(RULE);
        assertThat(RULE)
                .isNotEqualTo(CustomPay.of("double", TWICE).from(0).to(1_000))
                .isNotEqualTo(CustomPay.of("twice", RateInput::base).from(0).to(1_000))
                .isNotEqualTo(CustomPay.of("twice", TWICE))
                .isNotEqualTo("a rule");
        assertThat(RULE.label()).isEqualTo("twice");
        assertThat(RULE.lowest()).contains(BigDecimal.ZERO);
        assertThat(RULE.highest().orElseThrow()).isEqualByComparingTo("1000");
        assertThat(CustomPay.of("twice", TWICE)).hasToString("twice");
        assertThat(RULE).hasToString("twice, from 0 to 1,000");
    }

    @Test
    void needsALabelAndAFunction() {
        assertRefused(
                "The label ( ) is blank.",
                "Say in a few words what the rule pays for.",
                () -> CustomPay.of(" ", TWICE));
        assertNullRefused("label", () -> CustomPay.of(null, TWICE));
        assertNullRefused("function", () -> CustomPay.of("own", null));
        assertNullRefused("lowest", () -> RULE.from((BigDecimal) null));
        assertNullRefused("highest", () -> RULE.to((BigDecimal) null));
        assertNullRefused("input", () -> RULE.apply(null));
    }
}
