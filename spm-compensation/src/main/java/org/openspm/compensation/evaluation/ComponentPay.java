package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PayBound;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What a component earns a holder after its own caps and floors. */
final class ComponentPay {

    private final PayCalendar calendar;
    private final Component component;
    private final Earnings earnings;
    private final List<BoundLine> bounds = new ArrayList<>();
    private final PeriodMoney net;

    /**
     * Applies the bounds of a component.
     *
     * @param bounded  false for a share of a pool, whose bounds held for the team already
     */
    ComponentPay(PlanRun run, Component component, Holder holder, Earnings earnings, boolean bounded) {
        this.calendar = run.calendar();
        this.component = component;
        this.earnings = earnings;
        PeriodMoney after = earnings.rounded();
        for (PayBound bound : bounded ? component.bounds() : List.<PayBound>of()) {
            BoundLine line =
                    new BoundLine(run, bound, after, span -> run.limit(bound.limit(), component, holder, span));
            after = line.applied(after);
            bounds.add(line);
        }
        this.net = after;
    }

    Component component() {
        return component;
    }

    Earnings earnings() {
        return earnings;
    }

    /** Returns what is earned in each pay period, rounded. */
    PeriodMoney net() {
        return net;
    }

    /** Returns what is earned in a pay period, rounded. */
    Money net(Period payPeriod) {
        return net.at(calendar.number(payPeriod));
    }

    /** Returns the lines of a statement without what explains them. */
    List<StatementOutline> outlines(Period payPeriod) {
        List<StatementOutline> outlines = new ArrayList<>();
        outlines.add(new StatementOutline(
                component.name(), earnings.rounded().at(calendar.number(payPeriod)), earnings.credited(payPeriod)));
        for (BoundLine bound : bounds) {
            if (bound.change(payPeriod).signum() != 0) {
                outlines.add(new StatementOutline(
                        bound.bound().labelOf(component.name()), bound.change(payPeriod), Map.of()));
            }
        }
        return outlines;
    }

    /** Returns the lines of a statement: what was earned, then what bounds changed. */
    List<StatementLine> lines(Period payPeriod) {
        List<StatementLine> lines = new ArrayList<>();
        lines.add(earnings.line(payPeriod));
        for (BoundLine bound : bounds) {
            if (bound.change(payPeriod).signum() != 0) {
                lines.add(bound.line(bound.bound().labelOf(component.name()), payPeriod));
            }
        }
        return lines;
    }
}
