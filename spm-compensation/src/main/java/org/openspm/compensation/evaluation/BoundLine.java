package org.openspm.compensation.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** What a cap took away, or a floor added, in each pay period. */
final class BoundLine {

    private final PlanRun run;
    private final PayBound bound;
    private final Function<Span, Reading> limits;
    private final Money[] changes;

    /**
     * Applies a bound.
     *
     * @param earned  what was earned in each pay period before the bound
     * @param limits  where the bound lies for a longer period to date
     */
    BoundLine(PlanRun run, PayBound bound, PeriodMoney earned, Function<Span, Reading> limits) {
        this.run = run;
        this.bound = bound;
        this.limits = limits;
        this.changes = new Money[earned.size()];
        if (neverBinds(earned)) {
            Arrays.fill(changes, run.zero());
            return;
        }
        Money gross = run.zero();
        Money paid = run.zero();
        Figure limit = Figure.of(run.zero());
        for (int i = 0; i < changes.length; i++) {
            Span span = run.calendar().toDate(i, bound.grain());
            Period period = run.calendar().period(i);
            boolean begins = period.range().start().equals(span.period().range().start());
            if (begins || bound.limit() instanceof Limit.OfPerformance) {
                limit = limits.apply(span).figure(); // only what is measured moves within the longer period
            }
            if (begins) {
                gross = isBanked() ? gross.minus(paid) : run.zero();
                paid = run.zero();
            }
            Money own = earned.at(i);
            gross = gross.plus(own);
            Money allowed = allowed(gross, limit, span.isWhole());
            changes[i] = allowed.minus(paid).minus(own);
            paid = allowed;
        }
    }

    /** Returns whether earnings to date stay below a cap that does not move, as those of most do: known from longs, without an amount for each step. */
    private boolean neverBinds(PeriodMoney earned) {
        if (bound instanceof PayBound.Floor || bound.limit() instanceof Limit.OfPerformance || !earned.isInUnits()) {
            return false;
        }
        long most = Long.MIN_VALUE;
        long gross = 0;
        for (int i = 0; i < changes.length; i++) {
            Span span = run.calendar().toDate(i, bound.grain());
            Period period = run.calendar().period(i);
            boolean begins = period.range().start().equals(span.period().range().start());
            if (!begins && i == 0) {
                return false;
            }
            if (begins) {
                Figure limit = limits.apply(span).figure();
                most = limit.isDefined() ? earned.wholeUnits(run.round(limit.orThrow())) : Long.MAX_VALUE;
                gross = 0;
            }
            long next = gross + earned.units(i);
            if (((gross ^ next) & (earned.units(i) ^ next)) < 0 || next > most) {
                return false;
            }
            gross = next;
        }
        return true;
    }

    private boolean isBanked() {
        return bound instanceof PayBound.Cap cap && cap.excess() instanceof Excess.Banked;
    }

    private Money allowed(Money gross, Figure limit, boolean ends) {
        if (!limit.isDefined()) {
            return gross;
        }
        Money bounded = run.round(limit.orThrow());
        if (bound instanceof PayBound.Cap cap) {
            return gross.compareTo(bounded) <= 0 ? gross : bounded.plus(paidAbove(cap.excess(), gross.minus(bounded)));
        }
        return ends && gross.compareTo(bounded) < 0 ? bounded : gross;
    }

    private Money paidAbove(Excess excess, Money above) {
        Rate share = excess instanceof Excess.PaidAt paidAt ? paidAt.share() : Rate.ZERO;
        return run.round(Ratio.of(above.value()).times(share.toRatio()));
    }

    Money change(Period period) {
        return changes[run.calendar().number(period)];
    }

    /** Returns earnings after the bound. */
    PeriodMoney applied(PeriodMoney earned) {
        Money[] after = new Money[changes.length];
        boolean changed = false;
        for (int i = 0; i < after.length; i++) {
            changed |= changes[i].signum() != 0;
            after[i] = earned.at(i).plus(changes[i]);
        }
        return changed ? PeriodMoney.of(run.terms().currency(), after) : earned;
    }

    /** Returns what statements call the bound, of a component or of the plan. */
    PayBound bound() {
        return bound;
    }

    StatementLine line(String label, Period period) {
        return new StatementLine(
                bound instanceof PayBound.Cap ? StatementLine.Kind.CAPPED : StatementLine.Kind.LIFTED,
                label,
                change(period),
                List.of(),
                () -> trace(label, period));
    }

    private Trace trace(String label, Period period) {
        Reading limit = limits.apply(Span.of(period).toDateWithin(bound.grain()));
        Trace where = Trace.of("limit of " + period.within(bound.grain()), limit.figure(), limit.rule(), limit.parts());
        String rule = bound instanceof PayBound.Cap
                ? "keeps what is paid within the " + bound.grain() + " at or below the limit"
                : "lifts what is paid within the " + bound.grain() + " to the limit";
        return Trace.of(label, Figure.of(change(period)), rule, List.of(where));
    }
}
