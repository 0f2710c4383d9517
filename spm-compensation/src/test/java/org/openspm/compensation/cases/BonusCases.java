package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;
import static org.openspm.compensation.cases.PublishedCase.names;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.SALES;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.YEAR;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.score;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/** Bonuses of a target by curves, matrices and gates: the rates of these cases are replayed alone too; here a whole plan pays them. */
final class BonusCases {

    private static final int DECEMBER = 12;

    static final List<Shape> ALL = List.of(
            Shape.of("threshold bonus probes", BonusCases::allOrNothing),
            Shape.of("people lookup_row rate_over_30h rate_under_30h", BonusCases::productivity),
            Shape.of("senior_staff_matrix business_unit_max_pct achieved bu_goals_met gate", BonusCases::matrix),
            Shape.of("weights item_floor composite_floor cases", BonusCases::composite),
            Shape.of(
                    "role_at_target_pct slope_above_100_per_point modifier_range achievement_cap_pct",
                    BonusCases::curveAndModifier),
            Shape.of("plan_revenue actual salary base_pct pct_per_1pct_over gates", BonusCases::twoGates),
            Shape.of("salary target_pct weights achieved", BonusCases::weighted));

    private BonusCases() {}

    private static Evaluation evaluate(CompensationPlan.Builder plan, UnaryOperator<Participant> rep, Sold... sold) {
        return plan.build().evaluate(Roster.builder().participant(REP_ID, rep).build(), Facts.of(SALES, List.of(sold)));
    }

    private static void allOrNothing(PublishedCase one) {
        List<BigDecimal> paid = new ArrayList<>();
        for (BigDecimal sold : one.numbers("probes")) {
            paid.add(earned(Sold.evaluate(
                    Sold.plan()
                            .component(
                                    "Bonus",
                                    c -> c.bonus(one.amount("bonus"))
                                            .gatedBy(Performance.of(sum(AMOUNT)).moreThan(one.amount("threshold")))),
                    List.of(Sold.amount(1, sold)))));
        }
        one.expectEach("bonus", paid);
    }

    /** Sales an hour say whether there is a bonus, hours what one is worth, and it is paid on hours. */
    private static void productivity(PublishedCase one) {
        RateMatrix matrix = RateMatrix.over(
                        Lookup.bands("productivity", one.in("lookup_row").asLong()), Lookup.bands("hours", 0L, 30L))
                .row(Pay.perUnit(one.amount("rate_under_30h")), Pay.perUnit(one.amount("rate_over_30h")));
        Metric hours = Metric.of("Hours", sum(UNITS));
        Metric perHour = Metric.ratio("Sales per hour", sum(Sold.FIGURE), sum(UNITS));
        for (String person : names(one.in("people"))) {
            JsonNode told = one.in("people").get(person);
            Evaluation run = Sold.evaluate(
                    Sold.plan()
                            .component(
                                    "Hours",
                                    c -> c.measure(sum(UNITS))
                                            .lookup("productivity", Performance.of(perHour))
                                            .lookup("hours", Performance.of(hours))
                                            .each(Grain.YEAR)
                                            .pay(matrix)),
                    List.of(Sold.units(1, decimal(told.get("hours"))).withLess(decimal(told.get("sales")))));
            assertThat(earned(run))
                    .as(person)
                    .isEqualByComparingTo(
                            decimal(one.expected().get("commission").get(person)));
        }
    }

