package org.openspm.compensation.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openspm.compensation.plan.Excess;
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
    private final Map<Period, Money> changes = new LinkedHashMap<>();

    /**
     * Applies a bound.
     *
     * @param earned  what was earned in each pay period before the bound
     * @param limits  where the bound lies for a longer period to date
     */
    BoundLine(PlanRun run, PayBound bound, Map<Period, Money> earned, Function<Span, Reading> limits) {
        this.run = run;
        this.bound = bound;
        this.limits = limits;
        Money gross = run.zero();
        Money paid = run.zero();
        Money bank = run.zero();
        for (Period period : run.payPeriods()) {
            Period longer = period.within(bound.grain());
            if (period.range().start().equals(longer.range().start())) {
                bank = isBanked() ? gross.minus(paid) : run.zero();
                gross = bank;
                paid = run.zero();
            }
            gross = gross.plus(Known.of(earned, period));
            Money allowed = allowed(gross, period);
            changes.put(period, allowed.minus(paid).minus(Known.of(earned, period)));
            paid = allowed;
        }
    }

    private boolean isBanked() {
        return bound instanceof PayBound.Cap cap && cap.excess() instanceof Excess.Banked;
    }

    private Money allowed(Money gross, Period period) {
        Figure limit = limit(period).figure();
        if (!limit.isDefined()) {
            return gross;
        }
        Money bounded = run.round(limit.orThrow());
        if (bound instanceof PayBound.Cap cap) {
            return gross.compareTo(bounded) <= 0 ? gross : bounded.plus(paidAbove(cap.excess(), gross.minus(bounded)));
        }
        boolean ends = period.within(bound.grain())
                .range()
                .endExclusive()
                .equals(period.range().endExclusive());
        return ends && gross.compareTo(bounded) < 0 ? bounded : gross;
    }

    private Money paidAbove(Excess excess, Money above) {
        Rate share = excess instanceof Excess.PaidAt paidAt ? paidAt.share() : Rate.ZERO;
        return run.round(Ratio.of(above.value()).times(share.toRatio()));
    }

    private Reading limit(Period period) {
        return limits.apply(Span.of(period).toDateWithin(bound.grain()));
    }

    Money change(Period period) {
        return changes.getOrDefault(period, run.zero());
    }

    /** Returns earnings after the bound. */
    Map<Period, Money> applied(Map<Period, Money> earned) {
        Map<Period, Money> after = new LinkedHashMap<>();
        earned.forEach((period, money) -> after.put(period, money.plus(change(period))));
        return after;
    }

    /** Returns what statements call the bound, of a component or of the plan. */
    String label(String of) {
        return (bound instanceof PayBound.Cap ? "Cap" : "Floor") + of + ": " + bound;
    }

    StatementLine line(String of, Period period) {
        return new StatementLine(
                bound instanceof PayBound.Cap ? StatementLine.Kind.CAPPED : StatementLine.Kind.LIFTED,
                label(of),
                change(period),
                List.of(),
                () -> trace(of, period));
    }

    private Trace trace(String of, Period period) {
        Reading limit = limit(period);
        Trace where = Trace.of("limit of " + period.within(bound.grain()), limit.figure(), limit.rule(), limit.parts());
        String rule = bound instanceof PayBound.Cap
                ? "keeps what is paid within the " + bound.grain() + " at or below the limit"
                : "lifts what is paid within the " + bound.grain() + " to the limit";
        return Trace.of(label(of), Figure.of(change(period)), rule, List.of(where));
    }
}
