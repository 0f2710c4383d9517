package org.openspm.testkit;

import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.metric.Measure;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.testkit.SampleDeals.Deal;

/** Random plans over {@link SampleDeals}. No part is drawn by another, so that each shrinks by itself. */
final class SamplePlans {

    /** The quota that components are held against. */
    static final String QUOTA = "sales";

    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);
    private static final List<String> LEVELS = List.of("0", "50", "80", "100", "150.5");
    private static final List<String> AMOUNTS = List.of("0", "1000", "2500.50", "10000", "50000");

    /** A component of a plan that pays by some grain. */
    private interface Part {
        Component in(Component begun, Grain payGrain);
    }

    /** A cap of a plan that pays by some grain. */
    private interface Cap {
        void on(CompensationPlan.Builder plan, Grain payGrain);
    }

    private SamplePlans() {}

    static Arbitrary<CompensationPlan> plans(int mostComponents) {
        return Combinators.combine(
                        Arbitraries.of(Grain.MONTH, Grain.QUARTER),
                        Arbitraries.of(Month.class),
                        Arbitraries.of(false, true),
                        parts().list().ofMinSize(1).ofMaxSize(mostComponents),
                        caps().list().ofMaxSize(2))
                .as(SamplePlans::plan);
    }

    private static CompensationPlan plan(Grain payGrain, Month start, boolean split, List<Part> parts, List<Cap> caps) {
        CompensationPlan.Builder plan = CompensationPlan.named("Sample plan")
                .in("USD")
                .year(FiscalCalendar.startingIn(start).year(2026))
                .paidEach(payGrain)
                .crediting(SampleDeals.DEALS, c -> {
                    var dated = c.on(SampleDeals.CLOSED);
                    return split
                            ? dated.to(SampleDeals.REP, percent(60)).to(SampleDeals.PARTNER, percent(40))
                            : dated.to(SampleDeals.REP);
                });
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            plan.component("C" + (i + 1), begun -> part.in(begun, payGrain));
        }
        caps.forEach(cap -> cap.on(plan, payGrain));
        return plan.build();
    }

    private static Arbitrary<Cap> caps() {
        Arbitrary<Cap> fixed = Combinators.combine(Arbitraries.of(GRAINS), numbers("5000", "500", "1234.56", "0"))
                .as((grain, limit) -> (plan, payGrain) -> plan.cap(atLeast(payGrain, grain), amount(limit)));
        Arbitrary<Cap> prorated = Combinators.combine(Arbitraries.of(GRAINS), numbers("5000", "1234.56"))
                .as((grain, limit) ->
                        (plan, payGrain) -> plan.cap(atLeast(payGrain, grain), Limit.prorated(amount(limit))));
        Arbitrary<Cap> ofTarget = Combinators.combine(Arbitraries.of(GRAINS), Arbitraries.of("1", "2.5"))
                .as((grain, times) -> (plan, payGrain) -> plan.cap(
                        atLeast(payGrain, grain),
                        TargetIncentive.targetIncentive().times(times)));
        return Arbitraries.oneOf(fixed, prorated, ofTarget);
    }

    private static Grain atLeast(Grain payGrain, Grain grain) {
        return grain.compareTo(payGrain) < 0 ? payGrain : grain;
    }

    private static Arbitrary<Part> parts() {
        Arbitrary<Measure<Deal>> sums = Arbitraries.of(
                Measure.sum(SampleDeals.AMOUNT), Measure.sum(SampleDeals.AMOUNT).where(SampleDeals.PRODUCT.is("Core")));
        Arbitrary<Boolean> cumulative = Arbitraries.of(false, true);
        Arbitrary<Part> rated = Combinators.combine(sums, Arbitraries.of(GRAINS), cumulative, rules(), gates())
                .as((measure, grain, toDate, rule, gate) -> (begun, payGrain) ->
                        over(gate.apply(rule.apply(begun.measure(measure).quota(QUOTA))), payGrain, grain, toDate));
        Arbitrary<Part> counted = Combinators.combine(Arbitraries.of(GRAINS), cumulative, numbers("10", "33.33"))
                .as((grain, toDate, each) -> (begun, payGrain) -> over(
                        begun.measure(Measure.count(SampleDeals.DEALS)).perUnit(amount(each)),
                        payGrain,
                        grain,
                        toDate));
        Arbitrary<Part> bonuses = Combinators.combine(sums, Arbitraries.of(GRAINS), numbers("1000", "333.33"), levels())
                .as((measure, grain, bonus, level) -> (begun, payGrain) -> over(
                        gated(begun.measure(measure).quota(QUOTA).bonus(amount(bonus)), level),
                        payGrain,
                        grain,
                        false));
        return Arbitraries.frequencyOf(Tuple.of(4, rated), Tuple.of(1, counted), Tuple.of(1, bonuses));
    }

    /** Each pay period on its own is the default and left unsaid. */
    private static Component over(Component component, Grain payGrain, Grain asked, boolean cumulative) {
        Grain grain = atLeast(payGrain, asked);
        if (cumulative) {
            return component.accumulating(grain);
        }
        return grain == payGrain ? component : component.each(grain);
    }

    private static Component gated(Component component, int level) {
        return component.gatedBy(Performance.attainment(component.name()).atLeast(percent(level)));
    }

    /** No gate, or one on the component's own attainment. */
    private static Arbitrary<UnaryOperator<Component>> gates() {
        Arbitrary<UnaryOperator<Component>> none = Arbitraries.just(component -> component);
        Arbitrary<UnaryOperator<Component>> own = levels().map(level -> component -> gated(component, level));
        return Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, own));
    }

    private static Arbitrary<Integer> levels() {
        return Arbitraries.of(100, 50, 1);
    }

    private static Arbitrary<UnaryOperator<Component>> rules() {
        Arbitrary<Set<Integer>> bounds =
                Arbitraries.integers().between(1, 4).set().ofMaxSize(3);
        Arbitrary<UnaryOperator<Component>> tables = Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        bounds,
                        numbers("5", "10", "2.5", "0", "12.34").list().ofSize(4))
                .as((attainment, retroactive, below, above, rates) ->
                        component -> component.pay(table(attainment, retroactive, below, above, rates)));
        Arbitrary<UnaryOperator<Component>> curves = Combinators.combine(
                        Arbitraries.of(false, true), numbers("50", "80", "33.3"), numbers("100", "150.5"))
                .as((onBase, from, to) -> component -> {
                    PayCurve curve = PayCurve.from(percent(from), percent(3)).to(percent(to), percent(7));
                    return component.pay(onBase ? curve.onBase() : curve.of(amount(1_000)));
                });
        return Arbitraries.frequencyOf(Tuple.of(4, tables), Tuple.of(1, curves));
    }

    private static RateTable table(
            boolean attainment, boolean retroactive, boolean below, Set<Integer> bounds, List<BigDecimal> rates) {
        List<Tier> tiers = new ArrayList<>();
        for (int bound : Stream.concat(Stream.of(0), bounds.stream().sorted()).toList()) {
            var from = attainment ? Tier.from(percent(LEVELS.get(bound))) : Tier.from(amount(AMOUNTS.get(bound)));
            tiers.add(from.rate(percent(rates.get(tiers.size()))));
        }
        RateTable table = retroactive ? RateTable.retroactive(tiers) : RateTable.marginal(tiers);
        return below ? table.boundaryToTierBelow() : table;
    }

    static Arbitrary<BigDecimal> numbers(String... values) {
        return Arbitraries.of(Stream.of(values).map(BigDecimal::new).toList());
    }
}
