package org.openspm.compensation.quota.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.quota.setting.QuotaFairness.Holder;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

class QuotaFairnessTest {

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private static Holder holder(String name, long quota, String potential) {
        return Holder.of(name, amount(quota), number(potential));
    }

    private static final QuotaFairness TEAM = QuotaFairness.of(List.of(
            holder("jill", 900, "3000").achieved(number("100")).predicted(number("900")),
            holder("kim", 900, "1500").achieved(number("300")).predicted(number("899.99")),
            holder("lee", 600, "1500").achieved(number("50")),
            holder("max", 100, "0")));

    @Test
    void comparesQuotaWithPotential() {
        assertThat(TEAM.quotaToPotential())
                .hasToString("{jill=30 %, kim=60 %, lee=40 %, max=undefined: there is no potential}");
        assertThat(TEAM.lowest()).hasToString("30 %");
        assertThat(TEAM.median()).hasToString("40 %");
        assertThat(TEAM.highest()).hasToString("60 %");
        assertThat(TEAM.spread()).hasToString("2 x");
        QuotaFairness two = QuotaFairness.of(TEAM.holders().subList(0, 2));
        assertThat(two.median()).hasToString("45 %");
    }

    /** The coefficient of 10, 20, 30, 40 and 50 is 4/15, and 0.8 where one of five has everything. */
    @Test
    void measuresInequality() {
        assertThat(gini("10", "20", "30", "40", "50")).isEqualTo(Ratio.of(4, 15));
        assertThat(gini("1", "0", "0", "0", "0")).isEqualTo(Ratio.of(4, 5));
        assertThat(gini("7", "7", "7")).isEqualTo(Ratio.ZERO);
    }

    private static Ratio gini(String... quotas) {
        List<Holder> holders = new ArrayList<>();
        for (String quota : quotas) {
            holders.add(Holder.of("h" + holders.size(), amount(quota), BigDecimal.ONE));
        }
        return QuotaFairness.of(holders).gini().orThrow();
    }

    /** Ratios of 0.3, 0.6 and 0.4: mean 13/30, sample deviation the root of 7/300. */
    @Test
    void describesByStatistics() {
        assertThat(TEAM.coefficientOfVariation().getAsDouble())
                .isCloseTo(Math.sqrt(7.0 / 300) * 30 / 13, within(1e-12));
        // quotas 900, 900, 600 and history 100, 300, 50: deviations 100, 100, -200 and -50, 150, -100
        assertThat(TEAM.correlationWithHistory().getAsDouble())
                .isCloseTo(30_000 / Math.sqrt(60_000.0 * 35_000), within(1e-12));
        // ranks 2.5, 2.5, 1 and 2, 3, 1
        assertThat(TEAM.rankCorrelationWithHistory().getAsDouble()).isCloseTo(1.5 / Math.sqrt(1.5 * 2), within(1e-12));
    }

    @Test
    void predictsWhoReachesQuota() {
        assertThat(TEAM.predictedAtQuota()).hasToString("50 %");
        assertThat(QuotaFairness.of(List.of(holder("jill", 900, "1").predicted(number("900")), holder("kim", 1, "1")))
                        .predictedAtQuota())
                .hasToString("100 %");
        assertThat(QuotaFairness.of(List.of(holder("jill", 1, "1"))).predictedAtQuota())
                .hasToString("undefined: nothing is predicted");
    }

    @Test
    void isUndefinedWhereThereIsNothingToCompare() {
        QuotaFairness nobody = QuotaFairness.of(List.of(holder("max", 100, "0")));
        String reason = "undefined: nobody has potential";
        assertThat(nobody.lowest()).hasToString(reason);
        assertThat(nobody.highest()).hasToString(reason);
        assertThat(nobody.median()).hasToString(reason);
        assertThat(nobody.spread()).hasToString(reason);
        assertThat(nobody.gini()).hasToString(reason);
        assertThat(nobody.coefficientOfVariation()).isEmpty();
        assertThat(nobody.correlationWithHistory()).isEmpty();
        assertThat(nobody.rankCorrelationWithHistory()).isEmpty();
        QuotaFairness zero = QuotaFairness.of(List.of(holder("jill", 0, "1"), holder("kim", 0, "1")));
        assertThat(zero.spread()).hasToString("undefined: the lowest ratio is 0");
        assertThat(zero.gini()).hasToString("undefined: all quotas are 0");
        assertThat(zero.coefficientOfVariation()).isEmpty();
        QuotaFairness same = QuotaFairness.of(List.of(
                holder("jill", 5, "1").achieved(number("1")),
                holder("kim", 5, "1").achieved(number("2"))));
        assertThat(same.correlationWithHistory()).isEmpty();
    }

    @Test
    void explainsItself() {
        QuotaFairness two = QuotaFairness.of(List.of(
                Holder.of("jill", Money.of(900, "USD"), number("3000")).achieved(number("100")),
                Holder.of("kim", Money.of(600, "USD"), number("1500")).achieved(number("50"))));
        assertThat(two.toString()).isEqualTo("""
                        spread of quota to potential                              1.33 x   highest / lowest
                          lowest                                                    30 %
                          median                                                    35 %
                          highest                                                   40 %
                          Gini coefficient                                          0.07   of quota / potential
                          coefficient of variation                                   0.2   of quota / potential
                          correlation with history                                     1   Pearson, quota and history
                          rank correlation with history                                1   Spearman
                          predicted at quota             undefined: nothing is predicted   prediction of the quota or more
                          jill                                                      30 %   quota / potential
                            quota                                             USD 900.00
                            potential                                              3,000
                          kim                                                       40 %   quota / potential
                            quota                                             USD 600.00
                            potential                                              1,500""");
        assertThat(QuotaFairness.of(List.of()).explain().parts().get(4).figure())
                .hasToString("undefined: there are too few different values");
    }

    @Test
    void refusesBadHolders() {
        assertRefused(
                "The holder (jill) has a quota of (-1) and a potential of (5).",
                "State zero or more of both.",
                () -> holder("jill", -1, "5"));
        assertRefused(
                "The holder (jill) has a quota of (1) and a potential of (-5).",
                "State zero or more of both.",
                () -> holder("jill", 1, "-5"));
        assertRefused(
                "The holder (jill) is there twice.",
                "Name each holder once.",
                () -> QuotaFairness.of(List.of(holder("jill", 1, "5"), holder("jill", 2, "5"))));
    }

    @Test
    void isEqualByItsHolders() {
        assertThat(QuotaFairness.of(TEAM.holders()))
                .isEqualTo(TEAM)
                .hasSameHashCodeAs(TEAM)
                .isNotEqualTo(QuotaFairness.of(List.of()))
                .isNotEqualTo("fairness");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("holders", () -> QuotaFairness.of(null));
        assertNullRefused("name", () -> Holder.of(null, amount(1), BigDecimal.ONE));
        assertNullRefused("quota", () -> Holder.of("jill", null, BigDecimal.ONE));
        assertNullRefused("potential", () -> Holder.of("jill", amount(1), null));
        assertNullRefused("history", () -> new Holder("jill", amount(1), BigDecimal.ONE, null, Optional.empty()));
        assertNullRefused("predicted", () -> new Holder("jill", amount(1), BigDecimal.ONE, Optional.empty(), null));
    }
}
