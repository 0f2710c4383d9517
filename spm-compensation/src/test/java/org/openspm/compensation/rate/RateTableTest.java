package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class RateTableTest {

    private static final RateTable AMOUNTS = RateTable.marginal(
            from(amount(0)).rate(percent(4)),
            from(amount(150_000)).rate(percent(8)),
            from(amount(250_000)).rate(percent(12)));
    private static final RateTable LEVELS = RateTable.retroactive(
            from(percent(50)).rate(percent(5)), from(percent(100)).rate(percent(10)));

    private static RateInput input(String base) {
        return RateInput.of(Ratio.of(new BigDecimal(base)), USD);
    }

    private static RateInput ofQuota(String base, long quota) {
        return input(base).withQuota(Ratio.of(quota, 1));
    }

    private static void assertPay(RateResult result, String pay) {
        assertThat(result.pay()).isEqualTo(Ratio.of(new BigDecimal(pay)));
    }

    @Test
    void paysEachSliceByItsTierAndSaysSo() {
        RateResult result = AMOUNTS.apply(input("220000"));
        assertPay(result, "11600");
        assertThat(result.slices())
                .containsExactly(
                        new RateResult.Slice("from 0 to 150,000", Ratio.of(150_000, 1), "at 4 %", Ratio.of(6_000, 1)),
                        new RateResult.Slice(
                                "from 150,000 to 250,000", Ratio.of(70_000, 1), "at 8 %", Ratio.of(5_600, 1)));
        assertThat(result.undefinedReason()).isEmpty();
    }

    @Test
    void paysEverythingByTheTierReached() {
        assertPay(RateTable.retroactive(AMOUNTS.tiers()).apply(input("220000")), "17600");
        assertPay(LEVELS.apply(ofQuota("499", 1_000)), "0");
        assertPay(LEVELS.apply(ofQuota("1000", 1_000)), "100");
        assertPay(LEVELS.boundaryToTierBelow().apply(ofQuota("1000", 1_000)), "50");
        assertPay(LEVELS.boundaryToTierBelow().apply(ofQuota("500", 1_000)), "0");
        assertThat(LEVELS.apply(ofQuota("600", 1_000)).slices().get(0).label())
                .isEqualTo("from 50 % to 100 % (500 to 1,000)");
        assertThat(LEVELS.apply(ofQuota("1600", 1_000)).slices().get(0).label()).isEqualTo("from 100 % (1,000)");
    }

    @Test
    void continuesBelowZeroAtItsFirstRate() {
        assertPay(AMOUNTS.apply(input("-1000")), "-40");
        assertPay(RateTable.retroactive(AMOUNTS.tiers()).apply(input("-1000")), "-40");
        assertPay(LEVELS.apply(ofQuota("-1000", 1_000)), "0");
        assertPay(RateTable.marginal(from(amount(10)).rate(percent(4))).apply(input("-1000")), "0");
        Tier limited = from(amount(0))
                .rate(percent(10))
                .onEntry(amount(5))
                .atLeast(amount(50))
                .atMost(amount(60));
        assertPay(RateTable.marginal(limited).apply(input("-1000")), "-100");
    }

    @Test
    void paysUnitsPackagesStepsAndPartsOfATier() {
        RateTable units =
                RateTable.marginal(from(0).perUnit(amount(25)), from(330).perUnit(amount(50)));
        assertPay(units.apply(input("335")), "8500");
        RateTable blocks = RateTable.marginal(
                from(0).perPackage(amount(1), Packages.started(100)),
                from(1_000).perPackage(amount(1), Packages.started(1_000)));
        assertPay(blocks.apply(input("5325")), "15");
        RateTable steps = RateTable.marginal(from(5).fixed(amount(100)), from(10).fixed(amount(150)));
        assertPay(steps.apply(input("10")), "250");
        assertPay(RateTable.retroactive(steps.tiers()).apply(input("10")), "150");
        RateTable parts = RateTable.marginal(
                from(amount(0)).proRata(amount(10)),
                from(amount(1_000)).proRata(amount(40)),
                from(amount(3_000)).rate(percent(0)));
        assertPay(parts.apply(input("1500")), "20");
        assertPay(parts.apply(input("9000")), "50");
        assertPay(parts.apply(input("-100")), "-1");
    }

    @Test
    void paysSharesOfTheTargetIncentive() {
        RateTable table = RateTable.retroactive(
                from(percent(90)).ofTarget(percent(50)), from(percent(100)).ofTarget(percent(100)));
        assertPay(table.apply(ofQuota("95", 100).withTarget(Ratio.of(800, 1))), "400");
        assertThat(table.apply(ofQuota("95", 100)).undefinedReason()).contains("there is no target incentive");
        assertThat(table.needs()).containsExactlyInAnyOrder(RateNeed.QUOTA, RateNeed.TARGET_INCENTIVE);
    }

    @Test
    void multipliesItsBaseRate() {
        RateTable table = RateTable.marginal(
                        from(percent(0)).times(1), from(percent(100)).times("1.5"))
                .baseRate(percent(10));
        assertPay(table.apply(ofQuota("140", 100)), "16");
        assertConflict(
                "The rate table has multiples of a base rate and no base rate (none).",
                "Say baseRate(..), or put it into IndividualRate.times(..).",
                () -> RateTable.marginal(from(0).times(2)).apply(input("1")));
    }

    @Test
    void paysOnEntryAndKeepsTheLimitsOfATier() {
        RateTable table = RateTable.marginal(
                from(amount(0)).rate(percent(1)).onEntry(amount(200)),
                from(amount(1_000)).rate(percent(2)).onEntry(amount(300)));
        assertPay(table.apply(input("0")), "200");
        assertPay(table.apply(input("1000")), "510");
        assertPay(table.boundaryToTierBelow().apply(input("0")), "200");
        assertPay(table.boundaryToTierBelow().apply(input("1000")), "210");
        assertPay(table.boundaryToTierBelow().apply(input("1001")), "510.02");
        RateTable limited = RateTable.marginal(
                from(amount(0)).rate(percent(10)).atLeast(amount(70)).atMost(amount(90)),
                from(amount(1_000)).rate(percent(20)).atLeast(amount(250)));
        assertPay(limited.apply(input("0")), "0");
        assertPay(limited.apply(input("1")), "70");
        assertPay(limited.apply(input("800")), "80");
        assertPay(limited.apply(input("1000")), "90");
        assertPay(limited.apply(input("1001")), "340");
        assertPay(RateTable.retroactive(limited.tiers()).apply(input("1001")), "250");
    }

    @Test
    void paysNothingBelowAThresholdAndFromTheFirstUnitAboveIt() {
        RateTable table = RateTable.marginal(
                        from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(10)))
                .threshold(percent(60));
        assertThat(table.apply(ofQuota("59", 100)).slices())
                .containsExactly(
                        new RateResult.Slice("below 60 %", Ratio.of(59, 1), "nothing below the threshold", Ratio.ZERO));
        assertPay(table.apply(ofQuota("60", 100)), "3");
        assertPay(table.boundaryToTierBelow().apply(ofQuota("60", 100)), "0");
        assertPay(RateTable.flat(percent(10)).threshold(amount(60)).apply(input("59")), "0");
        assertPay(RateTable.marginal(from(0).perUnit(amount(2))).threshold(10).apply(input("10")), "20");
    }

    @Test
    void goesBackNoFurtherThanItSays() {
        RateTable table = RateTable.retroactive(
                        from(percent(0)).rate(percent(50)),
                        from(percent(100)).rate(percent(75)),
                        from(percent(125)).rate(percent(100)))
                .backTo(percent(100));
        assertPay(table.apply(ofQuota("140", 100)), "90");
        assertPay(table.apply(ofQuota("90", 100)), "45");
        assertPay(table.apply(ofQuota("-10", 100)), "-5");
        RateTable units = RateTable.retroactive(from(0).perUnit(amount(1)), from(10).perUnit(amount(2)))
                .backTo(10);
        assertPay(units.apply(input("15")), "20");
        RateTable money = RateTable.retroactive(
                from(amount(0)).rate(percent(1)), from(amount(10)).rate(percent(2)));
        assertPay(money.backTo(amount(10)).apply(input("15")), "0.2");
    }

    @Test
    void looksUpByAnotherMeasure() {
        RateTable table = RateTable.retroactive(
                from(percent(10)).rate(percent(2)), from(percent(20)).rate(percent(4)));
        Figure margin = Figure.of(percent(20));
        assertPay(table.apply(input("1000").lookingUp(margin)), "40");
        RateTable marginal = RateTable.marginal(
                from(percent(0)).rate(percent(2)), from(percent(20)).rate(percent(6)));
        assertPay(marginal.apply(input("1000").lookingUp(Figure.of(percent(40)))), "40");
        assertPay(marginal.apply(input("1000").lookingUp(Figure.of(percent(0)))), "20");
        assertThat(table.apply(input("1").lookingUp(Figure.undefined(Unit.PERCENT, "nothing was sold")))
                        .undefinedReason())
                .contains("nothing was sold");
        assertRefused(
                "The lookup (USD 5.00) does not compare with bounds in percent.",
                "Look up a measure in the unit of the bounds.",
                () -> table.apply(input("1").lookingUp(Figure.of(Money.of(5, "USD")))));
        assertRefused(
                "The lookup (20 %) does not compare with bounds in USD.",
                "Look up a measure in the unit of the bounds.",
                () -> AMOUNTS.apply(input("1").lookingUp(margin)));
        assertRefused(
                "The lookup (USD 5.00) does not compare with bounds in numbers.",
                "Look up a measure in the unit of the bounds.",
                () -> RateTable.marginal(from(0).perUnit(amount(1)))
                        .apply(input("1").lookingUp(Figure.of(Money.of(5, "USD")))));
    }

    @Test
    void saysWhyAnAttainmentIsUndefined() {
        assertThat(LEVELS.apply(input("1")).undefinedReason()).contains("there is no quota");
        assertThat(LEVELS.apply(ofQuota("1", 0)).undefinedReason()).contains("the quota is 0");
        assertThat(LEVELS.apply(input("1").attaining(Figure.undefined(Unit.PERCENT, "it is a leave")))
                        .undefinedReason())
                .contains("it is a leave");
        assertThat(LEVELS.apply(ofQuota("1", 0).attaining(Figure.of(percent(100))))
                        .pay())
                .isEqualTo(Ratio.of(1, 10));
    }

    @Test
    void paysOnlyTheStretchThatABaseMoved() {
        RateResult result = AMOUNTS.apply(input("20000").startingAt(Ratio.of(145_000, 1)));
        assertThat(Json.bases(result)).containsExactly(Ratio.of(5_000, 1), Ratio.of(15_000, 1));
        assertPay(result, "1400");
        assertPay(AMOUNTS.apply(input("-20000").startingAt(Ratio.of(165_000, 1))), "-1400");
        // Half of a sale of 20,000 on a shared counter.
        Figure counter = Figure.of(Money.of(165_000, "USD"));
        assertPay(AMOUNTS.apply(input("10000").startingAt(Ratio.of(145_000, 1)).lookingUp(counter)), "700");
        assertPay(AMOUNTS.apply(input("10000").startingAt(Ratio.of(165_000, 1)).lookingUp(counter)), "800");
        assertPay(
                RateTable.retroactive(AMOUNTS.tiers()).apply(input("20000").startingAt(Ratio.of(145_000, 1))), "1600");
    }

    @Test
    void roundsThePositionWhereThePlanSays() {
        RateTable table = LEVELS.roundingPosition(0, RoundingMode.HALF_UP);
        assertPay(table.apply(ofQuota("99.5", 100)), "9.95");
        assertPay(LEVELS.apply(ofQuota("99.5", 100)), "4.975");
        assertThat(table.positionRounding()).contains(new PositionRounding(0, RoundingMode.HALF_UP));
        RateTable units = RateTable.retroactive(from(10).fixed(amount(7))).roundingPosition(0, RoundingMode.UP);
        assertPay(units.apply(input("9.1")), "7");
        assertThat(table.outlook(ofQuota("99.5", 100))).isEqualTo(Outlook.unknown());
    }

    @Test
    void looksAhead() {
        RateTable table = RateTable.marginal(
                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(10)));
        assertThat(table.outlook(ofQuota("80", 120))).isEqualTo(new Outlook(some(5, 100), some(40, 1)));
        assertThat(table.outlook(ofQuota("120", 120)).marginalRate()).isEqualTo(some(10, 100));
        assertThat(table.outlook(ofQuota("120", 120)).remaining()).isEmpty();
        assertThat(table.boundaryToTierBelow().outlook(ofQuota("120", 120)).remaining())
                .isEqualTo(some(0, 1));
        assertThat(table.threshold(percent(50)).outlook(ofQuota("30", 120)))
                .isEqualTo(new Outlook(some(0, 1), some(30, 1)));
        assertThat(LEVELS.outlook(ofQuota("30", 100)).marginalRate()).isEqualTo(some(0, 1));
        assertThat(table.outlook(input("10"))).isEqualTo(Outlook.unknown());
        assertThat(table.outlook(input("10").lookingUp(Figure.of(percent(200)))).marginalRate())
                .isEqualTo(some(75, 1_000));
        RateTable parts = RateTable.marginal(
                from(percent(0)).proRata(amount(60)), from(percent(50)).rate(percent(0)));
        assertThat(parts.outlook(ofQuota("20", 120)).marginalRate()).isEqualTo(some(1, 1));
        RateTable blocks = RateTable.marginal(from(0).perPackage(amount(1), Packages.started(10)));
        assertThat(blocks.outlook(input("5")).marginalRate()).isEqualTo(some(0, 1));
        assertThat(blocks.outlook(input("5").lookingUp(Figure.of(Ratio.of(5, 1), Unit.NUMBER))))
                .isEqualTo(Outlook.unknown());
        RateTable back = RateTable.retroactive(from(0).perUnit(amount(1)), from(10).perUnit(amount(2)))
                .backTo(10);
        assertThat(back.outlook(input("5").startingAt(Ratio.of(6, 1)))).isEqualTo(Outlook.unknown());
    }

    private static Optional<Ratio> some(long above, long below) {
        return Optional.of(Ratio.of(above, below));
    }

    @Test
    void refusesToPayWithProblems() {
        assertConflict(
                "The rate table has no tiers (none).",
                "State at least one with from(..).rate(..).",
                () -> RateTable.marginal().apply(input("1")));
        assertRefused(
                "The currencies (USD) and (EUR) were mixed.",
                "Convert one of them first, at a rate and date that the plan names.",
                () -> RateTable.flat(percent(5)).threshold(Money.of(5, "EUR")).apply(input("1")));
    }

    @Test
    void isEqualByWhatItSays() {
        RateTable same = RateTable.retroactive(
                from(percent("50.0")).rate(percent(5)), from(percent(100)).rate(percent(10)));
        assertThat(same).isEqualTo(LEVELS).hasSameHashCodeAs(LEVELS).isEqualTo(RateTable.retroactive(LEVELS.tiers()));
        assertThat(same.boundaryToTierBelow()).isNotEqualTo(same);
        assertThat(same.threshold(percent(50))).isNotEqualTo(same);
        assertThat(same.backTo(percent(50))).isNotEqualTo(same);
        assertThat(same.roundingPosition(1, RoundingMode.UP)).isNotEqualTo(same);
        assertThat(AMOUNTS).isNotEqualTo(RateTable.retroactive(AMOUNTS.tiers())).isNotEqualTo("a table");
    }

    @Test
    void readsInWords() {
        assertThat(AMOUNTS).hasToString("marginal from 0 at 4 %, from 150,000 at 8 %, from 250,000 at 12 %");
        assertThat(LEVELS.boundaryToTierBelow())
                .hasToString("retroactive from 50 % at 5 %, from 100 % at 10 %, a bound belonging to the tier below");
        assertThat(RateTable.marginal()).hasToString("marginal without tiers");
        assertThat(RateTable.retroactive(from(0).times(2))
                        .baseRate(percent(3))
                        .threshold(5)
                        .backTo(0)
                        .roundingPosition(1, RoundingMode.UP))
                .hasToString(
                        "retroactive from 0 at 2 times the base rate, going back to 0, of a base rate of 3 %, nothing"
                                + " below 5, looked up rounded UP to 1 digits");
    }

    @Test
    void showsAllItSays() {
        RateTable table = LEVELS.boundaryToTierBelow().threshold(percent(60)).backTo(percent(50));
        assertThat(table.method()).isEqualTo(RateTable.Method.RETROACTIVE);
        assertThat(table.tiers()).hasSize(2);
        assertThat(table.isBoundaryToTierBelow()).isTrue();
        assertThat(table.threshold()).contains(new Bound.OnAttainment(percent(60)));
        assertThat(table.backTo()).contains(new Bound.OnAttainment(percent(50)));
        assertThat(table.baseRate()).isEmpty();
        assertThat(table.baseRate(percent(3)).baseRate()).contains(percent(3));
        assertThat(table.kind()).contains(Bound.Kind.LEVEL);
        assertThat(RateTable.marginal().kind()).isEmpty();
        assertThat(table.isOnAttainment()).isTrue();
        assertThat(AMOUNTS.isOnAttainment()).isFalse();
        assertThat(AMOUNTS.needs()).isEmpty();
        assertThat(AMOUNTS.lookups()).isEmpty();
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("level", () -> LEVELS.threshold((Rate) null));
        assertNullRefused("amount", () -> LEVELS.threshold((Amount) null));
        assertNullRefused("bound", () -> LEVELS.threshold((Bound) null));
        assertNullRefused("level", () -> LEVELS.backTo((Rate) null));
        assertNullRefused("amount", () -> LEVELS.backTo((Amount) null));
        assertNullRefused("bound", () -> LEVELS.backTo((Bound) null));
        assertNullRefused("rate", () -> LEVELS.baseRate(null));
        assertNullRefused("rate", () -> RateTable.flat(null));
        assertNullRefused("mode", () -> LEVELS.roundingPosition(1, null));
        assertNullRefused("input", () -> LEVELS.apply(null));
        assertNullRefused("input", () -> LEVELS.outlook(null));
    }
}
