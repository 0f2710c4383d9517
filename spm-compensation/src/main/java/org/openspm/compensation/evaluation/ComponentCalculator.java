package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.evaluation.WindowResult.GateState;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Participant;
import org.openspm.compensation.plan.PayRule;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.quota.Attainment;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** What one component earns one participant: the only place where a measure becomes pay, for totals and explanations alike. */
final class ComponentCalculator {

    private final PlanTerms terms;
    private final Component component;
    private final Participant participant;
    private final Map<String, Entries> entries;

    ComponentCalculator(PlanTerms terms, Component component, Participant participant, Map<String, Entries> entries) {
        this.terms = terms;
        this.component = component;
        this.participant = participant;
        this.entries = entries;
    }

    Component component() {
        return component;
    }

    boolean isCumulative() {
        return accumulation().kind() == Accumulation.Kind.CUMULATIVE;
    }

    private Accumulation accumulation() {
        return component.accumulation(terms.payGrain());
    }

    /** Returns what is earned in each pay period, rounded: to its end, less what was earned before it. */
    Map<Period, Money> earned(List<Period> payPeriods) {
        Map<Period, Money> earned = new LinkedHashMap<>();
        Money before = Money.zero(currency());
        for (Period payPeriod : payPeriods) {
            Money toDate = roundedTo(payPeriod);
            earned.put(payPeriod, toDate.minus(startsAfresh(payPeriod) ? Money.zero(currency()) : before));
            before = toDate;
        }
        return earned;
    }

    private Money roundedTo(Period payPeriod) {
        BigDecimal exact = windows(payPeriod).stream().map(WindowResult::pay).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(exact, currency()).rounded(terms.rounding());
    }

    /** Returns what a cumulative component earned before a pay period, rounded; nothing at the start of its longer period. */
    Money earnedBefore(Period payPeriod) {
        return startsAfresh(payPeriod) ? Money.zero(currency()) : roundedTo(payPeriod.previous());
    }

    private boolean startsAfresh(Period payPeriod) {
        return !isCumulative()
                || payPeriod
                        .range()
                        .start()
                        .equals(payPeriod.within(accumulation().grain()).range().start());
    }

    /** Returns the stretches of dates that a pay period pays on: one to date if cumulative, else each one that ends in it. */
    List<WindowResult> windows(Period payPeriod) {
        Grain grain = accumulation().grain();
        if (isCumulative()) {
            Period longer = payPeriod.within(grain);
            DateRange toDate =
                    DateRange.of(longer.range().start(), payPeriod.range().endExclusive());
            return List.of(window(toDate, longer));
        }
        if (payPeriod.calendar().nests(grain, terms.payGrain())) {
            return payPeriod.divide(grain).stream()
                    .map(each -> window(each.range(), each))
                    .toList();
        }
        Period longer = payPeriod.within(grain);
        boolean ends = longer.range().endExclusive().equals(payPeriod.range().endExclusive());
        return ends ? List.of(window(longer.range(), longer)) : List.of();
    }

    private WindowResult window(DateRange range, Period goalPeriod) {
        BigDecimal achieved = achieved(component.name(), range);
        Optional<BigDecimal> goal = goal(component, goalPeriod);
        List<GateState> gates = new ArrayList<>();
        for (Gate gate : component.gates()) {
            Figure attainment = Attainment.of(
                    achieved(gate.component(), range), goal(terms.component(gate.component()), goalPeriod));
            gates.add(new GateState(gate, attainment, gate.isOpenedBy(attainment)));
        }
        boolean open = gates.stream().allMatch(GateState::open);
        RateResult rated = rate(achieved, goal);
        BigDecimal pay = open ? pay(achieved, rated) : BigDecimal.ZERO;
        return new WindowResult(range, goalPeriod, achieved, goal, Attainment.of(achieved, goal), gates, rated, pay);
    }

    private BigDecimal achieved(String componentName, DateRange range) {
        return entries.getOrDefault(componentName, Entries.none()).sum(range);
    }

    private Optional<BigDecimal> goal(Component of, Period period) {
        return of.quota().flatMap(quota -> participant.quotas().goal(quota, period, currency()));
    }

    private RateResult rate(BigDecimal achieved, Optional<BigDecimal> goal) {
        return component.payRule() instanceof PayRule.Commission commission
                ? commission.table().apply(input(achieved, goal))
                : new RateResult(List.of(), Optional.empty());
    }

    private RateInput input(BigDecimal achieved, Optional<BigDecimal> goal) {
        RateInput input = RateInput.of(Ratio.of(achieved), currency()).attaining(Attainment.of(achieved, goal));
        return goal.map(Ratio::of).map(input::withQuota).orElse(input);
    }

    private BigDecimal pay(BigDecimal achieved, RateResult rated) {
        PayRule rule = component.payRule();
        if (rule instanceof PayRule.PerUnit perUnit) {
            return perUnit.amount().in(currency()).value().multiply(achieved);
        }
        return rule instanceof PayRule.Bonus bonus
                ? bonus.amount().in(currency()).value()
                : rated.pay().toExactDecimal().orElseThrow();
    }

    /**
     * Returns what each transaction of a pay period earned, exact, in the order of their dates: what is earned with it, less what is
     * earned without it. Opening a gate may also pay for transactions of earlier periods; they come as one part at the front.
     */
    List<EntryPart> parts(Period payPeriod) {
        if (component.payRule() instanceof PayRule.Bonus) {
            return List.of();
        }
        List<EntryPart> parts = new ArrayList<>();
        for (WindowResult window : windows(payPeriod)) {
            BigDecimal achieved = BigDecimal.ZERO;
            BigDecimal earnedSoFar = BigDecimal.ZERO;
            if (!startsAfresh(payPeriod)) {
                WindowResult before = windows(payPeriod.previous()).get(0);
                achieved = before.achieved();
                earnedSoFar = payWithin(window, achieved);
                BigDecimal catchUp = earnedSoFar.subtract(before.pay());
                if (catchUp.signum() != 0) {
                    parts.add(new EntryPart(null, catchUp));
                }
            }
            DateRange dates = isCumulative() ? payPeriod.range() : window.range();
            for (Entry entry :
                    entries.getOrDefault(component.name(), Entries.none()).in(dates)) {
                achieved = achieved.add(entry.quantity());
                BigDecimal earned = payWithin(window, achieved);
                parts.add(new EntryPart(entry, earned.subtract(earnedSoFar)));
                earnedSoFar = earned;
            }
        }
        return parts;
    }

    /** Returns what an amount would pay in a window, given its goal and the state of its gates. */
    private BigDecimal payWithin(WindowResult window, BigDecimal achieved) {
        return window.isOpen() ? pay(achieved, rate(achieved, window.goal())) : BigDecimal.ZERO;
    }

    private Currency currency() {
        return terms.currency();
    }
}
