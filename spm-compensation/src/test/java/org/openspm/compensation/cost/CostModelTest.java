package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.compensation.cost.AttainmentDistribution.certain;
import static org.openspm.compensation.cost.AttainmentDistribution.lognormal;
import static org.openspm.compensation.cost.AttainmentDistribution.normal;
import static org.openspm.compensation.cost.AttainmentDistribution.triangular;
import static org.openspm.compensation.cost.Team.ROSTER;
import static org.openspm.compensation.cost.Team.accelerated;
import static org.openspm.compensation.cost.Team.flat;
import static org.openspm.compensation.cost.Team.model;
import static org.openspm.compensation.cost.Team.retroactive;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Plans;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CostModelTest {

    private static final AttainmentDistribution USUAL = normal(percent(95), percent(20));
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** The mean of what lies above a level, E[max(0, X - level)], of the usual sales of 95,000 with a deviation of 20,000 (Bachelier's formula). */
    private static double excess(double level) {
        double d = (95_000 - level) / 20_000;
        return (95_000 - level) * STANDARD.cumulativeProbability(d) + 20_000 * STANDARD.density(d);
    }

    private static double jill(CostModel model) {
        return model.expected().pay().get("jill").value().doubleValue();
    }

    @Test
    void expectsTheClosedFormOfAnAccelerator() {
        // What is cut off at zero is excess(0), at 500 % nothing to speak of.
        assertThat(jill(model(accelerated(percent(8)), USUAL)))
                .isCloseTo(0.05 * excess(0) + 0.03 * excess(100_000), within(0.006));
        assertThat(jill(model(flat(percent(10)), USUAL))).isCloseTo(0.1 * excess(0), within(0.006));
    }

    @Test
    void expectsTheClosedFormOfAJump() {
        // 5 % of all, and from quota on 3 % of all: E[X; X >= q] = excess(q) + q P(X >= q).
        double reached = excess(100_000) + 100_000 * STANDARD.cumulativeProbability(-0.25);
        assertThat(jill(model(retroactive(), USUAL))).isCloseTo(0.05 * excess(0) + 0.03 * reached, within(0.01));
        // 4,000 times as much is sold, and a million more is paid from quota on, a cent's worth of sales further.
        CompensationPlan steep = Team.plan(
                RateTable.retroactive(
                        from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent("5.25"))),
                c -> c);
        CostModel large = CostModel.of(steep, Team.roster(400_000_000), Team::facts)
                .expecting("jill", amount(400_000_000), USUAL)
                .expecting("omar", amount(400_000_000), USUAL);
        assertThat(jill(large)).isCloseTo(4_000 * (0.05 * excess(0) + 0.0025 * reached), within(0.01));
    }

    @Test
    void expectsTheClosedFormOfACap() {
        CompensationPlan capped = Team.plan(RateTable.flat(percent(10)), c -> c.cap(YEAR, amount(12_000)));
        assertThat(jill(model(capped, USUAL))).isCloseTo(0.1 * (excess(0) - excess(120_000)), within(0.006));
    }

    @Test
    void cutsOffAtTheMostThatIsAttained() {
        assertThat(jill(model(flat(percent(10)), USUAL).upTo(percent(110))))
                .isCloseTo(0.1 * (excess(0) - excess(110_000)), within(0.006));
    }

    @Test
    void expectsTheMeanOfAHistory() {
        // 5,000 x 0.8, then 5,000 + 8,000 x 0.2, then nothing: 10,600 / 3.
        AttainmentDistribution history =
                AttainmentDistribution.history(List.of(Ratio.of(4, 5), Ratio.of(6, 5), Ratio.ZERO));
        ExpectedCost expected = model(accelerated(percent(8)), history).expected();
        assertThat(expected.pay()).containsOnlyKeys("jill", "omar").containsEntry("jill", usd("3533.33"));
        assertThat(expected.total()).isEqualTo(usd("7066.66"));
        assertThat(expected.certainty()).isEqualTo(Certainty.EXACT);
    }

    @Test
    void drawsWhatItExpects() {
        for (AttainmentDistribution distribution : List.of(
                USUAL,
                lognormal(percent(90), percent(40)),
                triangular(percent(30), percent(95), percent(150)),
                AttainmentDistribution.history(List.of(Ratio.of(1, 2), Ratio.of(9, 10), Ratio.of(13, 10))))) {
            for (CompensationPlan plan : List.of(accelerated(percent(12)), retroactive())) {
                CostModel model = model(plan, distribution).correlated(percent(30));
                SimulatedCost drawn = model.simulate(7, 500);
                assertThat(drawn.mean().toMoney(Rounding.halfUp()).value().doubleValue())
                        .as("%s, %s", distribution, plan)
                        .isCloseTo(
                                model.expected().total().value().doubleValue(),
                                within(4 * drawn.standardError().orElseThrow()));
            }
        }
    }

    @Test
    void spreadsByHowAttainmentsGoTogether() {
        // 10 % of 20,000 each: two that go together have a deviation of 4,000, two apart of 2,000 times the root of
        // two.
        CostModel model = model(flat(percent(10)), USUAL);
        assertThat(model.simulate(1, 2_000).deviation().orElseThrow()).isCloseTo(2_828, within(150.0));
        assertThat(model.correlated(percent(100)).simulate(1, 2_000).deviation().orElseThrow())
                .isCloseTo(4_000, within(200.0));
        assertThat(model.correlated(percent(50)).simulate(1, 2_000).deviation().orElseThrow())
                .isCloseTo(2_000 * Math.sqrt(3), within(180.0));
        // The expectation does not care.
        assertThat(model.correlated(percent(100)).expected()).isEqualTo(model.expected());
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        CostModel model = model(accelerated(percent(8)), USUAL).correlated(percent(20));
        List<Money> costs = model.simulate(3, 50).costs();
        assertThat(model.simulate(3, 50).costs()).isEqualTo(costs);
        assertThat(model.simulate(3, 20).costs()).isEqualTo(costs.subList(0, 20));
        assertThat(model.simulate(4, 50).costs()).isNotEqualTo(costs);
    }

    @Test
    void drawsTheSameSalesUnderAnotherPlan() {
        CostModel model = model(flat(percent(5)), USUAL);
        List<Money> single = model.simulate(9, 30).costs();
        List<Money> twofold = model.under(flat(percent(10))).simulate(9, 30).costs();
        for (int i = 0; i < 30; i++) {
            assertThat(twofold.get(i).minus(single.get(i)).minus(single.get(i))).isBetween(usd("-0.02"), usd("0.02"));
        }
    }

    @Test
    void endsWhenToldTo() {
        List<Integer> told = new ArrayList<>();
        SimulatedCost ended = model(flat(percent(5)), USUAL).simulate(1, 100, (done, all) -> {
            told.add(done);
            assertThat(all).isEqualTo(100);
            return done < 5;
        });
        assertThat(told).containsExactly(1, 2, 3, 4, 5);
        assertThat(ended.draws()).isEqualTo(5);
        assertThat(ended.isComplete()).isFalse();
        assertThat(ended.explain().render()).contains("mean of 5 draws of 100, ended before");
    }

    /** Everybody is paid for what Omar sells, too. */
    private static CostModel alsoForOmar() {
        CompensationPlan plan = Plans.plan()
                .component(
                        "Own",
                        c -> c.measure(sum(Deals.AMOUNT)).accumulating(YEAR).pay(RateTable.flat(percent(5))))
                .component(
                        "With Omar",
                        c -> c.measure(Performance.of(sum(Deals.AMOUNT)).of("omar"))
                                .accumulating(YEAR)
                                .pay(RateTable.flat(percent(1))))
                .build();
        return model(plan, USUAL);
    }

    @Test
    void evaluatesTogetherThoseWhoDependOnEachOther() {
        assertConflict(
                "The pay of (jill) depends on what others sell.",
                "Ask simulate(..), which evaluates everybody together.",
                () -> alsoForOmar().expected());
        SimulatedCost drawn = alsoForOmar().simulate(5, 200);
        // 5 % of two times 95,000, and for both 1 % of what Omar sells.
        assertThat(drawn.expected().total().value().doubleValue())
                .isCloseTo(11_400, within(4 * drawn.standardError().orElseThrow()));
        assertThat(drawn.expected().certainty()).isEqualTo(Certainty.SAMPLED);
    }

    @Test
    void paysThoseWhoDoNotSellWhatTheyArePaidAnyway() {
        CompensationPlan atLeast =
                Plans.plan(c -> c).floor(YEAR, new Limit.Fixed(amount(300))).build();
        CostModel model =
                CostModel.of(atLeast, ROSTER, Team::facts).expecting("jill", amount(100_000), certain(percent(100)));
        assertThat(model.expected().pay()).containsEntry("omar", usd("300")).containsEntry("jill", usd("10000"));
    }

    @Test
    void factsOfEachCostWhatFactsInOneDo() {
        CompensationPlan plan = Team.accelerated(percent(10));
        CostModel inOne = model(plan, USUAL);
        CostModel ofEach = CostModel.ofEach(plan, ROSTER, (id, sold) -> Team.facts(Map.of(id, sold)))
                .expecting("jill", amount(100_000), USUAL)
                .expecting("omar", amount(100_000), USUAL);
        assertThat(ofEach.expected().pay()).isEqualTo(inOne.expected().pay());
        assertThat(ofEach.simulate(3, 20).costs())
                .isEqualTo(inOne.simulate(3, 20).costs());
    }

    /** A curve needs the facts of one: what is asked of the host grows as those who sell do. */
    @Test
    void factsOfEachAreAskedForOneAtATime() {
        assertThat(asked(40)).isBetween(3 * asked(10), 5 * asked(10));
    }

    private static long asked(int sellers) {
        AtomicLong asked = new AtomicLong();
        Roster.Builder roster = Roster.builder();
        for (int i = 0; i < sellers; i++) {
            roster.participant("s" + i, p -> p.quota("sales", YEAR_2026, amount(100_000)));
        }
        CostModel model = CostModel.ofEach(Team.accelerated(percent(10)), roster.build(), (id, sold) -> {
            asked.incrementAndGet();
            return Team.facts(Map.of(id, sold));
        });
        for (int i = 0; i < sellers; i++) {
            model = model.expecting("s" + i, amount(100_000), USUAL);
        }
        assertThat(model.expected().pay()).hasSize(sellers);
        return asked.get();
    }

    /** Everybody is paid for what Omar sells between 101,000 and 139,000, where none of the years that are said lies. */
    @Test
    void findsADependenceInTheYearsThatAreDrawn() {
        assertConflict(
                "The pay of (jill) depends on what others sell.",
                "Ask simulate(..), which evaluates everybody together.",
                () -> model(forOmarFrom(101_000), USUAL).expected());
    }

    /** Of what Omar sells in the 38,000 from an amount on, everybody is paid up to 190. */
    private static CompensationPlan forOmarFrom(long amount) {
        return Plans.plan(c -> c)
                .component(
                        "With Omar",
                        c -> c.measure(Performance.of(sum(Deals.AMOUNT)).of("omar"))
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(amount(0)).rate(percent(0)),
                                        from(amount(amount)).rate(percent(1)),
                                        from(amount(amount + 19_000)).rate(percent(-1)),
                                        from(amount(amount + 38_000)).rate(percent(0)))))
                .build();
    }

    /** That no year shows a dependence is no proof that there is none. */
    @Test
    void isSampledWhereADependenceMayLieBetweenTheYears() {
        AttainmentDistribution history = AttainmentDistribution.history(List.of(Ratio.of(4, 5), Ratio.of(6, 5)));
        for (AttainmentDistribution distribution : List.of(USUAL, history)) {
            assertThat(model(forOmarFrom(301_000), distribution).expected().certainty())
                    .as("%s", distribution)
                    .isEqualTo(Certainty.SAMPLED);
            assertThat(model(flat(percent(5)), distribution).expected().certainty())
                    .as("%s", distribution)
                    .isEqualTo(Certainty.EXACT);
        }
    }

    private static Facts withOmar(Map<String, Money> sold) {
        return Facts.of(
                Deals.DEALS,
                sold.entrySet().stream()
                        .map(each -> new Deals.Deal(
                                each.getKey(),
                                each.getKey(),
                                "omar",
                                LocalDate.of(2026, 2, 1),
                                each.getValue().value(),
                                "Core",
                                true))
                        .toList());
    }

    /** Omar is credited with what Jill sells, too, and paid from an amount on that no year reaches. */
    @Test
    void isSampledWhereATransactionIsCreditedToSeveral() {
        CompensationPlan overlaid = CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR_2026)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP).overlay(Deals.PARTNER, percent(100)))
                .component(
                        "Overlay",
                        c -> c.measure(sum(Deals.AMOUNT))
                                .on(CreditKind.OVERLAY)
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(amount(0)).rate(percent(0)),
                                        from(amount(480_000)).rate(percent(1)))))
                .build();
        CostModel model = CostModel.of(overlaid, ROSTER, CostModelTest::withOmar)
                .expecting("jill", amount(100_000), USUAL)
                .expecting("omar", amount(100_000), USUAL);
        assertThat(model.expected().certainty()).isEqualTo(Certainty.SAMPLED);
    }

    @Test
    void leavesOutWhoSellsAndIsNotOnThePlan() {
        CostModel model = CostModel.of(
                        Plans.plan(c -> c).build(), ROSTER, sold -> Team.facts(Map.of("jill", sold.get("jill"))))
                .expecting("jill", amount(1_000), certain(percent(100)))
                .expecting("partner", amount(1_000), certain(percent(100)));
        assertThat(model.expected().total()).isEqualTo(usd("100"));
        assertThat(model.simulate(1, 2).costs()).containsExactly(usd("100"), usd("100"));
    }

    @Test
    void isSampledWhereAPlanIsNotSeenThrough() {
        CompensationPlan own = Team.plan(
                RateTable.flat(percent(5)), c -> c.modifiedBy("own", (pay, window) -> pay.times(Ratio.of(2, 1))));
        ExpectedCost expected = model(own, USUAL).expected();
        assertThat(expected.certainty()).isEqualTo(Certainty.SAMPLED);
        assertThat(expected.explain().render()).contains("sampled");
        assertThat(expected.pay().get("jill").value().doubleValue()).isCloseTo(0.1 * excess(0), within(0.5));
    }

    @Test
    void isSensitiveToSalesRatesAndQuotas() {
        CostModel model = model(flat(percent(10)), certain(percent(100)));
        Sensitivity sales = model.sensitivityToSales(percent(1));
        assertThat(sales).isEqualTo(new Sensitivity("sales by 1 %", usd("19800"), usd("20000"), usd("20200")));
        assertThat(model.sensitivity("rate", model.under(flat(percent(9))), model.under(flat(percent(11)))))
                .isEqualTo(new Sensitivity("rate", usd("18000"), usd("20000"), usd("22000")));
        CostModel steep = model(accelerated(percent(10)), certain(percent(100)));
        // With a quota of 90,000, 10,000 are paid at 10 % instead of 5 %, for both.
        assertThat(steep.sensitivity("quota", steep.with(Team.roster(90_000)), steep.with(Team.roster(110_000))))
                .isEqualTo(new Sensitivity("quota", usd("11000"), usd("10000"), usd("10000")));
        assertThat(model.selling(percent(110)).sensitivityToSales(percent(10)).more())
                .isEqualTo(usd("24200"));
    }

    @Test
    void countsFixedCostInTheCostOfSalesOnly() {
        CostModel model = model(flat(percent(5)), certain(percent(100)));
        assertThat(model.simulate(1, 3).costOfSales()).hasToString("5 %");
        SimulatedCost withSalaries = model.fixedCost(amount(20_000)).simulate(1, 3);
        assertThat(withSalaries.costOfSales()).hasToString("15 %");
        assertThat(withSalaries.quantile(percent(50))).isEqualTo(usd("10000"));
    }

    @Test
    void saysWhatItIs() {
        assertThat(model(flat(percent(5)), USUAL)).hasToString("AE, 2 sell");
    }

    @Test
    void refusesWhatIsNoModel() {
        CostModel nobody = CostModel.of(flat(percent(5)), ROSTER, Team::facts);
        assertConflict(
                "The model of (AE) expects nobody to sell.",
                "Say with expecting(..) who may sell how much.",
                () -> nobody.simulate(1, 1));
        assertConflict(
                "The model of (AE) expects nobody to sell.",
                "Say with expecting(..) who may sell how much.",
                nobody::expected);
        assertRefused(
                "The goal (USD 0.00) of (jill) is not positive.",
                "Say what 100 % is.",
                () -> nobody.expecting("jill", amount(0), USUAL));
        assertRefused(
                "The correlation (101 %) is none.",
                "Use one from 0 % to 100 %.", () -> nobody.correlated(percent(101)));
        assertRefused(
                "The correlation (-1 %) is none.", "Use one from 0 % to 100 %.", () -> nobody.correlated(percent(-1)));
        assertRefused(
                "The most attainment (0 %) is not positive.", "Use more than 0 %.", () -> nobody.upTo(percent(0)));
        assertRefused("The factor (-1 %) is not positive.", "Use more than 0 %.", () -> nobody.selling(percent(-1)));
        assertRefused(
                "The fixed cost (USD -1.00) is negative.", "Use zero or more.", () -> nobody.fixedCost(amount(-1)));
        assertRefused("The number (0) of draws is none.", "Draw once at least.", () -> nobody.simulate(1, 0));
        for (int step : new int[] {0, 100}) {
            assertRefused(
                    "The step (" + step + " %) of what is sold is none.",
                    "Use one between 0 % and 100 %.",
                    () -> nobody.sensitivityToSales(percent(step)));
        }
        CompensationPlan euros = CompensationPlan.named("AE")
                .in("EUR")
                .year(Plans.YEAR_2026)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component("Sales", c -> c.measure(count(Deals.DEALS)).perUnit(amount(1)))
                .build();
        assertRefused("The plans pay in (USD) and (EUR).", "Model plans of one currency.", () -> nobody.under(euros));
    }

    @Test
    void refusesNulls() {
        CostModel model = model(flat(percent(5)), USUAL);
        assertNullRefused("plan", () -> CostModel.of(null, ROSTER, Team::facts));
        assertNullRefused("roster", () -> CostModel.of(flat(percent(5)), null, Team::facts));
        assertNullRefused("facts", () -> CostModel.of(flat(percent(5)), ROSTER, null));
        assertNullRefused("facts", () -> CostModel.ofEach(flat(percent(5)), ROSTER, null));
        assertNullRefused("participant", () -> model.expecting(null, amount(1), USUAL));
        assertNullRefused("goal", () -> model.expecting("jill", null, USUAL));
        assertNullRefused("distribution", () -> model.expecting("jill", amount(1), null));
        assertNullRefused("correlation", () -> model.correlated(null));
        assertNullRefused("value", () -> model.upTo(null));
        assertNullRefused("value", () -> model.selling(null));
        assertNullRefused("fixed", () -> model.fixedCost(null));
        assertNullRefused("other", () -> model.under(null));
        assertNullRefused("other", () -> model.with(null));
        assertNullRefused("progress", () -> model.simulate(1, 1, null));
        assertNullRefused("step", () -> model.sensitivityToSales(null));
        assertNullRefused("what", () -> model.sensitivity(null, model, model));
        assertNullRefused("less", () -> model.sensitivity("x", null, model));
        assertNullRefused("more", () -> model.sensitivity("x", model, null));
    }
}
