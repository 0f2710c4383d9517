package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.WindowEarnings.InPeriod;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/**
 * Earnings that were found the short way. Whoever looks at how they came about gets the long way, worked out then; that both say the same is checked each
 * time, so that no statement shows an explanation of another amount.
 */
final class PlainEarnings implements Earnings {

    private final PlanRun run;
    private final PlainComponent plain;
    private final ParticipantHolder holder;
    private final PeriodMoney rounded;
    private @Nullable WindowEarnings explained;

    PlainEarnings(PlanRun run, PlainComponent plain, ParticipantHolder holder, PeriodMoney rounded) {
        this.run = run;
        this.plain = plain;
        this.holder = holder;
        this.rounded = rounded;
    }

    /** Returns the same earnings with all that explains them. Two threads that ask at the same time at worst make the same thing twice. */
    @Override
    public WindowEarnings explained() {
        WindowEarnings known = explained;
        if (known == null) {
            known = new WindowEarnings(run, plain.component(), holder);
            explained = known;
        }
        return known;
    }

    private void check(Period payPeriod, Money explained) {
        Money found = rounded.at(run.calendar().number(payPeriod));
        check(plain.component().name(), holder.id(), payPeriod, found, explained);
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
        InPeriod own = explained().in(payPeriod);
        check(payPeriod, explained().rounded(own));
        return own.windows();
    }

    @Override
    public Map<String, Figure> credited(Period payPeriod) {
        DateRange range = plain.credited(payPeriod, run.calendar().number(payPeriod));
        return range == null
                ? Map.of()
                : Entries.byTransaction(holder.entries(plain.source()).in(range), plain.unit());
    }

    @Override
    public StatementLine line(Period payPeriod) {
        StatementLine line = explained().line(payPeriod);
        check(payPeriod, line.amount());
        return line;
    }
}
