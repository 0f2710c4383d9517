package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class PayoutTiersTest {

    private static final PayoutTiers TIERS = PayoutTiers.of(
            from(amount(0)).rate(percent(5)), from(amount(150_000)).rate(percent(2)));
    private static final PayoutTiers COMPANY = PayoutTiers.of(
            from(amount(0)).rate(percent(30)), from(amount(12_000)).rate(percent(0)));

    private static RateInput input(long base, long paid) {
        return RateInput.of(Ratio.of(base, 1), USD).paidBefore(Ratio.of(paid, 1));
    }

    @Test
    void splitsTheTransactionThatCrossesABound() {
        RateResult result = TIERS.apply(input(100_000, 149_000));
        assertThat(result.slices())
                .containsExactly(
                        new RateResult.Slice(
                                "payout from 0 to 150,000", Ratio.of(20_000, 1), "at 5 %", Ratio.of(1_000, 1)),
                        new RateResult.Slice("payout from 150,000", Ratio.of(80_000, 1), "at 2 %", Ratio.of(1_600, 1)));
        assertThat(TIERS.apply(input(0, 5)).slices()).isEmpty();
    }

    @Test
    void takesBackWhatARefundUndoes() {
        assertThat(TIERS.apply(input(-100_000, 151_600)).pay()).isEqualTo(Ratio.of(-2_600, 1));
        assertThat(TIERS.apply(input(-100, 0)).pay()).isEqualTo(Ratio.of(-5, 1));
        assertThat(TIERS.apply(input(200, -5)).pay()).isEqualTo(Ratio.of(10, 1));
        assertThat(COMPANY.apply(input(-1_000, 12_000)).pay()).isEqualTo(Ratio.of(-300, 1));
    }

    @Test
    void paysTheRestOfWhatTheCompanyKeeps() {
        PayoutTiers agent = COMPANY.payingTheRest();
        RateResult result = agent.apply(input(50_000, 0));
        assertThat(result.pay()).isEqualTo(Ratio.of(38_000, 1));
        assertThat(result.slices().get(0))
                .isEqualTo(new RateResult.Slice(
                        "payout from 0 to 12,000",
                        Ratio.of(40_000, 1),
                        "at 30 %, the rest of it",
                        Ratio.of(28_000, 1)));
        assertThat(agent.isPayingTheRest()).isTrue();
        assertThat(COMPANY.isPayingTheRest()).isFalse();
        assertThat(agent.outlook(input(10_000, 0)).marginalRate()).contains(Ratio.of(7, 10));
        assertThat(agent.outlook(input(10_000, 0)).remaining()).contains(Ratio.of(30_000, 1));
    }

    @Test
    void looksAhead() {
        assertThat(TIERS.outlook(input(0, 149_000)).marginalRate()).contains(Ratio.of(5, 100));
        assertThat(TIERS.outlook(input(0, 149_000)).remaining()).contains(Ratio.of(20_000, 1));
        assertThat(TIERS.outlook(input(0, 150_000)).remaining()).isEmpty();
        assertThat(COMPANY.outlook(input(0, 12_000)).marginalRate()).contains(Ratio.ZERO);
    }

    @Test
    void findsAllItsProblems() {
        assertThat(TIERS.problems()).isEmpty();
        assertThat(TIERS.problems(RateSetting.of(Unit.money(USD)).in(USD))).isEmpty();
        PayoutTiers bad = PayoutTiers.of(
                from(amount(5)).rate(percent(-1)),
                from(amount(6)).rate(percent(0)),
                from(amount(7)).rate(percent(5)).onEntry(amount(1)),
                from(amount(8)).fixed(amount(1)));
        assertThat(bad.problems())
                .containsExactly(
                        "The first payout tier (from 5 at -1 %) begins above zero, which no payout ever reaches.\nBegin at zero.",
                        "The payout tier (from 5 at -1 %) has a negative rate, by which no payout grows.\nState a rate of zero or"
                                + " more.",
                        "The payout tier (from 6 at 0 %) pays nothing, so that the tiers above it are never reached.\nState a rate"
                                + " above zero, or leave the tiers above it out.",
                        "The payout tier (from 7 at 5 %, 1 on entry) pays something else than a rate.\nSay rate(..) and nothing"
                                + " more.",
                        "The payout tier (from 8 pays 1) pays something else than a rate.\nSay rate(..) and nothing more.");
        assertThat(PayoutTiers.of(from(0).rate(percent(5))).problems())
                .containsExactly(
                        "The payout tier (from 0 at 5 %) does not begin at an amount.\nState amounts of payout, such as"
                                + " from(amount(150_000)).");
        assertThatThrownBy(() -> bad.apply(input(1, 0)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(String.join("\n", bad.problems()));
        assertThat(PayoutTiers.of(
                                from(amount(0)).to(Money.of(5, "EUR")).rate(percent(5)),
                                from(amount(5)).rate(percent(1)))
                        .problems(RateSetting.of(Unit.money(USD)).in(USD)))
                .containsExactly("The payout table has an amount (EUR 5.00) that is not in the plan's currency (USD).\n"
                        + "Use amount(..), or money of that currency.");
    }

    @Test
    void findsWhatDoesNotFitWhereItStands() {
        assertThat(TIERS.problems(RateSetting.of(Unit.of("deals")).in(USD)))
                .containsExactly(
                        "The payout table pays a share of a measure in (deals), which is not in the plan's currency"
                                + " (USD).\nMeasure money of that currency, or pay an amount per unit.");
        assertThat(PayoutTiers.of(from(Money.of(0, "EUR")).rate(percent(5)))
                        .problems(RateSetting.of(Unit.money(USD)).in(USD)))
                .containsExactly("The payout table has an amount (EUR 0.00) that is not in the plan's currency (USD).\n"
                        + "Use amount(..), or money of that currency.");
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(PayoutTiers.of(TIERS.tiers())).isEqualTo(TIERS).hasSameHashCodeAs(TIERS);
        assertThat(TIERS)
                .isNotEqualTo(TIERS.payingTheRest())
                .isNotEqualTo(COMPANY)
                .isNotEqualTo("tiers");
        assertThat(TIERS).hasToString("by payout from 0 at 5 %, from 150,000 at 2 %");
        assertThat(COMPANY.payingTheRest()).hasToString("what is left by payout from 0 at 30 %, from 12,000 at 0 %");
    }
}
