package org.openspm.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;

/** People and what they sell, before it is known under which plan; so a plan, its people and their deals shrink apart. */
record SampleTeam(List<SamplePerson> people, List<SampleSale> sales) {

    static Arbitrary<SampleTeam> teams(int mostPeople, int mostSales) {
        return Combinators.combine(
                        SamplePerson.people().list().ofMinSize(1).ofMaxSize(mostPeople),
                        SampleSale.sales().list().ofMaxSize(mostSales))
                .as(SampleTeam::new);
    }

    PlanCase under(CompensationPlan plan) {
        var year = plan.terms().year();
        List<String> ids =
                IntStream.range(0, people.size()).mapToObj(i -> "p" + i).toList();
        return new PlanCase(
                plan,
                SamplePerson.roster(ids, people, year),
                SampleSale.deals(sales, ids, year, id -> bounds(plan, people.get(ids.indexOf(id)))));
    }

    /** All amounts of sales at which something changes for somebody, whatever the period. */
    private static List<BigDecimal> bounds(CompensationPlan plan, SamplePerson person) {
        List<BigDecimal> bounds = new ArrayList<>();
        for (Component component : plan.terms().components()) {
            component
                    .schedule()
                    .rules()
                    .forEach(rule -> from(rule)
                            .forEach(bound -> bounds.add(
                                    bound instanceof Bound.OnAttainment level
                                            ? person.goal()
                                                    .multiply(level.level().value())
                                            : bound.value())));
            for (Modifier modifier : component.modifiers()) {
                if (modifier instanceof Modifier.Gated gated
                        && gated.gate() instanceof Gate.Comparison comparison
                        && comparison.level() instanceof Gate.Level.OfRate level) {
                    bounds.add(person.goal().multiply(level.rate().value()));
                }
            }
        }
        return bounds.stream()
                .map(bound -> bound.setScale(2, RoundingMode.CEILING))
                .toList();
    }

    private static List<? extends Bound> from(PayRule rule) {
        if (rule instanceof RateTable table) {
            return table.tiers().stream().map(Tier::from).toList();
        }
        return rule instanceof PayCurve curve
                ? curve.points().stream().map(PayCurve.Point::at).toList()
                : List.of();
    }
}
