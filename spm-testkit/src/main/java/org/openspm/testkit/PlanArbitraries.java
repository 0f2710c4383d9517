package org.openspm.testkit;

import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.testkit.SampleDeals.Deal;

/**
 * Random plans, people and deals over {@link SampleDeals}, for jqwik properties about everything a plan can be.
 *
 * <p>Amounts, bounds and quotas are drawn from the same few numbers as well as at large, so that values on a bound are common; so are
 * refunds and the first and last days of periods. Failures shrink to one component, one person and few, round deals.
 *
 * <pre>{@code
 * void theEngineAgreesWithTheReference(@ForAll PlanCase sample) {
 *     assertThat(sample.evaluate())
 *             .agreesWith(ReferenceEvaluator.of(sample.plan(), sample.roster()).evaluate(sample.facts()));
 * }
 * }</pre>
 */
public final class PlanArbitraries {

    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);
    private static final String QUOTA = "sales";
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_DEALS = 12;

    private PlanArbitraries() {}

    /**
     * Obtains plans with the people on them and what they sold. All of it is covered by {@link ReferenceEvaluator}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PlanCase> cases() {
        return plans().flatMap(plan -> Arbitraries.integers()
                .between(1, MOST_PEOPLE)
                .flatMap(size -> {
                    List<String> people = names(size);
                    Period year = plan.terms().year();
                    return Combinators.combine(rosters(people, year), deals(people, year))
                            .as((roster, deals) -> new PlanCase(plan, roster, deals));
                }));
    }

    /**
     * Obtains sound plans in US dollars over {@link SampleDeals}: of every fiscal year, paid by months or quarters, with one to three
     * components, gates, caps and shares.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CompensationPlan> plans() {
        Arbitrary<Grain> payGrains = Arbitraries.of(Grain.MONTH, Grain.QUARTER);
        return payGrains.flatMap(payGrain -> {
            Arbitrary<List<UnaryOperator<Component>>> components =
                    components(payGrain).list().ofMinSize(1).ofMaxSize(3);
            return Combinators.combine(
                            Arbitraries.of(Month.class),
                            Arbitraries.of(false, true),
                            components,
                            caps(payGrain).list().ofMaxSize(2))
                    .as((start, split, parts, caps) -> {
                        CompensationPlan.Builder plan = CompensationPlan.named("Sample plan")
                                .in("USD")
                                .year(FiscalCalendar.startingIn(start).year(2026))
                                .paidEach(payGrain)
                                .crediting(SampleDeals.DEALS, c -> {
                                    var dated = c.on(SampleDeals.CLOSED);
                                    return split
                                            ? dated.to(SampleDeals.REP, percent(60))
                                                    .to(SampleDeals.PARTNER, percent(40))
                                            : dated.to(SampleDeals.REP);
                                });
                        for (int i = 0; i < parts.size(); i++) {
                            plan.component("C" + (i + 1), parts.get(i));
                        }
                        caps.forEach(cap -> cap.accept(plan));
                        return plan.build();
                    });
        });
    }

    private static Arbitrary<Consumer<CompensationPlan.Builder>> caps(Grain payGrain) {
        Arbitrary<Grain> grains = Arbitraries.of(grainsFrom(payGrain));
        Arbitrary<Consumer<CompensationPlan.Builder>> fixed = Combinators.combine(
                        grains, numbers("5000", "500", "1234.56", "0"))
                .as((grain, limit) -> plan -> plan.cap(grain, amount(limit)));
        Arbitrary<Consumer<CompensationPlan.Builder>> ofTarget = Combinators.combine(grains, Arbitraries.of("1", "2.5"))
                .as((grain, times) -> plan ->
                        plan.cap(grain, TargetIncentive.targetIncentive().times(times)));
        return Arbitraries.oneOf(fixed, ofTarget);
    }

    private static List<Grain> grainsFrom(Grain payGrain) {
        return GRAINS.stream().filter(grain -> grain.compareTo(payGrain) >= 0).toList();
    }

    private static Arbitrary<UnaryOperator<Component>> components(Grain payGrain) {
        Arbitrary<Measure<Deal>> sums = Arbitraries.of(
                Measure.sum(SampleDeals.AMOUNT), Measure.sum(SampleDeals.AMOUNT).where(SampleDeals.PRODUCT.is("Core")));
        Arbitrary<UnaryOperator<Component>> rated = Combinators.combine(
                        sums, Arbitraries.of(grainsFrom(payGrain)), Arbitraries.of(false, true), rules(), gates())
                .as((measure, grain, cumulative, rule, gate) -> begun -> {
                    Component component =
                            gate.apply(rule.apply(begun.measure(measure).quota(QUOTA)));
                    return over(component, payGrain, grain, cumulative);
                });
        Arbitrary<UnaryOperator<Component>> counted = Combinators.combine(
                        Arbitraries.of(grainsFrom(payGrain)), Arbitraries.of(false, true), numbers("10", "33.33"))
                .as((grain, cumulative, each) -> begun -> over(
                        begun.measure(Measure.count(SampleDeals.DEALS)).perUnit(amount(each)),
                        payGrain,
                        grain,
                        cumulative));
        Arbitrary<UnaryOperator<Component>> bonuses = Combinators.combine(
                        sums, Arbitraries.of(grainsFrom(payGrain)), numbers("1000", "333.33"), levels())
                .as((measure, grain, bonus, level) -> begun -> over(
                        gated(begun.measure(measure).quota(QUOTA).bonus(amount(bonus)), begun.name(), level),
                        payGrain,
                        grain,
                        false));
        return Arbitraries.frequencyOf(Tuple.of(4, rated), Tuple.of(1, counted), Tuple.of(1, bonuses));
    }

    /** Each pay period on its own is the default and left unsaid. */
    private static Component over(Component component, Grain payGrain, Grain grain, boolean cumulative) {
        if (cumulative) {
            return component.accumulating(grain);
        }
        return grain == payGrain ? component : component.each(grain);
    }

    private static Component gated(Component component, String of, int level) {
        return component.gatedBy(Performance.attainment(of).atLeast(percent(level)));
    }

    /** No gate, or one on the component's own attainment. */
    private static Arbitrary<UnaryOperator<Component>> gates() {
        Arbitrary<UnaryOperator<Component>> none = Arbitraries.just(component -> component);
        Arbitrary<UnaryOperator<Component>> own =
                levels().map(level -> component -> gated(component, component.name(), level));
        return Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, own));
    }

    private static Arbitrary<Integer> levels() {
        return Arbitraries.of(100, 50, 1);
    }

    private static Arbitrary<UnaryOperator<Component>> rules() {
        Arbitrary<UnaryOperator<Component>> tables = Arbitraries.of(false, true)
                .flatMap(attainment -> Combinators.combine(
                                Arbitraries.of(false, true),
                                Arbitraries.of(false, true),
                                Arbitraries.integers()
                                        .between(1, 4)
                                        .set()
                                        .ofMaxSize(3)
                                        .map(set -> set.stream().sorted().toList()),
                                numbers("5", "10", "2.5", "0", "12.34").list().ofSize(4))
                        .as((retroactive, below, bounds, rates) ->
                                component -> component.pay(table(attainment, retroactive, below, bounds, rates))));
        Arbitrary<UnaryOperator<Component>> curves = Combinators.combine(
                        Arbitraries.of(false, true), numbers("50", "80", "33.3"), numbers("100", "150.5"))
                .as((onBase, from, to) -> component -> {
                    PayCurve curve = PayCurve.from(percent(from), percent(3)).to(percent(to), percent(7));
                    return component.pay(onBase ? curve.onBase() : curve.of(amount(1_000)));
                });
        return Arbitraries.frequencyOf(Tuple.of(4, tables), Tuple.of(1, curves));
    }

    private static RateTable table(
            boolean attainment, boolean retroactive, boolean below, List<Integer> bounds, List<BigDecimal> rates) {
        List<String> levels = List.of("0", "50", "80", "100", "150.5");
        List<String> amounts = List.of("0", "1000", "2500.50", "10000", "50000");
        List<Tier> tiers = new ArrayList<>();
        for (int bound : Stream.concat(Stream.of(0), bounds.stream()).toList()) {
            var from = attainment ? Tier.from(percent(levels.get(bound))) : Tier.from(amount(amounts.get(bound)));
            tiers.add(from.rate(percent(rates.get(tiers.size()))));
        }
        RateTable table = retroactive ? RateTable.retroactive(tiers) : RateTable.marginal(tiers);
        return below ? table.boundaryToTierBelow() : table;
    }

    /**
     * Obtains rosters of given people: each with a target incentive, with a quota {@code "sales"} for the year, for its quarters or with
     * none, and reporting to one of those before.
     *
     * @param people  the ids of the participants
     * @param year  the plan year
     * @return the arbitrary
     */
    public static Arbitrary<Roster> rosters(List<String> people, Period year) {
        Objects.requireNonNull(year, "year");
        List<String> ids = List.copyOf(people);
        Arbitrary<UnaryOperator<Participant>> quotas = Combinators.combine(
                        Arbitraries.of(Grain.YEAR, Grain.YEAR, Grain.QUARTER, Grain.DAY),
                        numbers("12000", "10000", "10000.01", "60000", "99999.99"))
                .as((grain, goal) -> person -> quotas(person, grain, goal, year));
        return Combinators.combine(
                        quotas.list().ofSize(ids.size()),
                        numbers("1000", "7777.77", "60000").list().ofSize(ids.size()),
                        Arbitraries.integers().between(0, 9).list().ofSize(ids.size()))
                .as((goals, targets, managers) -> {
                    Roster.Builder roster = Roster.builder();
                    for (int i = 0; i < ids.size(); i++) {
                        int place = i;
                        roster.participant(ids.get(i), p -> {
                            Participant person = goals.get(place).apply(p.targetIncentive(amount(targets.get(place))));
                            int manager = managers.get(place) % (place + 1);
                            return manager < place ? person.reportsTo(ids.get(manager)) : person;
                        });
                    }
                    return roster.build();
                });
    }

    /** A quota for the day stands for none. */
    private static Participant quotas(Participant person, Grain grain, BigDecimal goal, Period year) {
        if (grain == Grain.YEAR) {
            return person.quota(QUOTA, year, amount(goal));
        }
        Participant with = person;
        for (Period quarter : grain == Grain.QUARTER ? year.divide(Grain.QUARTER) : List.<Period>of()) {
            with = with.quota(QUOTA, quarter, amount(goal));
        }
        return with;
    }

    /**
     * Obtains hierarchies of given people, who report to one of those before or to nobody: never in a circle.
     *
     * @param people  the ids, from the top down
     * @return the arbitrary
     */
    public static Arbitrary<Hierarchy> hierarchies(List<String> people) {
        return rosters(people, FiscalCalendar.gregorian().year(2026)).map(Roster::hierarchy);
    }

    /**
     * Obtains deals of given people within a year, each with an id of its own.
     *
     * @param people  the ids of those who sell
     * @param year  the plan year
     * @return the arbitrary
     */
    public static Arbitrary<List<Deal>> deals(List<String> people, Period year) {
        return deal(people, year).list().ofMaxSize(MOST_DEALS).map(PlanArbitraries::numbered);
    }

    private static Arbitrary<Deal> deal(List<String> people, Period year) {
        LocalDate start = year.range().start();
        int days = (int) year.range().days();
        Arbitrary<LocalDate> dates = Arbitraries.oneOf(
                        Arbitraries.of(0, 27, 31, 89, 90, 181, 183, days - 1),
                        Arbitraries.integers().between(0, days - 1))
                .map(start::plusDays);
        Arbitrary<BigDecimal> amounts = Arbitraries.oneOf(
                numbers("1000", "0", "2500.50", "10000", "20000", "-1000", "-10000", "0.01", "-0.01", "33.33"),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-20_000), BigDecimal.valueOf(60_000))
                        .ofScale(2));
        return Combinators.combine(
                        Arbitraries.of(people),
                        Arbitraries.of(people),
                        dates,
                        amounts,
                        Arbitraries.of("Core", "Service"))
                .as((rep, partner, date, amount, product) -> new Deal("", rep, partner, date, amount, product));
    }

    /**
     * Obtains histories of what was known: from nothing, deals are added, changed in their amount or cancelled, step by step.
     *
     * @param people  the ids of those who sell
     * @param year  the plan year
     * @param steps  how many times something becomes known
     * @return the arbitrary of lists of that length; each holds all deals known at that time
     * @throws IllegalArgumentException if there is no step
     */
    public static Arbitrary<List<List<Deal>>> histories(List<String> people, Period year, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "The number of steps (" + steps + ") is below 1.\nAsk for one step at least.");
        }
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
        return Combinators.combine(
                        deal(people, year).list().ofSize(steps * 2),
                        kinds.list().ofSize(steps * 2))
                .as((fresh, changes) -> {
                    List<List<Deal>> history = new ArrayList<>();
                    List<Deal> known = new ArrayList<>();
                    for (int i = 0; i < steps * 2; i++) {
                        change(known, fresh.get(i).withId("d" + i), changes.get(i));
                        if (i % 2 == 1) {
                            history.add(List.copyOf(known));
                        }
                    }
                    return history;
                });
    }

    private static void change(List<Deal> known, Deal fresh, int kind) {
        if (known.isEmpty() || kind < 6) {
            known.add(fresh);
        } else if (kind < 8) {
            int place = kind % known.size();
            known.set(place, known.get(place).withAmount(fresh.amount()));
        } else {
            known.remove(kind % known.size());
        }
    }

    private static List<Deal> numbered(List<Deal> deals) {
        return IntStream.range(0, deals.size())
                .mapToObj(i -> deals.get(i).withId("d" + i))
                .toList();
    }

    private static List<String> names(int size) {
        return IntStream.range(0, size).mapToObj(i -> "p" + i).toList();
    }

    private static Arbitrary<BigDecimal> numbers(String... values) {
        return Arbitraries.of(Stream.of(values).map(BigDecimal::new).toList());
    }
}
