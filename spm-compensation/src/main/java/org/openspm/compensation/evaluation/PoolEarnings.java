package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.plan.Component;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** A member's shares of the pools of all teams the member belongs to. */
final class PoolEarnings implements Earnings {

    private final PlanRun run;
    private final Component component;
    private final Holder member;
    private final List<PoolShares> pools;
    private final PeriodMoney rounded;

    PoolEarnings(PlanRun run, Component component, Holder member) {
        this.run = run;
        this.component = component;
        this.member = member;
        Money[] amounts = new Money[run.calendar().size()];
        this.pools = run.pools(component);
        for (Period payPeriod : run.payPeriods()) {
            amounts[run.calendar().number(payPeriod)] = Money.total(
                    run.terms().currency(),
                    pools.stream()
                            .map(pool -> pool.share(member.id(), payPeriod))
                            .toList());
        }
        this.rounded = PeriodMoney.of(run.terms().currency(), amounts);
    }

    @Override
    public PeriodMoney rounded() {
        return rounded;
    }

    @Override
    public List<WindowResult> windows(Period payPeriod) {
        return List.of();
    }

    @Override
    public StatementLine line(Period payPeriod) {
        List<Trace> parts = new ArrayList<>();
        for (PoolShares pool : pools) {
            Map<String, Ratio> weights = pool.weightsIn(payPeriod);
            if (weights.containsKey(member.id())) {
                Ratio total = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
                Ratio own = Known.of(weights, member.id());
                String of = total.signum() == 0
                        ? "no member has a share"
                        : Unit.PERCENT.show(own.dividedBy(total)) + " of the pool";
                List<Trace> earned = new ArrayList<>();
                pool.pay().lines(payPeriod).forEach(line -> earned.add(line.trace()));
                parts.add(Trace.of(
                        "pool of " + pool.team().name(),
                        Figure.of(pool.pay().net(payPeriod)),
                        component.pool().orElseThrow().toString(),
                        earned));
                parts.add(Trace.of("share", Figure.of(pool.share(member.id(), payPeriod)), of, List.of()));
            }
        }
        Money amount = rounded.at(run.calendar().number(payPeriod));
        String rule = parts.isEmpty() ? "not a member of a team that shares" : "shares of pools";
        return new StatementLine(
                StatementLine.Kind.EARNED,
                component.name(),
                amount,
                List.of(),
                () -> Trace.of(component.name(), Figure.of(amount), rule, parts));
    }
}
