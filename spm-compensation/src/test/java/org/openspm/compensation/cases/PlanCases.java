package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;
import static org.openspm.compensation.cases.PublishedCase.names;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.KIND;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.SALES;
import static org.openspm.compensation.cases.Sold.YEAR;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.score;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.plan.Scorecard;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.IndividualRate;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;

/** Plans that vendors, text books and filings describe: pools, scorecards, gates, caps on attainment, counters of several rules. */
final class PlanCases {

    private static final Pattern GATE = Pattern.compile("at least (\\d+)% of quota");
    private static final int DECEMBER = 12;

    static final List<Shape> ALL = List.of(
            Shape.of("pool qualifiers gate", PlanCases::poolOfQualifiers),
            Shape.of("team_revenue pool_pct allocation_pct", PlanCases::poolByPoints),
            Shape.of("division corporate group division_weight", PlanCases::ratings),
            Shape.of("weights levels_order levels", PlanCases::gatedLevels),
            Shape.of("at_100_pct modifier_max", PlanCases::modifierAboveCap),
            Shape.of("quota ytd_credit order tiers", PlanCases::attained),
            Shape.of("measure credits rule_for_type", PlanCases::rolling),
            Shape.of("period_a period_b", PlanCases::overlap));

    private PlanCases() {}

    private static CompensationPlan.Builder yearly(String name, UnaryOperator<Component> component) {
        return Sold.plan().component(name, c -> component.apply(c.each(Grain.YEAR)));
    }

    private static Evaluation evaluate(CompensationPlan.Builder plan, UnaryOperator<Participant> rep, Sold... sold) {
        return plan.build().evaluate(Roster.builder().participant(REP_ID, rep).build(), Facts.of(SALES, List.of(sold)));
    }

