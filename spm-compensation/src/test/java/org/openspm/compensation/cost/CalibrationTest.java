package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.AttainmentDistribution.certain;
import static org.openspm.compensation.cost.AttainmentDistribution.normal;
import static org.openspm.compensation.cost.Team.accelerated;
import static org.openspm.compensation.cost.Team.flat;
import static org.openspm.compensation.cost.Team.model;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CalibrationTest {

    private static final AttainmentDistribution USUAL = normal(percent(95), percent(20));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** What is left is less than a cent, and one digit on is too much. */
    private static void assertMeets(CalibrationResult result, Money budget) {
        assertThat(result.isMonotone()).isTrue();
        assertThat(result.remainder()).isBetween(usd("0"), usd("0.01"));
        assertThat(result.beyond().orElseThrow().cost().total()).isGreaterThan(budget);
        assertThat(result.orThrow()
                        .value()
                        .subtract(result.beyond().orElseThrow().value())
                        .abs())
                .isEqualByComparingTo(result.orThrow().value().ulp());
    }

    @Test
    void meetsABudgetByARate() {
        CalibrationResult result = Calibration.of(rate -> model(flat(percent(rate)), USUAL))
                .between(number("2"), number("12"))
                .decimals(7)
                .meeting(usd("15000"));
        assertMeets(result, usd("15000"));
        // 15,000 over twice 95,000 in the mean, what is cut off at zero aside.
        assertThat(result.orThrow().value()).isBetween(number("7.8947"), number("7.8948"));
        assertThat(result.series()).hasSize(9);
        assertThat(result.series().get(0).value()).isEqualByComparingTo("2");
        assertThat(result.series().get(8).value()).isEqualByComparingTo("12");
    }

    @Test
    void meetsABudgetByAnAccelerator() {
        assertMeets(
                Calibration.of(rate -> model(accelerated(percent(rate)), USUAL))
                        .between(number("5"), number("30"))
                        .decimals(6)
                        .meeting(usd("11000")),
                usd("11000"));
    }

    @Test
    void meetsABudgetByTheBoundOfATierWhereMoreCostsLess() {
        assertMeets(
                Calibration.of(bound -> model(beyond(bound), USUAL))
                        .between(number("50"), number("150"))
                        .decimals(5)
                        .meeting(usd("11000")),
                usd("11000"));
    }

    private static CompensationPlan beyond(BigDecimal bound) {
        return Team.plan(
                RateTable.marginal(
                        from(percent(0)).rate(percent(5)), from(percent(bound)).rate(percent(12))),
                c -> c);
    }

    @Test
    void meetsABudgetByAFactorOfQuotas() {
        CostModel model = model(accelerated(percent(10)), certain(percent(110)));
        CalibrationResult result = Calibration.of(factor ->
                        model.with(Team.roster(factor.movePointRight(3).longValueExact())))
                .between(number("80"), number("120"))
                .decimals(2)
                .meeting(usd("12000"));
        // 5 % of 110,000 and 5 % more beyond quota: 500 each at a quota of 100,000.
        assertThat(result.orThrow().value()).isEqualByComparingTo("100");
        assertThat(result.remainder()).isEqualTo(usd("0"));
        assertThat(result.beyond().orElseThrow().value()).isEqualByComparingTo("99.99");
    }

    @Test
    void standsBeforeAJump() {
        // Both attain 98 %: with a retroactive bound at 98 % or less, 8 % are paid of all.
        CalibrationResult result = Calibration.of(bound -> model(
                        Team.plan(
                                RateTable.retroactive(
                                        from(percent(0)).rate(percent(5)),
                                        from(percent(bound)).rate(percent(8))),
                                c -> c),
                        certain(percent(98))))
                .between(number("50"), number("150"))
                .decimals(2)
                .meeting(usd("12000"));
        assertThat(result.orThrow()).hasToString("98.01: USD 9,800.00");
        assertThat(result.beyond().orElseThrow()).hasToString("98.00: USD 15,680.00");
        assertThat(result.remainder()).isEqualTo(usd("2200"));
    }

    @Test
    void saysWhoGainsAndLoses() {
        CostModel today = model(accelerated(percent(10)), certain(percent(150)));
        CalibrationResult result = Calibration.of(rate -> today.under(flat(percent(rate))))
                .between(number("1"), number("9"))
                .meeting(usd("18000"));
        assertThat(result.orThrow().value()).isEqualByComparingTo("6");
        assertThat(result.orThrow().cost().since(today.expected()))
                .containsExactly(
                        new PayDifference("jill", usd("10000"), usd("9000")),
                        new PayDifference("omar", usd("10000"), usd("9000")));
    }

    @Test
    void provesThatNothingMeetsABudget() {
        Calibration rates = Calibration.of(rate -> model(flat(percent(rate)), certain(percent(100))))
                .between(number("2"), number("12"));
        CalibrationResult dear = rates.meeting(usd("3999.99"));
        assertThat(dear.answer()).isEmpty();
        assertThat(dear.reason())
                .isEqualTo(
                        "The budget (USD 3,999.99) is not met: the least that any of 9 values costs is (USD 4,000.00),"
                                + " with (2).");
        assertConflict(dear.reason(), "Widen the range, or change the budget or the plan.", dear::orThrow);
        assertThat(rates.meeting(usd("24000.01")).reason())
                .isEqualTo(
                        "The budget (USD 24,000.01) is not met: the most that any of 9 values costs is (USD 24,000.00),"
                                + " with (12).");
        assertThat(rates.meeting(usd("24000")).orThrow()).hasToString("12: USD 24,000.00");
        assertThat(rates.meeting(usd("24000")).beyond()).isEmpty();
        assertThat(rates.meeting(usd("4000")).orThrow()).hasToString("2: USD 4,000.00");
    }

    @Test
    void saysWhereTheCostGoesUpAndDown() {
        CalibrationResult result = Calibration.of(x ->
                        model(flat(percent(x.subtract(number("5")).pow(2))), certain(percent(100))))
                .between(number("0"), number("10"))
                .decimals(3)
                .meeting(usd("8000"));
        assertThat(result.isMonotone()).isFalse();
        // (x - 5)^2 = 4 at 3 and 7; the first is found.
        assertThat(result.orThrow().value()).isEqualByComparingTo("3");
    }

    @Test
    void saysThatItDidNotTryAllWhereTheCostGoesUpAndDown() {
        CalibrationResult result = Calibration.of(x ->
                        model(flat(percent(x.subtract(number("5.1")).pow(2))), certain(percent(100))))
                .between(number("0"), number("10"))
                .decimals(3)
                .meeting(usd("10"));
        // At 5.1 nothing is paid; of the nine values 5 comes next to it: twice 0.01 % of 100,000.
        assertThat(result.reason())
                .isEqualTo("The budget (USD 10.00) is not met: the least that any of 9 values costs is (USD 20.00),"
                        + " with (5.000). Values between them were not tried.");
    }

    @Test
    void searchesByDrawsWhereOneDependsOnOthers() {
        CalibrationResult result = Calibration.of(rate -> model(flat(percent(rate)), USUAL))
                .between(number("2"), number("12"))
                .decimals(4)
                .simulated(3, 50)
                .meeting(usd("15000"));
        assertThat(result.orThrow().value()).isBetween(number("7"), number("9"));
        assertThat(result.remainder()).isBetween(usd("0"), usd("0.20"));
    }

    @Test
    void tellsHowFarItIsAndEndsWhenToldTo() {
        List<BigDecimal> tried = new ArrayList<>();
        Calibration rates = Calibration.of(rate -> {
                    tried.add(rate);
                    return model(flat(percent(rate)), certain(percent(100)));
                })
                .between(number("2"), number("12"))
                .decimals(3);
        List<Integer> told = new ArrayList<>();
        rates.meeting(usd("15000"), (done, all) -> {
            assertThat(done).isEqualTo(tried.size()).isLessThanOrEqualTo(all);
            return told.add(done);
        });
        assertThat(told).isSorted().hasSizeBetween(15, 25).hasSameSizeAs(tried);
        CalibrationResult ended = rates.meeting(usd("15000"), (done, all) -> done < 4);
        assertThat(ended.answer()).isEmpty();
        assertThat(ended.reason()).isEqualTo("The search was ended after 4 values.");
        assertThat(ended.series()).hasSize(4);
    }

    @Test
    void triesNoMoreValuesThanThereAre() {
        CalibrationResult result = Calibration.of(rate -> model(flat(percent(rate)), certain(percent(100))))
                .between(number("2"), number("4"))
                .meeting(usd("7000"));
        assertThat(result.series()).hasSize(3);
        assertThat(result.orThrow()).hasToString("3: USD 6,000.00");
    }

    @Test
    void refusesWhatIsNoSearch() {
        Calibration search = Calibration.of(rate -> model(flat(percent(rate)), USUAL));
        assertRefused(
                "The range goes from (2) to (2).",
                "Let it end at more than it starts with.",
                () -> search.between(number("2"), number("2")));
        assertRefused("An answer of (-1) decimals is not sought.", "Use 0 to 12.", () -> search.decimals(-1));
        assertRefused("An answer of (13) decimals is not sought.", "Use 0 to 12.", () -> search.decimals(13));
        assertRefused("The number (0) of draws is none.", "Draw once at least.", () -> search.simulated(1, 0));
        assertRefused(
                "The end (0.5) of the range has more than (0) decimals.",
                "Say with decimals(..) how many the answer shall have.",
                () -> search.between(number("0.5"), number("2")).meeting(usd("1")));
        assertNullRefused("models", () -> Calibration.of(null));
        assertNullRefused("least", () -> search.between(null, number("2")));
        assertNullRefused("most", () -> search.between(number("2"), null));
        assertNullRefused("budget", () -> search.meeting(null));
        assertNullRefused("progress", () -> search.meeting(usd("1"), null));
    }
}
