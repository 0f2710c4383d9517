package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.PlanSpec.Base;
import org.openspm.compensation.evaluation.PlanSpec.Bonus;
import org.openspm.compensation.evaluation.PlanSpec.CapSpec;
import org.openspm.compensation.evaluation.PlanSpec.ComponentSpec;
import org.openspm.compensation.evaluation.PlanSpec.GateSpec;
import org.openspm.compensation.evaluation.PlanSpec.PaySpec;
import org.openspm.compensation.evaluation.PlanSpec.PerUnit;
import org.openspm.compensation.evaluation.PlanSpec.TierSpec;
import org.openspm.compensation.evaluation.PlanSpec.Tiers;
import org.openspm.compensation.evaluation.Scenario.Goal;
import org.openspm.compensation.evaluation.Scenario.Line;
import org.openspm.compensation.evaluation.Scenario.Person;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.core.time.Grain;

/** Random plans of every shape there is, random people above and below each other, random deals with refunds and boundary values. */
class Scenarios extends DomainContextBase {

    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Combinators.combine(plans(), sellings(5, 12)).as((plan, selling) -> selling.under(plan));
    }

    /** People and what they sold, before it is known under which plan: so plans are drawn, and shrink, apart from them. */
    record Selling(List<Person> people, List<Deal> deals) {

        Scenario under(PlanSpec plan) {
            LocalDate start = plan.year().range().start();
            return new Scenario(
                    plan,
                    IntStream.range(0, people.size())
                            .mapToObj(i -> person(people.get(i), i, start))
                            .toList(),
                    IntStream.range(0, deals.size())
                            .mapToObj(i -> deal(deals.get(i), i, people.size(), start))
                            .toList());
        }
    }

    Arbitrary<Selling> sellings(int mostPeople, int mostDeals) {
        return Combinators.combine(
                        people().list().ofMinSize(1).ofMaxSize(mostPeople),
                        deals().list().ofMaxSize(mostDeals))
                .as(Selling::new);
    }

    Arbitrary<PlanSpec> plans() {
        return Combinators.combine(
                        Arbitraries.of(Grain.MONTH, Grain.QUARTER),
                        Arbitraries.of(RollUp.DIRECT_MANAGER, RollUp.ALL_MANAGERS)
                                .injectNull(0.33),
                        Arbitraries.of(Month.class),
                        Arbitraries.of("USD", "JPY"),
                        Arbitraries.of(false, true),
                        component().list().ofMinSize(1).ofMaxSize(4),
                        cap().list().ofMaxSize(2))
                .as((payGrain, rollUp, start, currency, shared, components, caps) -> new PlanSpec(
                        start,
                        currency,
                        payGrain,
                        PlanSpec.MINOR_UNIT,
                        shared,
                        rollUp,
                        components(components, payGrain, rollUp),
                        caps.stream()
                                .map(cap -> new CapSpec(atLeast(payGrain, cap.grain()), cap.limit(), cap.ofTarget()))
                                .toList()));
    }

    private static Grain atLeast(Grain payGrain, Grain grain) {
        return grain.compareTo(payGrain) < 0 ? payGrain : grain;
    }

    private static List<ComponentSpec> components(List<ComponentSpec> drafts, Grain payGrain, @Nullable RollUp rollUp) {
        List<ComponentSpec> named = IntStream.range(0, drafts.size())
                .mapToObj(i -> new ComponentSpec(
                        "C" + i,
                        drafts.get(i).base(),
                        rollUp == null ? CreditKind.DIRECT : drafts.get(i).credit(),
                        drafts.get(i).hasQuota(),
                        over(drafts.get(i).over(), payGrain),
                        drafts.get(i).pay(),
                        List.of()))
                .toList();
        return IntStream.range(0, named.size())
                .mapToObj(i -> gated(named.get(i), drafts.get(i).gates(), named))
                .toList();
    }

    private static Accumulation over(Accumulation drawn, Grain payGrain) {
        return drawn.kind() == Accumulation.Kind.CUMULATIVE
                ? new Accumulation(drawn.kind(), atLeast(payGrain, drawn.grain()))
                : drawn;
    }

    /** Points each gate at some component that has a quota; there is one, for a component with gates has one itself. */
    private static ComponentSpec gated(ComponentSpec component, List<GateSpec> gates, List<ComponentSpec> all) {
        List<ComponentSpec> targets =
                all.stream().filter(ComponentSpec::hasQuota).toList();
        List<GateSpec> pointed = gates.stream()
                .map(gate -> new GateSpec(
                        targets.get(Integer.parseInt(gate.component()) % targets.size())
                                .name(),
                        gate.percent()))
                .toList();
        return new ComponentSpec(
                component.name(),
                component.base(),
                component.credit(),
                component.hasQuota(),
                component.over(),
                component.pay(),
                pointed);
    }

    private Arbitrary<ComponentSpec> component() {
        Arbitrary<CreditKind> credit = Arbitraries.of(CreditKind.DIRECT, CreditKind.ROLLED_UP);
        Arbitrary<List<GateSpec>> gates = Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.of(1, 50, 90, 100, 120))
                .as((target, level) -> new GateSpec(String.valueOf(target), level))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(Base.class), credit, Arbitraries.of(true, false), over(), pay(), gates)
                .as((base, kind, quota, over, pay, asked) -> {
                    boolean bonus = pay instanceof Bonus;
                    boolean rates = pay instanceof Tiers;
                    boolean onAttainment = pay instanceof Tiers tiers && tiers.onAttainment();
                    List<GateSpec> own = bonus && asked.isEmpty() ? List.of(new GateSpec("0", 100)) : asked;
                    return new ComponentSpec(
                            "",
                            pay instanceof PerUnit ? Base.DEALS : rates && base == Base.DEALS ? Base.AMOUNT : base,
                            kind,
                            quota || onAttainment || !own.isEmpty(),
                            over,
                            pay,
                            own);
                });
    }

    private Arbitrary<Accumulation> over() {
        return Combinators.combine(
                        Arbitraries.of(Accumulation.Kind.EACH, Accumulation.Kind.CUMULATIVE), Arbitraries.of(GRAINS))
                .as(Accumulation::new);
    }

    private Arbitrary<PaySpec> pay() {
        Arbitrary<BigDecimal> amounts = numbers("50", "0.5", "1000", "33.335");
        return Arbitraries.oneOf(
                tiers(), tiers(), tiers(), amounts.map(PerUnit::new), amounts.<PaySpec>map(Bonus::new));
    }

    private Arbitrary<Tiers> tiers() {
        Arbitrary<BigDecimal> rates = numbers("0", "5", "8", "12", "7.25", "50", "-3");
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 1, 2, 3, 4, 5).set().ofMinSize(1).ofMaxSize(4),
                        rates.list().ofSize(4))
                .as((marginal, attainment, below, chosen, paid) -> {
                    List<BigDecimal> bounds = attainment
                            ? decimals("0", "50", "80", "100", "112.5", "150")
                            : decimals("0", "1000", "2500.50", "10000", "20000", "50000");
                    List<Integer> ascending = chosen.stream().sorted().toList();
                    return new Tiers(
                            marginal,
                            attainment,
                            below,
                            IntStream.range(0, ascending.size())
                                    .mapToObj(i -> new TierSpec(bounds.get(ascending.get(i)), paid.get(i)))
                                    .toList());
                });
    }

    private Arbitrary<CapSpec> cap() {
        Arbitrary<CapSpec> fixed = Combinators.combine(Arbitraries.of(GRAINS), numbers("0", "500", "1234.56", "5000"))
                .as((grain, limit) -> new CapSpec(grain, limit, false));
        Arbitrary<CapSpec> ofTarget = Combinators.combine(Arbitraries.of(GRAINS), numbers("1", "2.5"))
                .as((grain, limit) -> new CapSpec(grain, limit, true));
        return Arbitraries.oneOf(fixed, ofTarget);
    }

    /** Days of change count from the epoch until the plan year is known. */
    private Arbitrary<Person> people() {
        Arbitrary<Integer> managers = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        managers, managers, Arbitraries.of(0, 0, 31, 90, 184, 300), numbers("1000", "7777.77"), goals())
                .as((first, second, changed, target, goals) -> new Person(
                        "",
                        target,
                        List.of(
                                new Line(String.valueOf(first), LocalDate.MIN),
                                new Line(String.valueOf(second), LocalDate.EPOCH.plusDays(changed))),
                        goals));
    }

    /** Everybody reports to somebody of a smaller number, so that there is no circle; nobody stands above the first. */
    private static Person person(Person draft, int number, LocalDate start) {
        List<Line> lines = new ArrayList<>();
        for (Line line : draft.lines()) {
            int manager = Integer.parseInt(line.manager()) % (number + 1);
            if (manager < number) {
                lines.add(new Line(
                        "p" + manager,
                        line.from().equals(LocalDate.MIN)
                                ? LocalDate.MIN
                                : start.plusDays(line.from().toEpochDay())));
            }
        }
        return new Person("p" + number, draft.targetIncentive(), lines, draft.goals());
    }

    private Arbitrary<List<Goal>> goals() {
        return Combinators.combine(
                        goals("sales", numbers("0", "1000", "10000", "10000.01", "60000", "99999.99")),
                        goals("deals", numbers("0", "12", "48", "120")))
                .as((sales, deals) -> {
                    List<Goal> all = new ArrayList<>(sales);
                    all.addAll(deals);
                    return all;
                });
    }

    /** Goals for all periods of a grain, for some of them, or for none; now and then one for the year besides. */
    private Arbitrary<List<Goal>> goals(String quota, Arbitrary<BigDecimal> amounts) {
        return Combinators.combine(
                        Arbitraries.of(1, 3, 6, 12),
                        Arbitraries.of(0, 2, 12, 12, 12),
                        Arbitraries.of(true, false),
                        amounts)
                .as((months, count, yearToo, amount) -> {
                    List<Goal> goals = new ArrayList<>();
                    for (int month = 0; month < 12 && goals.size() < count; month += months) {
                        // Steps of twelve, so that counts spread over shorter periods have an end in decimals.
                        BigDecimal seasonal = amount.add(BigDecimal.valueOf(12L * month));
                        goals.add(new Goal(quota, grain(months), month, seasonal));
                    }
                    if (yearToo && months < 12 && count > 0) {
                        goals.add(new Goal(quota, Grain.YEAR, 0, sum(goals)));
                    }
                    return goals;
                });
    }

    /** Goals of all parts of a year must agree with that of the year. */
    private static BigDecimal sum(List<Goal> goals) {
        return goals.stream().map(Goal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Grain grain(int months) {
        return GRAINS.get(List.of(1, 3, 6, 12).indexOf(months));
    }

    /** People are numbers, and days count from the epoch, until those who sell and the plan year are known. */
    private Arbitrary<Deal> deals() {
        Arbitrary<String> people = Arbitraries.integers().between(0, 59).map(String::valueOf);
        Arbitrary<LocalDate> dates = Arbitraries.oneOf(
                        Arbitraries.of(0, 27, 31, 89, 90, 181, 183, 364),
                        Arbitraries.integers().between(0, 364))
                .map(LocalDate.EPOCH::plusDays);
        Arbitrary<BigDecimal> round =
                numbers("0", "1000", "2500.50", "10000", "20000", "-1000", "-10000", "0.01", "-0.01", "33.33");
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-20_000), BigDecimal.valueOf(60_000))
                .ofScale(2);
        return Combinators.combine(
                        people,
                        people,
                        dates,
                        Arbitraries.oneOf(round, any),
                        Arbitraries.of("Core", "Core", "Service"),
                        Arbitraries.of(true, true, true, true, false))
                .as((rep, partner, date, amount, product, won) ->
                        new Deal("", rep, partner, date, amount, product, won));
    }

    private static Deal deal(Deal draft, int number, int people, LocalDate start) {
        return new Deal(
                "d" + number,
                "p" + Integer.parseInt(draft.rep()) % people,
                "p" + Integer.parseInt(draft.partner()) % people,
                start.plusDays(draft.closed().toEpochDay()),
                draft.amount(),
                draft.product(),
                draft.won());
    }

    static List<Deal> numbered(List<Deal> deals) {
        return IntStream.range(0, deals.size())
                .mapToObj(i -> {
                    Deal deal = deals.get(i);
                    return new Deal(
                            "d" + i,
                            deal.rep(),
                            deal.partner(),
                            deal.closed(),
                            deal.amount(),
                            deal.product(),
                            deal.won());
                })
                .toList();
    }

    private static Arbitrary<BigDecimal> numbers(String... values) {
        return Arbitraries.of(decimals(values));
    }

    private static List<BigDecimal> decimals(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }
}