    /** Levels I, II and III are scores of 1, 2 and 3; below the first there is no bonus at all. */
    private static void matrix(PublishedCase one) {
        JsonNode cells = one.in("senior_staff_matrix");
        List<String> rows = list(cells.get("rows_EPS"), JsonNode::asText);
        List<String> columns = list(cells.get("cols_revenue"), JsonNode::asText);
        RateMatrix matrix = RateMatrix.over(levels("EPS", rows), levels("revenue", columns));
        for (JsonNode row : cells.get("pct")) {
            matrix = matrix.row(
                    list(row, cell -> Pay.ofTarget(PublishedCase.percent(cell))).toArray(Pay[]::new));
        }
        RateMatrix cellsOfTarget = matrix;
        Gate firstLevel = score("EPS").atLeast(Rate.ONE).and(score("revenue").atLeast(Rate.ONE));
        CompensationPlan.Builder plan = Sold.plan()
                .gatedBy(firstLevel)
                .component(
                        "Corporate",
                        c -> c.each(Grain.YEAR)
                                .lookup("EPS", score("EPS"))
                                .lookup("revenue", score("revenue"))
                                .pay(cellsOfTarget))
                .component(
                        "Unit",
                        c -> c.each(Grain.YEAR)
                                .pay(Bonus.ofTarget(one.percent("business_unit_max_pct")))
                                .gatedBy(score("unit goals").atLeast(Rate.ONE)));
        Rate eps = level(rows, one.in("achieved").get("EPS"));
        Rate revenue = level(columns, one.in("achieved").get("revenue"));
        Rate unit = one.in("bu_goals_met").asBoolean() ? Rate.ONE : Rate.ZERO;
        Evaluation run = evaluate(
                plan,
                p -> p.targetIncentive(amount(100))
                        .score("EPS", YEAR, eps)
                        .score("revenue", YEAR, revenue)
                        .score("unit goals", YEAR, unit));
        one.expect("corporate_pct", run.earned(REP_ID, "Corporate", month(DECEMBER)));
        one.expect("bu_pct", run.earned(REP_ID, "Unit", month(DECEMBER)));
        one.expect("total_pct", earned(run));
        Evaluation missed = evaluate(
                plan,
                p -> p.targetIncentive(amount(100))
                        .score("EPS", YEAR, Rate.ZERO)
                        .score("revenue", YEAR, revenue)
                        .score("unit goals", YEAR, unit));
        assertThat(missed.total().signum()).isZero();
    }

    private static Lookup levels(String name, List<String> levels) {
        return Lookup.bands(
                name,
                IntStream.rangeClosed(1, levels.size())
                        .<Bound>mapToObj(level -> new Bound.OnAttainment(Rate.ofDecimal(BigDecimal.valueOf(level))))
                        .toList());
    }

    private static Rate level(List<String> levels, JsonNode reached) {
        return Rate.ofDecimal(BigDecimal.valueOf(levels.indexOf(reached.asText()) + 1L));
    }

    /** Nothing below a floor, point for point to 100 %, two and a half for each point to a cap of 150 %. */
    private static void composite(PublishedCase one) {
        PayCurve curve = PayCurve.from(one.percent("composite_floor"), one.percent("composite_floor"))
                .slope(1)
                .to(percent(100))
                .slope("2.5")
                .onwards()
                .cap(percent(150));
        Performance composite = Performance.scorecard()
                .part(Rate.ofDecimal(decimal(one.in("weights").get("net_revenue"))), score("net revenue"))
                .part(Rate.ofDecimal(decimal(one.in("weights").get("EBITDA"))), score("EBITDA"));
        List<BigDecimal> paid = new ArrayList<>();
        for (JsonNode each : one.in("cases")) {
            paid.add(earned(evaluate(
                    Sold.plan()
                            .component(
                                    "Bonus",
                                    c -> c.each(Grain.YEAR).lookup(composite).pay(curve)),
                    p -> p.targetIncentive(amount(100))
                            .score("net revenue", YEAR, PublishedCase.percent(each.get(0)))
                            .score("EBITDA", YEAR, PublishedCase.percent(each.get(1))))));
        }
        one.expectEach("payout_pct", paid);
    }

    /** Target by attainment to a cap, which only the modifier of a person exceeds. */
    private static void curveAndModifier(PublishedCase one) {
        Rate most = Rate.ofDecimal(decimal(one.in("modifier_range").get(1)));
        Rate cap = one.percent("achievement_cap_pct");
        for (String role : names(one.in("role_at_target_pct"))) {
            BigDecimal target = decimal(one.in("role_at_target_pct").get(role));
            PayCurve curve = PayCurve.from(percent(80), percent(target.multiply(new BigDecimal("0.8"))))
                    .to(percent(100), percent(target))
                    .slope(decimal(one.in("slope_above_100_per_point").get(role)))
                    .to(cap)
                    .of(amount(100));
            assertThat(bonus(curve, cap, most, percent(100)))
                    .as(role)
                    .isEqualByComparingTo(
                            decimal(one.expected().get("at_120_pct").get(role)));
            assertThat(bonus(curve, percent(200), most, percent(500)))
                    .as(role)
                    .isEqualByComparingTo(
                            decimal(one.expected().get("max_after_modifier").get(role)));
        }
    }

