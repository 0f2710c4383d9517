package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.quota.Attainment;
import org.openspm.compensation.quota.QuotaContext;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * One evaluation at work: everybody on the plan, and what each component pays each of them, computed once when it is first asked for,
 * so that components may look at each other and at other people in any order. When the evaluation stands, everything has been asked
 * for, and nothing changes any more.
 */
final class PlanRun {

    private record Node(String component, String holder, boolean team) {}

    private final CompiledPlan plan;
    private final PlanTerms terms;
    private final PlanRoster people;
    private final PayCalendar calendar;
    private final Holders holders;

    /** What was found the long way; plain plans have none of it. */
    private @Nullable Found found;

    private record Found(
            Map<Node, ComponentPay> pays,
            Set<Node> underWay,
            Map<String, List<PoolShares>> pools,
            Map<String, SharedCounter> counters,
            Map<String, Map<Period, List<ContestResult>>> contests) {}

    PlanRun(CompiledPlan plan, PlanRoster people, Holders holders) {
        this.plan = plan;
        this.terms = plan.terms();
        this.people = people;
        this.calendar = plan.calendar();
        this.holders = holders;
    }

    /** Returns a run of another plan with the same people, and with the goals and credit that are known of them. */
    PlanRun under(CompiledPlan other) {
        return new PlanRun(other, people, holders);
    }

    /** Returns a run in which some people have other credit. */
    PlanRun revised(Set<String> concerned, RevisedCredit credited) {
        return new PlanRun(plan, people, holders.changed(concerned, credited));
    }

    /** Returns whether anybody's pay may depend on the credit of others. */
    boolean tiesPeople() {
        return plan.needs().tiesPeople();
    }

    CompiledPlan plan() {
        return plan;
    }

    Holders holders() {
        return holders;
    }

    PlanTerms terms() {
        return terms;
    }

    PlanRoster people() {
        return people;
    }

    PayCalendar calendar() {
        return calendar;
    }

    List<Period> payPeriods() {
        return calendar.periods();
    }

    /** Returns everybody on the plan in the order of their ids. */
    List<Holder> participants() {
        return holders.participants();
    }

    Holder holder(String participant) {
        Holder holder = holders.get(participant);
        if (holder == null) {
            throw new IllegalStateException("The plan (" + terms.name() + ") looks at the participant (" + participant
                    + "), who is not on the roster.\nDescribe everybody the plan names, on a plan or not.");
        }
        return holder;
    }

    /** Returns what a component earns a holder. */
    ComponentPay pay(String component, Holder holder) {
        boolean team = holder instanceof TeamHolder;
        Node node = new Node(component, holder.id(), team);
        ComponentPay known = found().pays().get(node);
        if (known != null) {
            return known;
        }
        if (!found().underWay().add(node)) {
            throw new IllegalStateException("The pay of the component (" + component + ") for (" + holder.id()
                    + ") depends on itself, through "
                    + found().underWay().stream().map(Node::holder).toList()
                    + ".\nLet nobody's pay depend on that of somebody whose pay depends on it.");
        }
        Component what = terms.component(component);
        boolean shared = what.pool().isPresent() && !team;
        ComponentPay pay;
        try {
            pay = new ComponentPay(this, what, holder, earnings(what, holder, shared), !shared);
        } catch (RowsNeededException e) {
            throw e.of(terms, component);
        } finally {
            found().underWay().remove(node);
        }
        found().pays().put(node, pay);
        return pay;
    }

