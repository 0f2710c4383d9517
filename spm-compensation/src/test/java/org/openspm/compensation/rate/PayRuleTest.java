package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** What every rule keeps to. */
class PayRuleTest {

    private static final RateInput INPUT = RateInput.of(Ratio.of(110, 1), USD)
            .withQuota(Ratio.of(100, 1))
            .withTarget(Ratio.of(1_000, 1))
            .with("margin", Figure.of(percent(30)))
            .with("product", "Core");

    static Stream<PayRule> rules() {
        RateTable table = RateTable.marginal(
                Tier.from(percent(0)).rate(percent(5)), Tier.from(percent(100)).rate(percent(8)));
        return Stream.of(
                table,
                PayCurve.linear(),
                RateMatrix.over(Lookup.categories("product", "Core"), Lookup.bands("margin", percent(0)))
                        .row(percent(5)),
                PerPackage.of(amount(5), Packages.started(10)),
                Bonus.of(amount(5)),
                IndividualRate.flat(),
                PayoutTiers.of(Tier.from(amount(0)).rate(percent(5))),
                new LowerOf(table, PayCurve.linear()),
                new HigherOf(table, PayCurve.linear()),
                CustomPay.of("twice", input -> input.base().plus(input.base())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void slicesSumToThePay(PayRule rule) {
        RateResult result = rule.apply(INPUT);
        assertThat(result.slices()).isNotEmpty();
        assertThat(Json.sum(Json.pays(result))).isEqualTo(result.pay());
        assertThat(result.pay().signum()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isEqualToItsLikeAndReadsInWords(PayRule rule) {
        rules().filter(other -> other.getClass() == rule.getClass() && !(rule instanceof CustomPay))
                .forEach(other -> assertThat(other).isEqualTo(rule).hasSameHashCodeAs(rule));
        assertThat(rule.toString()).isNotBlank().doesNotContain("@");
        assertThat(rule).isNotEqualTo("a rule");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSoundWhereEverythingIsSupplied(PayRule rule) {
        RateSetting setting = RateSetting.of(Unit.money(USD))
                .in(USD)
                .withQuota()
                .withTarget()
                .with("margin", Unit.PERCENT)
                .withCategory("product");
        assertThat(rule.problems(setting)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void refusesNoInput(PayRule rule) {
        assertThatThrownBy(() -> rule.apply(null)).isExactlyInstanceOf(NullPointerException.class);
    }
}
