package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PayBound;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * What one participant earned in every pay period: by component, and what the caps and floors of the plan changed. What was found the short way stays in longs until somebody asks
 * for more than amounts.
 */
final class ParticipantEarnings {

    private final PlanRun run;
    private final ParticipantHolder holder;

    /** What each component earned in each pay period, then all of them; null where the long way was taken. */
    private final long @Nullable [] units;

    /** What the long way found; null where it was not taken. */
    private final @Nullable Detail found;

    private @Nullable Detail detail;

    /** What each component earned, what bounds of the plan changed, and the sum. */
    private record Detail(List<ComponentPay> components, List<BoundLine> bounds, PeriodMoney totals) {}

    /** Takes what was found the short way. The array is the caller's no more. */
    private ParticipantEarnings(PlanRun run, ParticipantHolder holder, long[] units) {
        this.run = run;
        this.holder = holder;
        this.units = units;
        this.found = null;
    }

    /** Works out what a participant earned the long way. */
    private ParticipantEarnings(PlanRun run, ParticipantHolder holder) {
        this.run = run;
        this.holder = holder;
        this.units = null;
        List<ComponentPay> components = new ArrayList<>();
        for (Component component : run.terms().components()) {
            components.add(run.pay(component.name(), holder));
        }
        this.found = summed(components);
    }

    /** Works out what a participant earned, the short way if there is one. */
    static ParticipantEarnings of(PlanRun run, ParticipantHolder holder, @Nullable PlainSums credit) {
        PlainPlan plain = run.plan().allPlain();
        long[] units = plain == null || credit == null ? null : plain.earned(holder, credit);
        return units == null ? new ParticipantEarnings(run, holder) : new ParticipantEarnings(run, holder, units);
    }

    Member member() {
        return holder.member();
    }

    /** Returns all that there is to know. Two threads that ask at the same time at worst make the same thing twice. */
    private Detail detail() {
        Detail known = found == null ? detail : found;
        if (known == null) {
            known = made();
            detail = known;
        }
        return known;
    }

    /** Makes of the longs what the long way would have made, and holds it against them. */
    private Detail made() {
        PlainPlan plain = plain();
        List<ComponentPay> components = new ArrayList<>();
        for (int i = 0; i < plain.components(); i++) {
            PlainComponent component = plain.component(i);
            boolean bounded = !component.component().bounds().isEmpty();
            Earnings earned = bounded ? component.earnings(run, holder) : null;
            if (earned == null) {
                earned = new PlainEarnings(run, component, holder, money(i));
            }
            ComponentPay pay = new ComponentPay(run, component.component(), holder, earned, true);
            check(component.component().name(), money(i), pay.net());
            components.add(pay);
        }
        Detail made = summed(components);
        check("all components", money(plain.components()), made.totals());
        return made;
    }

    private void check(String what, PeriodMoney known, PeriodMoney again) {
        for (int i = 0; i < known.size(); i++) {
            PlainEarnings.check(what, holder.id(), run.calendar().period(i), known.at(i), again.at(i));
        }
    }

    private Detail summed(List<ComponentPay> components) {
        PeriodMoney sums = PeriodMoney.of(
                run.terms().currency(), 0, new long[run.calendar().size()]);
        for (int i = 0; i < components.size(); i++) {
            PeriodMoney net = components.get(i).net();
            sums = i == 0 ? net : sums.plus(net);
        }
        List<BoundLine> bounds = new ArrayList<>();
        for (PayBound bound : run.terms().bounds()) {
            BoundLine line = new BoundLine(run, bound, sums, span -> run.limit(bound.limit(), holder, span));
            sums = line.applied(sums);
            bounds.add(line);
        }
        return new Detail(components, bounds, sums);
    }

    /** Returns what a component earned, or all of them. */
    private PeriodMoney money(int component) {
        int periods = run.calendar().size();
        return PeriodMoney.of(
                run.terms().currency(),
                plain().digits(),
                Arrays.copyOfRange(known(), component * periods, (component + 1) * periods));
    }

    private PlainPlan plain() {
        return Objects.requireNonNull(run.plan().allPlain());
    }

    private long[] known() {
        return Objects.requireNonNull(units);
    }

    List<ComponentPay> components() {
        return detail().components();
    }

    ComponentPay component(String name) {
        return components().get(run.plan().number(name));
    }

    /** Returns what is earned in all pay periods. */
    Money total() {
        return (units == null ? detail().totals() : money(plain().components())).total();
    }

    /** Returns what is earned in a pay period. */
    Money total(int payPeriod) {
        return units == null ? detail().totals().at(payPeriod) : money(plain().components(), payPeriod);
    }

    /** Returns what a component earned in a pay period. */
    Money component(int component, int payPeriod) {
        return units == null ? detail().components().get(component).net().at(payPeriod) : money(component, payPeriod);
    }

    private Money money(int component, int payPeriod) {
        long amount = known()[component * run.calendar().size() + payPeriod];
        return Money.of(
                BigDecimal.valueOf(amount, plain().digits()), run.terms().currency());
    }

    List<StatementOutline> outlines(Period payPeriod) {
        List<StatementOutline> outlines = new ArrayList<>();
        components().forEach(pay -> outlines.addAll(pay.outlines(payPeriod)));
        for (BoundLine bound : detail().bounds()) {
            if (bound.change(payPeriod).signum() != 0) {
                outlines.add(new StatementOutline(bound.bound().label(), bound.change(payPeriod), Map.of()));
            }
        }
        return outlines;
    }

    List<StatementLine> lines(Period payPeriod) {
        List<StatementLine> lines = new ArrayList<>();
        components().forEach(pay -> lines.addAll(pay.lines(payPeriod)));
        for (BoundLine bound : detail().bounds()) {
            if (bound.change(payPeriod).signum() != 0) {
                lines.add(bound.line(bound.bound().label(), payPeriod));
            }
        }
        return lines;
    }
}
