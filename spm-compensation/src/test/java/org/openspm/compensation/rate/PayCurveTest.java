package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class PayCurveTest {

    private static final PayCurve CURVE = PayCurve.from(percent(75), percent(50))
            .to(percent(100), percent(100))
            .to(percent(150), percent(300));
    private static final RateSetting SETTING =
            RateSetting.of(Unit.money(USD)).in(USD).withQuota().withTarget();

    private static RateInput input(long percent) {
        return RateInput.of(Ratio.of(percent, 1), USD)
                .withQuota(Ratio.of(100, 1))
                .withTarget(Ratio.of(1_000, 1));
    }

    private static Ratio pay(PayCurve curve, long percent) {
        return curve.apply(input(percent)).pay();
    }

    @Test
    void paysAlongStraightLines() {
        assertThat(pay(CURVE, 74)).isEqualTo(Ratio.ZERO);
        assertThat(pay(CURVE, 75)).isEqualTo(Ratio.of(500, 1));
        assertThat(pay(CURVE, 80)).isEqualTo(Ratio.of(600, 1));
        assertThat(pay(CURVE, 125)).isEqualTo(Ratio.of(2_000, 1));
        assertThat(pay(CURVE, 200)).isEqualTo(Ratio.of(3_000, 1));
        assertThat(pay(CURVE.continuing(), 200)).isEqualTo(Ratio.of(5_000, 1));
        assertThat(pay(CURVE.continuing().cap(percent(400)), 200)).isEqualTo(Ratio.of(4_000, 1));
        assertThat(CURVE.apply(input(80)).slices())
                .containsExactly(
                        new RateResult.Slice("at 80 %", Ratio.of(1_000, 1), "pays 60 % of it", Ratio.of(600, 1)));
    }

    @Test
    void paysAttainmentTimesTarget() {
        assertThat(pay(PayCurve.linear(), 87)).isEqualTo(Ratio.of(870, 1));
        assertThat(pay(PayCurve.linear(), 240)).isEqualTo(Ratio.of(2_400, 1));
        assertThat(pay(PayCurve.linear(), -10)).isEqualTo(Ratio.of(-100, 1));
        PayCurve notFromNothing = PayCurve.from(percent(0), percent(5)).to(percent(100), percent(100));
        assertThat(pay(notFromNothing, -10)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void paysOfATargetAnAmountOrTheBase() {
        assertThat(CURVE.of(amount(500)).apply(input(100)).pay()).isEqualTo(Ratio.of(500, 1));
        PayCurve rate = PayCurve.from(percent(0), percent(4))
                .to(percent(100), percent(8))
                .onBase();
        assertThat(pay(rate, 50)).isEqualTo(Ratio.of(3, 1));
        assertThat(CURVE.apply(RateInput.of(Ratio.ZERO, USD).attaining(Figure.of(percent(100))))
                        .undefinedReason())
                .contains("there is no target incentive");
        assertThat(CURVE.apply(RateInput.of(Ratio.ZERO, USD)).undefinedReason()).contains("there is no quota");
    }

    @Test
    void runsOverAmountsAndNumbers() {
        PayCurve sales = PayCurve.from(amount(100), percent(50))
                .to(amount(200), percent(100))
                .of(amount(10));
        assertThat(sales.apply(RateInput.of(Ratio.of(150, 1), USD)).pay()).isEqualTo(Ratio.of(15, 2));
        assertThat(sales.apply(RateInput.of(Ratio.of(150, 1), USD))
                        .slices()
                        .get(0)
                        .label())
                .isEqualTo("at 150");
        PayCurve units = PayCurve.from(10, percent(50)).to(20, percent(100)).of(amount(10));
        assertThat(units.apply(RateInput.of(Ratio.of(20, 1), USD)).pay()).isEqualTo(Ratio.of(10, 1));
        assertThat(units.needs()).isEmpty();
    }

    @Test
    void roundsThePositionWhereThePlanSays() {
        PayCurve shown = PayCurve.linear().roundingPosition(1, RoundingMode.HALF_UP);
        RateInput input = RateInput.of(Ratio.of(11_375, 1), USD)
                .withQuota(Ratio.of(20_000, 1))
                .withTarget(Ratio.of(4_500, 1));
        assertThat(shown.apply(input).pay()).isEqualTo(Ratio.of(5_121, 2));
        assertThat(PayCurve.linear().apply(input).pay()).isEqualTo(Ratio.of(2_559_375, 1_000));
        assertThat(shown.outlook(input)).isEqualTo(Outlook.unknown());
    }

    @Test
    void looksAhead() {
        assertThat(CURVE.outlook(input(80)).marginalRate()).contains(Ratio.of(20, 1));
        assertThat(CURVE.outlook(input(80)).remaining()).contains(Ratio.of(20, 1));
        assertThat(CURVE.outlook(input(10)).marginalRate()).contains(Ratio.ZERO);
        assertThat(CURVE.outlook(input(10)).remaining()).contains(Ratio.of(65, 1));
        assertThat(CURVE.outlook(input(160)).marginalRate()).contains(Ratio.ZERO);
        assertThat(CURVE.cap(percent(60)).outlook(input(80)).marginalRate()).contains(Ratio.ZERO);
        assertThat(CURVE.outlook(RateInput.of(Ratio.ZERO, USD))).isEqualTo(Outlook.unknown());
        RateInput looked = input(80).lookingUp(Figure.of(percent(100)));
        assertThat(CURVE.outlook(looked).marginalRate()).contains(Ratio.ZERO);
    }

    @Test
    void looksAheadUnderACap() {
        PayCurve capped = CURVE.cap(percent(60));
        assertThat(capped.outlook(input(79)).marginalRate()).contains(Ratio.of(20, 1));
        assertThat(capped.outlook(input(81)).marginalRate()).contains(Ratio.ZERO);
        PayCurve falling = PayCurve.from(percent(0), percent(100))
                .to(percent(100), percent(50))
                .cap(percent(100));
        assertThat(falling.outlook(input(0)).marginalRate()).contains(Ratio.of(-5, 1));
        assertThat(CURVE.outlook(input(100)).remaining()).contains(Ratio.of(50, 1));
        assertThat(CURVE.outlook(input(150)).remaining()).isEmpty();
    }

    @Test
    void mayBeCappedAtItsThreshold() {
        assertThat(CURVE.cap(percent(50)).problems()).isEmpty();
        assertThat(PayCurve.from(Money.of(5, "EUR"), percent(50)).onBase().problems(SETTING))
                .containsExactly("The pay curve has an amount (EUR 5.00) that is not in the plan's currency (USD).\n"
                        + "Use amount(..), or money of that currency.");
    }

    @Test
    void findsAllItsProblems() {
        assertThat(CURVE.problems(SETTING)).isEmpty();
        assertThat(PayCurve.from(percent(50), percent(50))
                        .to(amount(60), percent(60))
                        .problems())
                .containsExactly(
                        "The pay curve mixes levels, amounts and numbers: [(50 %), (60)].\nUse one kind in a curve.");
        PayCurve bad = PayCurve.from(percent(50), percent(50))
                .to(percent(50), percent(60))
                .continuing()
                .slope(2)
                .onwards()
                .cap(percent(40));
        assertThat(bad.problems())
                .containsExactly(
                        "The point (50 % paying 60 %) does not lie above the one before it (50 % paying 50 %).\nState points in"
                                + " ascending order, each position once.",
                        "The cap (40 %) is below what the threshold pays (50 % paying 50 %).\nCap at or above it.",
                        "The curve continues its last line and has a slope onwards (2).\nSay one of the two.");
        assertThat(PayCurve.from(percent(50), percent(50)).continuing().problems())
                .containsExactly(
                        "The curve of one point (50 % paying 50 %) continues a line that it does not have.\nAdd a point"
                                + " with to(..), or say slope(..).onwards().");
        assertThatThrownBy(() -> bad.apply(input(1)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(String.join("\n", bad.problems()));
    }

    @Test
    void findsWhatAPlanDoesNotSupply() {
        assertThat(CURVE.problems(RateSetting.of(Unit.money(USD)).in(USD)))
                .containsExactly(
                        "The pay curve has rates over attainment but no quota (no goal).\nSay quota(..) with the name of the"
                                + " goal.",
                        "The pay curve pays a share of the target incentive, and there is none (no target).\nState the target"
                                + " incentive of the component.");
        assertThat(CURVE.of(Money.of(5, "EUR")).problems(SETTING))
                .containsExactly("The pay curve has an amount (EUR 5.00) that is not in the plan's currency (USD).\n"
                        + "Use amount(..), or money of that currency.");
        assertThat(CURVE.onBase()
                        .problems(RateSetting.of(Unit.of("deals")).in(USD).withQuota()))
                .containsExactly(
                        "The pay curve pays a share of a measure in (deals), which is not in the plan's currency (USD).\n"
                                + "Measure money of that currency, or pay an amount per unit.");
        assertThat(PayCurve.from(amount(5), percent(5))
                        .problems(RateSetting.of(Unit.DAYS).in(USD).withTarget()))
                .containsExactly(
                        "The pay curve has bounds in amounts, and what they are looked up by is in (days).\nState bounds in"
                                + " the unit of what they are compared with.");
    }

    @Test
    void showsAllItSays() {
        PayCurve curve =
                CURVE.slope("2.5").onwards().cap(percent(400)).of(amount(5)).roundingPosition(1, RoundingMode.UP);
        assertThat(curve.points()).hasSize(3);
        assertThat(curve.points().get(0))
                .isEqualTo(new PayCurve.Point(new Bound.OnAttainment(percent(75)), percent(50)));
        assertThat(curve.isContinuing()).isFalse();
        assertThat(curve.slopeOnwards().orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(curve.cap()).contains(percent(400));
        assertThat(curve.basis()).isEqualTo(PayCurve.Basis.AMOUNT);
        assertThat(curve.amount()).contains(amount(5));
        assertThat(curve.positionRounding()).contains(new PositionRounding(1, RoundingMode.UP));
        assertThat(curve)
                .hasToString(
                        "a curve from 75 % paying 50 % to 100 % paying 100 % to 150 % paying 300 % of 5, onwards with slope"
                                + " 2.5, at most 400 %, looked up rounded UP to 1 digits");
        assertThat(PayCurve.linear())
                .hasToString("a curve from 0 % paying 0 % to 100 % paying 100 % of the target incentive, continuing");
        assertThat(CURVE.onBase()).asString().endsWith("of the base");
        assertThat(CURVE)
                .isEqualTo(PayCurve.from(percent(75), percent(50))
                        .to(percent(100), percent(100))
                        .to(percent(150), percent(300)));
        assertThat(CURVE).isNotEqualTo(CURVE.continuing()).isNotEqualTo("a curve");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("level", () -> PayCurve.from((Rate) null, percent(1)));
        assertNullRefused("amount", () -> PayCurve.from((Amount) null, percent(1)));
        assertNullRefused("at", () -> PayCurve.from((Bound) null, percent(1)));
        assertNullRefused("payout", () -> CURVE.to(percent(1), null));
        assertNullRefused("most", () -> CURVE.cap(null));
        assertNullRefused("amount", () -> CURVE.of(null));
        assertNullRefused("input", () -> CURVE.apply(null));
        assertConflict(
                "The curve of one point (50 % paying 50 %) continues a line that it does not have.",
                "Add a point with to(..), or say slope(..).onwards().",
                () -> PayCurve.from(percent(50), percent(50)).continuing().outlook(input(1)));
    }
}