    /** Some are over the gate, some on it, and one is below. */
    private static void poolOfQualifiers(PublishedCase one) {
        Matcher gate = GATE.matcher(one.text("gate"));
        assertThat(gate.matches()).isTrue();
        long needed = Long.parseLong(gate.group(1));
        int qualifiers = one.in("qualifiers").asInt();
        Roster.Builder roster = Roster.builder();
        List<Sold> sold = new ArrayList<>();
        for (int i = 0; i <= qualifiers; i++) {
            String id = "rep " + i;
            roster = roster.participant(id, p -> p.quota("sales", YEAR, amount(100)));
            long of = i == qualifiers ? needed - 1 : needed + i;
            sold.add(Sold.amount(1, BigDecimal.valueOf(of)).withId(id).withRep(id));
        }
        roster = roster.team("all", t -> {
            var team = t;
            for (int i = 0; i <= qualifiers; i++) {
                team = team.member("rep " + i);
            }
            return team;
        });
        Evaluation run = yearly(
                        "Sales", c -> c.measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(Rate.ZERO)))
                .component(
                        "Pool",
                        c -> c.each(Grain.YEAR)
                                .measure(sum(AMOUNT))
                                .pay(Bonus.of(one.amount("pool")))
                                .pooled(Pool.sharedEqually()
                                        .among(attainment("Sales").atLeast(percent(needed)))))
                .build()
                .evaluate(roster.build(), Facts.of(SALES, sold));
        for (int i = 0; i < qualifiers; i++) {
            one.expect("each", run.earned("rep " + i));
        }
        assertThat(run.earned("rep " + qualifiers).signum()).isZero();
    }

    private static void poolByPoints(PublishedCase one) {
        BigDecimal points = one.number("allocation_pct").movePointRight(2);
        Roster roster = Roster.builder()
                .participant("member", p -> p)
                .participant("others", p -> p)
                .team(
                        "team",
                        t -> t.member("member", points, DateRange.all())
                                .member("others", BigDecimal.valueOf(100).subtract(points), DateRange.all()))
                .build();
        Evaluation run = yearly(
                        "Pool",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(Rate.ofDecimal(one.number("pool_pct"))))
                                .pooled(Pool.sharedByPoints()))
                .build()
                .evaluate(
                        roster,
                        Facts.of(
                                SALES,
                                List.of(Sold.amount(1, one.number("team_revenue"))
                                        .withRep("others"))));
        one.expect("share", run.earned("member"));
        one.expect("pool", run.total());
    }

    /** Ratings on a scale of their own are scores; nothing is rounded on the way, and what is shown is. */
    private static void ratings(PublishedCase one) {
        List<JsonNode> goals = list(one.in("division"), goal -> goal);
        Scorecard division = Performance.scorecard();
        for (int i = 0; i < goals.size(); i++) {
            division = division.part(percent(decimal(goals.get(i).get(1))), score("goal " + i));
        }
        Scorecard combined = Performance.scorecard()
                .part(one.percent("division_weight"), division)
                .part(percent(decimal(one.in("corporate").get(1))), score("corporate"))
                .part(percent(decimal(one.in("group").get(1))), score("group"));
        Scorecard own = division;
        Evaluation run = evaluate(
                yearly("Division", c -> c.measure(own).pay(Bonus.of(amount(1))))
                        .component(
                                "Combined",
                                c -> c.each(Grain.YEAR).measure(combined).pay(Bonus.of(amount(1)))),
                p -> {
                    Participant rated = p.score("corporate", YEAR, rating(one.in("corporate")))
                            .score("group", YEAR, rating(one.in("group")));
                    for (int i = 0; i < goals.size(); i++) {
                        rated = rated.score("goal " + i, YEAR, rating(goals.get(i)));
                    }
                    return rated;
                });
        one.expect(
                "division_rating",
                run.achieved(REP_ID, "Division", month(DECEMBER)).orThrow());
        one.expect("combined", run.achieved(REP_ID, "Combined", month(DECEMBER)).orThrow());
    }

    private static Rate rating(JsonNode goal) {
        return Rate.ofDecimal(decimal(goal.get(0)));
    }

    /** Every component pays a part of the target by the level that is reached; without net income two of them do not. */
    private static void gatedLevels(PublishedCase one) {
        int levels = one.in("levels_order").size();
        JsonNode table = one.in("levels").get("threshold_net_income_achieved");
        CompensationPlan.Builder plan = Sold.plan();
        for (String name : names(one.in("weights"))) {
            List<Tier> tiers = new ArrayList<>();
            for (int level = 0; level < levels; level++) {
                BigDecimal share = decimal(table.get(name).get(level))
                        .divide(decimal(one.in("weights").get(name)));
                tiers.add(Tier.from(Rate.ofDecimal(BigDecimal.valueOf(level))).ofTarget(Rate.ofDecimal(share)));
            }
            plan = plan.component(name, c -> {
                Component paid = c.each(Grain.YEAR)
                        .weight(PublishedCase.percent(one.in("weights").get(name)))
                        .lookup(score("level"))
                        .pay(RateTable.retroactive(tiers));
                return name.equals("cash_flow")
                        ? paid
                        : paid.gatedBy(score("threshold net income").atLeast(Rate.ONE));
            });
        }
        for (String gate : names(one.in("levels"))) {
            Rate reached = gate.equals("not_achieved") ? Rate.ZERO : Rate.ONE;
            List<BigDecimal> totals = new ArrayList<>();
            for (int level = 0; level < levels; level++) {
                Rate at = Rate.ofDecimal(BigDecimal.valueOf(level));
                Evaluation run = evaluate(
                        plan,
                        p -> p.targetIncentive(amount(100))
                                .score("level", YEAR, at)
                                .score("threshold net income", YEAR, reached));
                for (String name : names(one.in("weights"))) {
                    assertThat(run.earned(REP_ID, name, month(DECEMBER)).value())
                            .as("%s of %s at %s", name, gate, level)
                            .isEqualByComparingTo(
                                    decimal(one.in("levels").get(gate).get(name).get(level)));
                }
                totals.add(Sold.earned(run));
            }
            assertThat(totals)
                    .usingElementComparator(BigDecimal::compareTo)
                    .isEqualTo(list(one.expected().get("totals").get(gate), PublishedCase::decimal));
        }
    }

    /** Half as much again is sold, and the modifier asked for is twice as high as there is. */
    private static void modifierAboveCap(PublishedCase one) {
        BigDecimal most = one.number("modifier_max");
        for (String group : names(one.in("at_100_pct"))) {
            Evaluation run = evaluate(
                    yearly(
                            "Bonus",
                            c -> c.measure(sum(AMOUNT))
                                    .quota("sales")
                                    .attainmentUpTo(percent(100))
                                    .pay(IndividualRate.flat())
                                    .multipliedBy(
                                            score("modifier"),
                                            RateTable.retroactive(
                                                    Tier.from(percent(0)).rate(percent(100)),
                                                    Tier.from(Rate.ofDecimal(most))
                                                            .rate(Rate.ofDecimal(most))))),
                    p -> p.quota("sales", YEAR, amount(100))
                            .targetIncentive(
                                    PublishedCase.amount(one.in("at_100_pct").get(group)))
                            .score("modifier", YEAR, Rate.ofDecimal(most.multiply(BigDecimal.valueOf(2)))),
                    Sold.amount(1, BigDecimal.valueOf(150)));
            assertThat(Sold.earned(run))
                    .as(group)
                    .isEqualByComparingTo(
                            decimal(one.expected().get("max_after_modifier").get(group)));
        }
    }

    private static void attained(PublishedCase one) {
        List<Tier> tiers = list(
                one.in("tiers"),
                row -> Tier.from(PublishedCase.percent(row.get(0))).rate(PublishedCase.percent(row.get(2))));
        Evaluation run = evaluate(
                Sold.plan()
                        .component(
                                "Sales",
                                c -> c.measure(sum(AMOUNT))
                                        .quota("sales")
                                        .accumulating(Grain.YEAR)
                                        .pay(RateTable.marginal(tiers))),
                p -> p.quota("sales", YEAR, one.amount("quota")),
                Sold.amount(1, one.number("ytd_credit")),
                Sold.amount(2, one.number("order")));
        one.expect(
                "attainment_pct",
                run.attainment(REP_ID, "Sales", month(1)).orThrow().times(Ratio.of(100, 1)));
        // The order is paid at the rate of the tier that it falls into.
        assertThat(run.earned(REP_ID, month(2)).value())
                .isEqualByComparingTo(one.number("order")
                        .multiply(decimal(one.in("tiers").get(0).get(2)))
                        .movePointLeft(2));
    }

    /** Rules for one type each look their rate up by the sum of all types: every credit moves the counter of both. */
    private static void rolling(PublishedCase one) {
        CompensationPlan.Builder plan = Sold.plan()
                .component(
                        "All",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(RateTable.flat(Rate.ZERO)));
        for (String type : names(one.in("rule_for_type"))) {
            plan = plan.component(
                    one.in("rule_for_type").get(type).asText(),
                    c -> c.measure(sum(AMOUNT).where(KIND.is(type)))
                            .lookup(Performance.of(sum(AMOUNT)))
                            .accumulating(Grain.YEAR)
                            .pay(RateTable.flat(percent(1))));
        }
        List<Sold> sold = new ArrayList<>();
        List<BigDecimal> counter = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        Evaluation before = Sold.evaluate(plan, List.of());
        for (JsonNode credit : one.in("credits")) {
            int month = credit.get("batch").asText().equals("Jan") ? 1 : 2;
            sold.add(Sold.amount(month, decimal(credit.get("amount")))
                    .withId("s" + sold.size())
                    .withKind(credit.get("credit_type").asText()));
            Evaluation now = Sold.evaluate(plan, sold);
            counter.add(now.achieved(REP_ID, "All", month(DECEMBER)).orThrow().toDecimal(0, RoundingMode.HALF_UP));
            for (JsonNode rule : one.in("rule_for_type")) {
                if (!now.earned(REP_ID, rule.asText(), month(month))
                        .equals(before.earned(REP_ID, rule.asText(), month(month)))) {
                    rules.add(rule.asText());
                }
            }
            before = now;
        }
        one.expectEach("rolling_measure", counter);
        assertThat(rules).isEqualTo(list(one.expected().get("rule"), JsonNode::asText));
    }

    /** Ranges with both ends in them. */
    private static void overlap(PublishedCase one) {
        assertThat(range(one.in("period_a")).overlaps(range(one.in("period_b"))))
                .isEqualTo(one.expected().get("overlap").asBoolean());
    }

    private static DateRange range(JsonNode ends) {
        LocalDate start = LocalDate.parse(ends.get(0).asText());
        return ends.get(1).isNull()
                ? DateRange.from(start)
                : DateRange.ofClosed(start, LocalDate.parse(ends.get(1).asText()));
    }
}
