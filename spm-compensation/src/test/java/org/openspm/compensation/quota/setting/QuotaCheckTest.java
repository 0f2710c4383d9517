package org.openspm.compensation.quota.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;
import org.openspm.core.organization.Hierarchy;

class QuotaCheckTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
    private static final Map<String, Amount> PARTS = Map.of("jill", amount(700), "kim", amount(550), "sam", amount(0));

    @Test
    void addsUpAgainstTheWhole() {
        QuotaCheck check = QuotaCheck.of(amount(1_000), PARTS);
        assertThat(check.sum()).isEqualTo(amount(1_250));
        assertThat(check.difference()).isEqualTo(amount(250));
        // 25 % over is not the complement of 20 % under
        assertThat(check.overAssignment()).hasToString("25 %");
        assertThat(check).hasToString("1,250 of 1,000: over-assigned by 25 %");
        assertThat(check.whole()).isEqualTo(amount(1_000));
        assertThat(check.parts()).isEqualTo(PARTS);
        assertThat(check.allowed()).isEmpty();
        assertThat(QuotaCheck.of(amount(0), PARTS).overAssignment()).hasToString("undefined: the goal is 0");
        assertThat(QuotaCheck.of(Money.of(2000, "USD"), PARTS).difference()).hasToString("USD -750.00");
    }

    @Test
    void findsWhatIsNotAsItShallBe() {
        QuotaCheck check = QuotaCheck.of(amount(1_000), PARTS)
                .expecting(List.of("jill", "max"))
                .allowing(percent(20));
        assertThat(check.allowed()).contains(percent(20));
        assertThat(check.missing()).containsExactly("max");
        assertThat(check.zero()).containsExactly("sam");
        assertThat(check.findings())
                .containsExactly(
                        "The quotas add up to (1,250), which over-assigns the goal of (1,000) by (25 %) where (20 %) is"
                                + " allowed.\nLower quotas, or allow more.",
                        "The holder (max) has no quota.\nState one, or leave the holder out of those expected.",
                        "The quota of (sam) is zero, of which attainment is undefined.\nState what a quota of zero attains, or"
                                + " another quota.");
        assertThat(QuotaCheck.of(amount(1_300), Map.of("jill", amount(1_250))).findings())
                .containsExactly(
                        "The quotas add up to (1,250), less than the goal of (1,300): it is missed although everybody"
                                + " reaches theirs.\nHand down (50) more.");
        assertThat(QuotaCheck.of(amount(1_250), Map.of("jill", amount(1_250)))
                        .allowing(percent(0))
                        .findings())
                .isEmpty();
        assertThat(QuotaCheck.of(amount(0), Map.of()).allowing(percent(0)).findings())
                .isEmpty();
    }

    @Test
    void looksAtEveryManager() {
        Hierarchy lines = Hierarchy.builder()
                .reportsTo("east", "top")
                .reportsTo("jill", "east")
                .reportsTo("kim", "east")
                .build();
        Map<String, QuotaCheck> checks =
                QuotaCheck.along(lines, DATE, Map.of("top", amount(100), "east", amount(110), "jill", amount(66)));
        assertThat(checks.keySet()).containsExactly("top", "east");
        assertThat(checks.get("top").overAssignment()).hasToString("10 %");
        assertThat(checks.get("east").missing()).containsExactly("kim");
        assertThat(checks.get("east").overAssignment()).hasToString("-40 %");
        assertThat(QuotaCheck.along(lines, DATE, Map.of("jill", amount(1)))).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(QuotaCheck.of(amount(1_000), Map.of("jill", amount(1_200)))
                        .explain()
                        .render())
                .isEqualTo("""
                        over-assignment   20 %   (sum - goal) / goal
                          goal           1,000
                          sum            1,200   sum of the quotas
                            jill         1,200""");
    }

    @Test
    void refusesBadValues() {
        assertRefused(
                "The quota (USD 1.00) is money, but the goal (5) is a number.",
                "State both in the same way.",
                () -> QuotaCheck.of(amount(5), Map.of("jill", Money.of(1, "USD"))));
        assertThatThrownBy(() -> QuotaCheck.of(Money.of(1, "EUR"), Map.of("jill", Money.of(1, "USD"))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertRefused(
                "The most over-assignment (-1 %) is negative.",
                "Use 0 % or more.", () -> QuotaCheck.of(amount(1), PARTS).allowing(percent(-1)));
    }

    @Test
    void isEqualByWhatItSays() {
        QuotaCheck check = QuotaCheck.of(amount(1), PARTS);
        assertThat(check)
                .isEqualTo(QuotaCheck.of(amount("1.0"), PARTS))
                .hasSameHashCodeAs(QuotaCheck.of(amount("1.0"), PARTS))
                .isNotEqualTo(QuotaCheck.of(amount(2), PARTS))
                .isNotEqualTo(QuotaCheck.of(amount(1), Map.of()))
                .isNotEqualTo(check.allowing(percent(1)))
                .isNotEqualTo(check.expecting(List.of("jill")))
                .isNotEqualTo("check");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("whole", () -> QuotaCheck.of(null, PARTS));
        assertNullRefused("parts", () -> QuotaCheck.of(amount(1), null));
        assertNullRefused("holders", () -> QuotaCheck.of(amount(1), PARTS).expecting(null));
        assertNullRefused("most", () -> QuotaCheck.of(amount(1), PARTS).allowing(null));
        assertNullRefused("hierarchy", () -> QuotaCheck.along(null, DATE, PARTS));
        assertNullRefused("date", () -> QuotaCheck.along(Hierarchy.builder().build(), null, PARTS));
        assertNullRefused("quotas", () -> QuotaCheck.along(Hierarchy.builder().build(), DATE, null));
    }
}