    private Found found() {
        Found known = found;
        if (known == null) {
            known = new Found(
                    new HashMap<>(), new LinkedHashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
            found = known;
        }
        return known;
    }

    private Earnings earnings(Component component, Holder holder, boolean shared) {
        if (component.contest().isPresent()) {
            return new ContestEarnings(this, component, holder);
        }
        if (shared) {
            return new PoolEarnings(this, component, holder);
        }
        PlainComponent shortWay = plan.plain(plan.number(component.name()));
        Earnings found = shortWay == null ? null : shortWay.earnings(this, holder);
        return found == null ? new WindowEarnings(this, component, holder) : found;
    }

    List<PoolShares> pools(Component component) {
        List<PoolShares> known = found().pools().get(component.name());
        if (known == null) {
            known = people.roster().teams().values().stream()
                    .map(team -> new PoolShares(this, component, new TeamHolder(team, this)))
                    .toList();
            found().pools().put(component.name(), known);
        }
        return known;
    }

    SharedCounter counter(Component component, Source source) {
        SharedCounter known = found().counters().get(component.name());
        if (known == null) {
            known = new SharedCounter(this, component, source);
            found().counters().put(component.name(), known);
        }
        return known;
    }

    /** Returns the contests that end in a pay period. */
    List<ContestResult> contests(Component component, Period payPeriod) {
        return found().contests()
                .computeIfAbsent(component.name(), name -> new HashMap<>())
                .computeIfAbsent(
                        payPeriod,
                        period -> contestSpans(component, period).stream()
                                .map(span -> new ContestResult(this, component, span))
                                .toList());
    }

    private List<Span> contestSpans(Component component, Period payPeriod) {
        var grain = component.accumulation(terms.payGrain()).grain();
        if (payPeriod.calendar().nests(grain, payPeriod.grain())) {
            return payPeriod.divide(grain).stream().map(Span::of).toList();
        }
        Period longer = payPeriod.within(grain);
        return longer.range().endExclusive().equals(payPeriod.range().endExclusive())
                ? List.of(Span.of(longer))
                : List.of();
    }

    /** Returns whether all gates of the whole plan are open to a participant. */
    boolean isOpen(Holder participant, Span span) {
        GateReader reader = new GateReader(this, PerformanceReader.ofPlan(this, participant), participant);
        return terms.gates().stream().allMatch(gate -> reader.read(gate, span).open());
    }

    Optional<Ratio> goal(Component component, Holder holder, Span span) {
        return component
                .quota()
                .flatMap(quota -> component.isQuotaToDate() && !span.isWhole()
                        ? holder.goalToDate(
                                quota, span.period(), span.range().endExclusive(), terms.payGrain(), unitOf(component))
                        : holder.goal(quota, span.period(), unitOf(component)));
    }

    /** Returns the goal of a shared counter: of the team or territory of its key, if the roster has one with such a goal. */
    Optional<Ratio> goalOfKey(String key, String quota, Period period, Unit unit) {
        return people.roster()
                .team(key)
                .flatMap(team -> team.quotas().goal(quota, period, quotaContext(unit)))
                .or(() -> Optional.ofNullable(people.roster().territoryQuotas().get(key))
                        .flatMap(quotas -> quotas.goal(quota, period, quotaContext(unit))));
    }

    QuotaContext quotaContext(Unit unit) {
        QuotaContext context = unit.isMoney() ? QuotaContext.in(terms.currency()) : QuotaContext.ofNumbers();
        return context.prorated(terms.proration());
    }

    Figure attainment(String component, Holder holder, Span span) {
        Component of = terms.component(component);
        Figure achieved = new PerformanceReader(this, of, holder)
                .read(of.base().orElseThrow(), span)
                .figure();
        return achieved.isDefined()
                ? Attainment.of(achieved.orThrow(), goal(of, holder, span), of.withoutQuota())
                : Figure.undefined(Unit.PERCENT, achieved.reason());
    }

    /** Returns where a limit of a component lies for a holder; the target incentive is the part that stands behind the component. */
    Reading limit(Limit limit, Component component, Holder holder, Span span) {
        Ratio weight = component.weight().map(Rate::toRatio).orElse(Ratio.of(1, 1));
        return limit(limit, new PerformanceReader(this, component, holder), holder, span, weight);
    }

    /** Returns where a limit of the whole plan lies for a holder; what it measures is direct credit. */
    Reading limit(Limit limit, Holder holder, Span span) {
        return limit(limit, PerformanceReader.ofPlan(this, holder), holder, span, Ratio.of(1, 1));
    }

    private Reading limit(Limit limit, PerformanceReader reader, Holder holder, Span span, Ratio weight) {
        Unit money = Unit.money(terms.currency());
        if (limit instanceof Limit.Fixed fixed) {
            return Reading.of(limit.toString(), Figure.of(fixed.amount().in(terms.currency())));
        } else if (limit instanceof Limit.Prorated prorated) {
            Ratio amount = Ratio.of(prorated.amount().in(terms.currency()).value());
            Ratio share = holder.activeShare(span.period());
            String rule = "on the plan for " + share + " of " + span.period();
            return new Reading(limit.toString(), Figure.of(amount.times(share), money), rule, List.of());
        } else if (limit instanceof TargetIncentive target) {
            return Reading.of(
                    limit.toString(),
                    holder.target(span.period())
                            .map(of -> Figure.of(of.times(weight).times(Ratio.of(target.factor())), money))
                            .orElseGet(() -> Figure.undefined(money, "there is no target incentive")));
        }
        Limit.OfPerformance of = (Limit.OfPerformance) limit;
        Reading reading = reader.read(of.performance(), span);
        Figure figure = reading.figure().isDefined()
                ? Figure.of(reading.figure().orThrow().times(of.share().toRatio()), money)
                : reading.figure();
        List<Trace> parts = List.of(reading.trace());
        return new Reading(limit.toString(), figure, "", parts);
    }

    /** Returns whose earnings are meant in a pay period. */
    List<Holder> whose(Earned.Whose whose, Holder holder, Period payPeriod) {
        LocalDate day = payPeriod.range().last();
        Collection<String> ids = switch (whose) {
            case OWN -> List.of(holder.id());
            case DIRECT_REPORTS -> people.roster().hierarchy().directReportsOf(holder.id(), day);
            case ALL_REPORTS -> people.roster().hierarchy().reportsOf(holder.id(), day);
        };
        return participants().stream().filter(other -> ids.contains(other.id())).toList();
    }

    /** Returns the pay periods that lie in a range as a whole. */
    List<Period> payPeriodsIn(DateRange range) {
        return payPeriods().stream()
                .filter(period -> range.encloses(period.range()))
                .toList();
    }

    Period payPeriod(LocalDate date) {
        return terms.year().calendar().period(terms.payGrain(), date);
    }

    /** Returns the part of an earlier period that corresponds to a span: as many of its pay periods, or shorter periods where a span ends within one, or all of it. */
    DateRange samePart(Period earlier, Span span) {
        if (span.isWhole()) {
            return earlier.range();
        }
        for (Grain grain : List.of(terms.payGrain(), Grain.MONTH, Grain.WEEK, Grain.DAY)) {
            if (earlier.calendar().nests(grain, earlier.grain())) {
                List<DateRange> passed = span.period().divide(grain).stream()
                        .map(Period::range)
                        .filter(span.range()::encloses)
                        .toList();
                boolean ends = !passed.isEmpty()
                        && passed.get(passed.size() - 1)
                                .endExclusive()
                                .equals(span.range().endExclusive());
                if (ends) {
                    List<Period> parts = earlier.divide(grain);
                    Period last = parts.get(Math.min(passed.size(), parts.size()) - 1);
                    return DateRange.of(earlier.range().start(), last.range().endExclusive());
                }
            }
        }
        return earlier.range();
    }

    Money zero() {
        return Money.zero(terms.currency());
    }

    Money round(Ratio amount) {
        return terms.rounding().round(amount, terms.currency());
    }

    /** Returns what a measure counts; money of the plan where only the rows could tell, or where amounts are converted. */
    Unit unitOf(Measure<?> measure) {
        return plan.units().of(measure);
    }

    /** Returns what a component pays on is counted in. */
    Unit unitOf(Component component) {
        return plan.units().of(component);
    }
}
