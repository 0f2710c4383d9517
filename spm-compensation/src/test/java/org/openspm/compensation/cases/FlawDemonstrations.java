package org.openspm.compensation.cases;

import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.time.Grain.YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** For each kind of finding a published plan that has the flaw, and one that has not; where people or dates decide, one plan with both. */
final class FlawDemonstrations {

    /** A plan at work: its findings, and the curve they were found on, if any. */
    record Found(List<Finding> findings, Selling selling) {}

    /** A published plan with the findings in it. */
    record Reviewed(String id, Function<PublishedCase, Found> review) {

        Found found() {
            return review.apply(PublishedNumbers.byId(id));
        }
    }

    /** What has a flaw and what has not. */
    record Demonstration(Kind kind, Reviewed flawed, Reviewed sound) {}

    static final Roster ROSTER = roster(BigDecimal.TEN, BigDecimal.TEN, "jill", "omar", "company");

    private FlawDemonstrations() {}

    static List<Demonstration> all() {
        return Stream.concat(CurveFlaws.all().stream(), PopulationFlaws.all().stream())
                .toList();
    }

    static Demonstration of(
            Kind kind,
            String flawed,
            Function<PublishedCase, Found> with,
            String sound,
            Function<PublishedCase, Found> without) {
        return new Demonstration(kind, new Reviewed(flawed, with), new Reviewed(sound, without));
    }

    static Selling selling(CompensationPlan plan) {
        return Selling.of(
                plan,
                ROSTER,
                "jill",
                sold -> facts(deal("d1", "jill", "2026-02-10", sold.value().toPlainString())));
    }

    static CompensationPlan paying(RateTable table) {
        return paying(table, c -> c);
    }

    static CompensationPlan paying(RateTable table, UnaryOperator<Component> change) {
        return plan().component(
                        "Sales",
                        c -> change.apply(
                                c.measure(sum(AMOUNT)).accumulating(YEAR).pay(table)))
                .build();
    }

    static RateTable window(PublishedCase plan) {
        return RateTable.marginal(
                from(amount(0)).rate(Rate.ZERO),
                from(plan.amount("forecast")).rate(rate(plan.in("rate"))),
                from(plan.amount("incremental_goal")).rate(Rate.ZERO));
    }

    static RateTable marginal(PublishedCase plan, String tiers) {
        return RateTable.marginal(amounts(plan.in(tiers)));
    }

    static RateTable retroactive(PublishedCase plan, String tiers) {
        return RateTable.retroactive(amounts(plan.in(tiers)));
    }

    static List<Tier> amounts(JsonNode tiers) {
        List<Tier> all = new ArrayList<>();
        tiers.forEach(
                tier -> all.add(from(Amount.amount(tier.get(0).decimalValue())).rate(rate(tier.get(2)))));
        return all;
    }

    static Rate rate(JsonNode decimal) {
        return Rate.ofDecimal(decimal.decimalValue());
    }

    static Roster roster(BigDecimal goal, BigDecimal target, String... people) {
        Roster.Builder roster = Roster.builder();
        for (String person : people) {
            roster.participant(
                    person,
                    p -> p.quota("sales", YEAR_2026, Amount.amount(goal)).targetIncentive(Amount.amount(target)));
        }
        return roster.build();
    }
}
