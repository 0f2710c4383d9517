package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.plan.Component;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** What somebody wins in a contest, paid in the pay period in which the period of the contest ends. */
final class ContestEarnings implements Earnings {

    private final PlanRun run;
    private final Component component;
    private final Holder holder;
    private final Map<Period, List<ContestResult>> results = new LinkedHashMap<>();
    private final PeriodMoney rounded;

    ContestEarnings(PlanRun run, Component component, Holder holder) {
        this.run = run;
        this.component = component;
        this.holder = holder;
        Money[] amounts = new Money[run.calendar().size()];
        for (Period payPeriod : run.payPeriods()) {
            List<ContestResult> ended = run.contests(component, payPeriod);
            results.put(payPeriod, ended);
            amounts[run.calendar().number(payPeriod)] = Money.total(
                    run.terms().currency(),
                    ended.stream().map(result -> result.prize(holder.id())).toList());
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
        for (ContestResult result : Known.of(results, payPeriod)) {
            parts.add(result.trace(holder.id()));
        }
        Money amount = rounded.at(run.calendar().number(payPeriod));
        String rule = parts.isEmpty()
                ? "no contest ends in " + payPeriod
                : component.contest().orElseThrow().toString();
        return new StatementLine(
                StatementLine.Kind.EARNED,
                component.name(),
                amount,
                List.of(),
                () -> Trace.of(component.name(), Figure.of(amount), rule, parts));
    }
}
