package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PayBound;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What one participant earned in every pay period: by component, and what the caps and floors of the plan changed. */
final class ParticipantEarnings {

    private final PlanRun run;
    private final Holder holder;
    private final Map<String, ComponentPay> components = new LinkedHashMap<>();
    private final List<BoundLine> bounds = new ArrayList<>();
    private final PeriodMoney totals;

    ParticipantEarnings(PlanRun run, Holder holder) {
        this.run = run;
        this.holder = holder;
        for (Component component : run.terms().components()) {
            components.put(component.name(), run.pay(component.name(), holder));
        }
        PeriodMoney sums = PeriodMoney.of(
                run.terms().currency(), 0, new long[run.calendar().size()]);
        boolean first = true;
        for (ComponentPay pay : components.values()) {
            sums = first ? pay.net() : sums.plus(pay.net());
            first = false;
        }
        for (PayBound bound : run.terms().bounds()) {
            BoundLine line = new BoundLine(run, bound, sums, span -> run.limit(bound.limit(), holder, span));
            sums = line.applied(sums);
            bounds.add(line);
        }
        this.totals = sums;
    }

    Holder holder() {
        return holder;
    }

    Collection<ComponentPay> components() {
        return components.values();
    }

    ComponentPay component(String name) {
        return Known.of(components, run.terms().component(name).name());
    }

    /** Returns what is earned in all pay periods. */
    Money total() {
        return totals.total();
    }

    Money total(Period payPeriod) {
        return totals.at(run.calendar().number(payPeriod));
    }

    List<StatementOutline> outlines(Period payPeriod) {
        List<StatementOutline> outlines = new ArrayList<>();
        components.values().forEach(pay -> outlines.addAll(pay.outlines(payPeriod)));
        for (BoundLine bound : bounds) {
            if (bound.change(payPeriod).signum() != 0) {
                outlines.add(new StatementOutline(bound.label(""), bound.change(payPeriod), Map.of()));
            }
        }
        return outlines;
    }

    List<StatementLine> lines(Period payPeriod) {
        List<StatementLine> lines = new ArrayList<>();
        components.values().forEach(pay -> lines.addAll(pay.lines(payPeriod)));
        for (BoundLine bound : bounds) {
            if (bound.change(payPeriod).signum() != 0) {
                lines.add(bound.line("", payPeriod));
            }
        }
        return lines;
    }
}
