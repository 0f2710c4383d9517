package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Component;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * Earnings that were found the short way. Whoever looks at how they came about gets the long way, worked out then; that both say the same is checked each
 * time, so that no statement shows an explanation of another amount.
 */
final class PlainEarnings implements Earnings {

    private final PlainComponent plain;
    private final PlanRun run;
    private final Component component;
    private final Holder holder;
    private final PeriodMoney rounded;
    private @Nullable WindowEarnings explained;

    PlainEarnings(PlainComponent plain, PlanRun run, Component component, Holder holder, PeriodMoney rounded) {
        this.plain = plain;
        this.run = run;
        this.component = component;
        this.holder = holder;
        this.rounded = rounded;
    }

    /** Returns the same earnings with all that explains them. Two threads that ask at the same time at worst make the same thing twice. */
    @Override
    public WindowEarnings explained() {
        WindowEarnings known = explained;
        if (known == null) {
            known = new WindowEarnings(run, component, holder);
            for (Period period : run.payPeriods()) {
                int number = run.calendar().number(period);
                check(
                        component.name(),
                        holder.id(),
                        period,
                        rounded.at(number),
                        known.rounded().at(number));
            }
            explained = known;
        }
        return known;
    }

    /** Refuses an explanation of another amount than was found. */
    static void check(String component, String holder, Period period, Money found, Money explained) {
        if (!found.equals(explained)) {
            throw new IllegalStateException(
                    "The component (" + component + ") pays (" + holder + ") (" + found + ") in ("
                            + period + "), and its explanation adds up to (" + explained
                            + ").\nThis is a fault of the library: report it with the plan.");
        }
    }

    @Override
    public PeriodMoney rounded() {
        return rounded;
    }

    @Override
    public List<WindowResult> windows(Period payPeriod) {
        return explained().windows(payPeriod);
    }

    @Override
    public Map<String, Figure> credited(Period payPeriod) {
        return plain.credited(holder, run.calendar().number(payPeriod));
    }

    @Override
    public StatementLine line(Period payPeriod) {
        return explained().line(payPeriod);
    }
}
