package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class EarningsCurveTest {

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.quota("sales", YEAR_2026, amount(100_000)))
            .build();
    private static final RateTable MARGINAL = RateTable.marginal(
            from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8)));
    private static final RateTable RETROACTIVE = RateTable.retroactive(
            from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8)));

    static Selling selling(RateTable table, UnaryOperator<Component> change) {
        return Selling.of(
                plan().component(
                                "Sales",
                                c -> change.apply(c.measure(sum(AMOUNT))
                                        .quota("sales")
                                        .accumulating(YEAR)
                                        .pay(table)))
                        .build(),
                ROSTER,
                "jill",
                sold -> facts(deal("d1", "jill", "2026-02-01", sold.value().toPlainString())));
    }

    static EarningsCurve curve(Selling selling) {
        return EarningsCurve.between(usd("0"), usd("200000"), selling);
    }

    @Test
    void aCapThatIsLeftAgainAtTheNextBoundIsFound() {
        // 10 % of all, and 1 % of all from 100 %: at 90,000 the cap is reached, from 100,000 on pay lies below it.
        EarningsCurve capped = curve(selling(
                RateTable.retroactive(
                        from(percent(0)).rate(percent(10)), from(percent(100)).rate(percent(1))),
                c -> c.cap(YEAR, amount(9_000))));
        assertThat(capped.certainty()).isEqualTo(Certainty.EXACT);
        assertThat(capped.pieces())
                .extracting(CurvePiece::to)
                .startsWith(usd("89999.95"), usd("99999.99"), usd("100000")); // 8,999.995 rounds to the cap
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void bendsAtTheBoundOfAMarginalTable() {
        assertThat(curve(selling(MARGINAL, c -> c)).pieces()).hasSize(2).satisfies(pieces -> {
            assertThat(pieces.get(0).slope()).isEqualTo(Ratio.of(5, 100));
            assertThat(pieces.get(1).payTo()).isEqualTo(usd("13000"));
            assertThat(pieces).noneMatch(CurvePiece::isJump);
        });
    }

    @Test
    void jumpsAtTheBoundOfARetroactiveTable() {
        assertThat(curve(selling(RETROACTIVE, c -> c)).pieces())
                .filteredOn(CurvePiece::isJump)
                .containsExactly(new CurvePiece(
                        usd("99999.99"), usd("100000"), usd("5000"), usd("8000"), true, Certainty.EXACT));
    }

    @Test
    void seeksTheLeastThatPaysAGoal() {
        EarningsCurve bent = curve(selling(MARGINAL, c -> c));
        assertThat(bent.leastFor(usd("9000")))
                .contains(usd("149999.94")); // 8 % of the last 49,999.94 are 3,999.9952, rounded 4,000.00
        assertThat(curve(selling(RETROACTIVE, c -> c)).leastFor(usd("6000"))).contains(usd("100000"));
        assertThat(bent.leastFor(usd("0"))).contains(usd("0"));
        assertThat(bent.leastFor(usd("13000.01"))).isEmpty();
    }

    @Test
    void isThePlanAtRandomAmountsAndSeeksItsInverse() {
        Random random = new Random(7);
        for (Selling selling : List.of(
                selling(MARGINAL, c -> c),
                selling(RETROACTIVE, c -> c),
                selling(MARGINAL, c -> c.cap(YEAR, amount(7_000))))) {
            EarningsCurve curve = curve(selling);
            for (int i = 0; i < 100; i++) {
                long cents = random.nextInt(20_000_000);
                Money sold = Money.of(BigDecimal.valueOf(cents, 2), "USD");
                Money paid = selling.pay(sold);
                CurvePiece piece = curve.pieces().stream()
                        .filter(p -> p.from().compareTo(sold) <= 0 && sold.compareTo(p.to()) <= 0)
                        .findFirst()
                        .orElseThrow();
                Ratio line = Ratio.of(piece.payFrom().value())
                        .plus(piece.slope()
                                .times(Ratio.of(sold.minus(piece.from()).value())));
                assertThat(line.minus(Ratio.of(paid.value()))
                                .toDecimal(6, RoundingMode.HALF_UP)
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.13"));
                Money least = curve.leastFor(paid).orElseThrow();
                assertThat(least).isLessThanOrEqualTo(sold);
                assertThat(selling.pay(least)).isGreaterThanOrEqualTo(paid);
                if (least.signum() > 0) {
                    assertThat(selling.pay(least.minus(usd("0.01")))).isLessThan(paid);
                }
            }
        }
    }

    @Test
    void keepsABoundHoweverLittleIsPaidThere() {
        RateTable barely = RateTable.retroactive(
                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent("5.0001")));
        EarningsCurve curve = curve(selling(barely, c -> c));
        assertThat(curve.certainty()).isEqualTo(Certainty.EXACT);
        assertThat(curve.pieces())
                .hasSize(3)
                .filteredOn(CurvePiece::isJump)
                .containsExactly(new CurvePiece(
                        usd("99999.99"), usd("100000"), usd("5000"), usd("5000.10"), true, Certainty.EXACT));
        RateTable invisible = RateTable.retroactive(
                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent("5.0000001")));
        assertThat(curve(selling(invisible, c -> c)).pieces())
                .extracting(CurvePiece::from)
                .contains(usd("100000"));
        assertThat(curve(selling(invisible, c -> c)).pieces()).noneMatch(CurvePiece::isJump);
    }

    @Test
    void bendsWhereACapBindsAndAGateOpens() {
        assertThat(curve(selling(MARGINAL, c -> c.cap(YEAR, amount(7_000)))).pieces())
                .extracting(CurvePiece::to)
                .containsExactly(usd("100000"), usd("124999.94"), usd("200000"));
        EarningsCurve gated = curve(selling(
                RateTable.flat(percent(5)), c -> c.gatedBy(attainment("Sales").atLeast(percent(50)))));
        assertThat(gated.certainty()).isEqualTo(Certainty.EXACT);
        assertThat(gated.pieces())
                .filteredOn(CurvePiece::isJump)
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.to()).isEqualTo(usd("50000"));
                    assertThat(piece.payTo()).isEqualTo(usd("2500"));
                });
    }

    @Test
    void saysWhereItIsSampled() {
        EarningsCurve curve = curve(selling(MARGINAL, c -> c.modifiedBy("as it is", (pay, context) -> pay)));
        assertThat(curve.certainty()).isEqualTo(Certainty.SAMPLED);
        assertThat(curve.seek(usd("6000"))).asString().endsWith("(sampled)");
        assertThat(curve.hidden()).containsExactly("Sales: its modifier (as it is)");
        assertThat(curve(selling(MARGINAL, c -> c)).hidden()).isEmpty();
    }

    /** Tables by role and date, a measure that is no credit, and a tier with a least pay. */
    @Test
    void namesTheRulesAndMeasuresThatHideBends() {
        RateTable least = RateTable.marginal(from(percent(0)).rate(percent(5)).atLeast(amount(10)));
        assertThat(curve(selling(least, c -> c)).hidden())
                .singleElement()
                .asString()
                .startsWith("Sales: its pay rule (");
        assertThat(curve(selling(MARGINAL, c -> c.payFrom(LocalDate.of(2026, 7, 1), RateTable.flat(percent(1)))))
                        .hidden())
                .containsExactly("Sales: its pay rule, which is not one for everybody and all dates");
    }

    /** The function of the facts is asked once for an amount, and never for what is known. */
    @Test
    void asksNothingTwice() {
        List<Money> asked = new ArrayList<>();
        Selling plain = selling(RETROACTIVE, c -> c.cap(MONTH, amount(7_000)).cap(YEAR, amount(9_000)));
        Selling counted = Selling.of(plain.plan(), ROSTER, "jill", sold -> {
            asked.add(sold);
            return plain.facts().apply(sold);
        });
        EarningsCurve curve = curve(counted);
        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
        asked.clear();
        assertThat(curve.points()).hasSize(curve.pieces().size() + 1);
        assertThat(curve.seek(usd("99999")).least()).isEmpty();
        assertThat(curve.seek(usd("0")).least()).isPresent();
        assertThat(asked).isEmpty();
        assertThat(curve.points("Sales")).hasSize(curve.pieces().size() + 1);
        assertThat(asked).hasSize(curve.pieces().size() + 1);
        asked.clear();
        // 20 million cents are halved 25 times at most.
        assertThat(curve.at("Sales", percent(77))).isPresent();
        assertThat(asked).hasSizeLessThanOrEqualTo(27).doesNotHaveDuplicates();
    }

    @Test
    void limitsItsEvaluations() {
        Selling selling = selling(MARGINAL, c -> c);
        assertRefused(
                "The curve of (jill) takes more than (3) evaluations of the plan (AE).",
                "Ask for a narrower range, one component or one pay period, or allow more evaluations.",
                () -> EarningsCurve.between(usd("0"), usd("1000"), selling, 3));
    }

    @Test
    void tellsTheRateNowAndThePayAtLevels() {
        EarningsCurve curve = curve(selling(MARGINAL, c -> c));
        assertThat(curve.marginalRate(usd("99999.99"))).isEqualTo(Ratio.of(5, 100));
        assertThat(curve.marginalRate(usd("100000"))).isEqualTo(Ratio.of(8, 100));
        assertThat(curve.at("Sales", percent(50)).orElseThrow().pay()).isEqualTo(usd("2500"));
        assertThat(curve.at("Sales", percent(100)).orElseThrow().sold()).isEqualTo(usd("100000"));
        assertThat(curve.at("Sales", percent(150)).orElseThrow().pay()).isEqualTo(usd("9000"));
        assertThat(curve.at("Sales", percent(0)).orElseThrow().sold()).isEqualTo(usd("0"));
        assertThat(curve.at("Sales", percent(201))).isEmpty();
        assertThat(curve.points()).extracting(CurvePoint::pay).containsExactly(usd("0"), usd("5000"), usd("13000"));
        assertThat(curve.points("Sales"))
                .extracting(point -> point.attainment().orThrow())
                .containsExactly(Ratio.of(0, 1), Ratio.of(1, 1), Ratio.of(2, 1));
        assertRefused(
                "The curve does not go on from (USD 200,000.00).",
                "Ask for an amount from (USD 0.00) to below (USD 200,000.00).",
                () -> curve.marginalRate(usd("200000")));
    }

    @Test
    void refusesWhatIsNoRange() {
        Selling selling = selling(MARGINAL, c -> c);
        assertRefused(
                "A curve goes from (USD 1.00) to (USD 1.00).",
                "Let it end at more than it starts with.",
                () -> EarningsCurve.between(usd("1"), usd("1"), selling));
        assertRefused(
                "The amount (EUR 1.00) is not in whole minor units of USD.",
                "State it in the currency of the plan, with at most 2 decimals.",
                () -> EarningsCurve.between(usd("0"), Money.of("1", "EUR"), selling));
        assertNullRefused("selling", () -> EarningsCurve.between(usd("0"), usd("1"), null));
        assertNullRefused("goal", () -> curve(selling).leastFor(null));
    }

    /** A modifier of the host hides nothing but certainty: no piece of a cent, no leap that breaks the search. */
    @Test
    void findsTheSameBendsWhereARuleIsNotSeenThrough() {
        for (RateTable table : List.of(MARGINAL, RETROACTIVE)) {
            EarningsCurve seen = curve(selling(table, c -> c));
            EarningsCurve hidden = curve(selling(table, c -> c.modifiedBy("as it is", (pay, context) -> pay)));
            assertThat(hidden.certainty()).isEqualTo(Certainty.SAMPLED);
            assertThat(hidden.pieces())
                    .extracting(CurvePiece::to)
                    .containsExactlyElementsOf(
                            seen.pieces().stream().map(CurvePiece::to).toList());
        }
    }

    @Test
    void findsACapThatIsRoundedExactly() {
        Selling selling = selling(MARGINAL, c -> c.cap(MONTH, targetIncentive(), Excess.lost()));
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.quota("sales", YEAR_2026, amount(100_000)).targetIncentive(amount(100_000)))
                .build();
        EarningsCurve capped = curve(Selling.of(selling.plan(), roster, "jill", selling.facts()));
        // 8,333.33 a month
        assertThat(capped.certainty()).isEqualTo(Certainty.EXACT);
        assertThat(capped.pieces()).hasSize(3);
        assertThat(capped.pieces().get(2).payTo()).isEqualTo(usd("8333.33"));
    }
}