    private static BigDecimal bonus(PayCurve curve, Rate achieved, Rate most, Rate modifier) {
        RateTable factors = RateTable.retroactive(
                Tier.from(percent(0)).rate(Rate.ZERO),
                Tier.from(percent(100)).rate(percent(100)),
                Tier.from(most).rate(most));
        return earned(evaluate(
                Sold.plan()
                        .component(
                                "Bonus",
                                c -> c.each(Grain.YEAR)
                                        .lookup(score("achievement"))
                                        .pay(curve)
                                        .multipliedBy(score("modifier"), factors)),
                p -> p.score("achievement", YEAR, achieved).score("modifier", YEAR, modifier)));
    }

    /** Revenue at plan and two good quarters, or nothing; what is over is not rounded before it is used. */
    private static void twoGates(PublishedCase one) {
        PayCurve curve = PayCurve.from(percent(100), one.percent("base_pct"))
                .slope(one.number("pct_per_1pct_over"))
                .onwards()
                .of(one.amount("salary"));
        CompensationPlan.Builder plan = Sold.plan()
                .component(
                        "Revenue",
                        c -> c.measure(sum(AMOUNT))
                                .quota("revenue")
                                .each(Grain.YEAR)
                                .pay(RateTable.flat(Rate.ZERO)))
                .component(
                        "Bonus",
                        c -> c.each(Grain.YEAR)
                                .lookup(attainment("Revenue"))
                                .pay(curve)
                                .gatedBy(attainment("Revenue").atLeast(percent(100)))
                                .gatedBy(score("EBITDA positive").atLeast(Rate.ONE)));
        Sold actual = Sold.amount(1, one.number("actual"));
        one.expect("total", cents(evaluate(plan, p -> achiever(p, one, Rate.ONE), actual)));
        assertThat(earned(evaluate(plan, p -> achiever(p, one, Rate.ZERO), actual)))
                .isZero();
        Sold atPlan = Sold.amount(1, one.number("plan_revenue"));
        one.expect("base", earned(evaluate(plan, p -> achiever(p, one, Rate.ONE), atPlan)));
    }

    private static BigDecimal cents(Evaluation run) {
        return earned(run).setScale(2, RoundingMode.HALF_UP);
    }

    private static Participant achiever(Participant p, PublishedCase one, Rate positive) {
        return p.quota("revenue", YEAR, one.amount("plan_revenue")).score("EBITDA positive", YEAR, positive);
    }

    /** Each part of the target by its own achievement. */
    private static void weighted(PublishedCase one) {
        List<BigDecimal> weights = one.numbers("weights");
        CompensationPlan.Builder plan = Sold.plan();
        for (int i = 0; i < weights.size(); i++) {
            String name = "part " + i;
            Rate weight = Rate.ofDecimal(weights.get(i));
            plan = plan.component(
                    name,
                    c -> c.each(Grain.YEAR).weight(weight).lookup(score(name)).pay(PayCurve.linear()));
        }
        BigDecimal target = one.number("salary").multiply(one.number("target_pct"));
        Evaluation run = evaluate(plan, p -> {
            Participant scored = p.targetIncentive(Amount.amount(target));
            for (int i = 0; i < weights.size(); i++) {
                scored = scored.score(
                        "part " + i,
                        YEAR,
                        Rate.ofDecimal(one.numbers("achieved").get(i)));
            }
            return scored;
        });
        List<BigDecimal> parts = IntStream.range(0, weights.size())
                .mapToObj(i -> run.earned(REP_ID, "part " + i, month(DECEMBER)).value())
                .toList();
        one.expect("target", target);
        one.expectEach("parts", parts);
        one.expect("total", earned(run));
    }
}
