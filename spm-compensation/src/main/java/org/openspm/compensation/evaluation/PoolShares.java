package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Pool;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/** How the members of a team share what a component earned it, pay period by pay period. */
final class PoolShares {

    private final PlanRun run;
    private final Component component;
    private final Pool pool;
    private final TeamHolder team;
    private final ComponentPay pay;
    private final Map<Period, Map<String, Ratio>> weights = new LinkedHashMap<>();
    private final Map<Period, Map<String, Money>> shares = new LinkedHashMap<>();

    PoolShares(PlanRun run, Component component, TeamHolder team) {
        this.run = run;
        this.component = component;
        this.pool = component.pool().orElseThrow();
        this.team = team;
        this.pay = run.pay(component.name(), team);
        for (Period payPeriod : run.payPeriods()) {
            Map<String, Ratio> weighed = weights(payPeriod);
            weights.put(payPeriod, weighed);
            shares.put(payPeriod, shares(payPeriod, weighed));
        }
    }

    private Map<String, Money> shares(Period payPeriod, Map<String, Ratio> weighed) {
        Map<String, Money> taken = new TreeMap<>();
        if (weighed.values().stream().anyMatch(weight -> weight.signum() > 0)) {
            List<String> ids = new ArrayList<>(weighed.keySet());
            List<Money> parts = run.terms()
                    .rounding()
                    .allocateExactly(
                            pay.net(payPeriod), ids.stream().map(weighed::get).toList());
            for (int i = 0; i < ids.size(); i++) {
                taken.put(ids.get(i), parts.get(i));
            }
        }
        return taken;
    }

    private Map<String, Ratio> weights(Period payPeriod) {
        Map<String, Ratio> weighed = new TreeMap<>();
        for (Holder member : team.members(payPeriod.range())) {
            Ratio days = team.shareOfDays(member.id(), payPeriod.range());
            boolean there = pool.byDays()
                    ? days.signum() > 0
                    : team.isMember(member.id(), payPeriod.range().last());
            if (there && qualifies(member, payPeriod)) {
                Ratio weight = weight(member, payPeriod);
                weighed.put(member.id(), pool.byDays() ? weight.times(days) : weight);
            }
        }
        return weighed;
    }

    private boolean qualifies(Holder member, Period payPeriod) {
        return pool.condition()
                .map(gate -> new GateReader(run, new PerformanceReader(run, component, member), member)
                        .read(gate, lastSpan(payPeriod))
                        .open())
                .orElse(true);
    }

    private Span lastSpan(Period payPeriod) {
        List<WindowResult> windows = pay.earnings().windows(payPeriod);
        return windows.isEmpty()
                ? Span.of(payPeriod)
                : windows.get(windows.size() - 1).span();
    }

    private Ratio weight(Holder member, Period payPeriod) {
        return switch (pool.sharing()) {
            case EQUALLY -> Ratio.of(1, 1);
            case BY_POINTS -> team.points(member.id(), payPeriod.range().last());
            case BY_CONTRIBUTION -> contribution(member, payPeriod);
        };
    }

    private Ratio contribution(Holder member, Period payPeriod) {
        boolean toDate = component.accumulation(run.terms().payGrain()).kind() == Accumulation.Kind.CUMULATIVE;
        DateRange range = toDate ? payPeriod.range() : lastSpan(payPeriod).range();
        Performance.Credited base = (Performance.Credited) component.base().orElseThrow();
        Ratio sum = member.entries(new Source(base.measure(), component.creditKind(), component.creditRole()))
                .sum(range);
        return sum.signum() > 0 ? sum : Ratio.ZERO;
    }

    TeamHolder team() {
        return team;
    }

    ComponentPay pay() {
        return pay;
    }

    Money share(String member, Period payPeriod) {
        return Known.of(shares, payPeriod).getOrDefault(member, run.zero());
    }

    Map<String, Ratio> weightsIn(Period payPeriod) {
        return Known.of(weights, payPeriod);
    }

    /** Returns what nobody took because no member qualified. */
    Money undistributed(Period payPeriod) {
        return Known.of(shares, payPeriod).isEmpty() ? pay.net(payPeriod) : run.zero();
    }
}
