package org.openspm.compensation.evaluation;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/**
 * The short way for components that pay on a sum of credit by a plain table and by nothing else, as most do: the pay of every period in longs. It declines whatever it does not
 * know to be plain; {@link WindowEarnings}, which knows everything and explains everything, takes that up from the beginning.
 */
final class PlainComponent {

    private final PlanRun run;
    private final Component component;
    private final Source source;
    private final int digits;

    /** The first pay period of the window that ends with each pay period, or -1 where none does. */
    private final int[] first;

    /** Whether what is earned to the end of the pay period before is taken off. */
    private final boolean[] continues;

    /** The longer period of each pay period. */
    private final Span[] spans;

    private final List<PayRule> rules;
    private final List<Optional<SumRule>> compiled;

    /** The rule that holds for everybody and always, if there is one. */
    private final @Nullable SumRule constant;

    private PlainComponent(
            PlanRun run,
            Component component,
            Source source,
            int digits,
            int[] first,
            boolean[] continues,
            Span[] spans) {
        this.run = run;
        this.component = component;
        this.source = source;
        this.digits = digits;
        this.first = first;
        this.continues = continues;
        this.spans = spans;
        this.rules = component.schedule().rules();
        Currency currency = run.terms().currency();
        this.compiled = rules.stream().map(rule -> SumRule.of(rule, currency)).toList();
        this.constant = Segments.isConstant(component) ? compiled.get(0).orElse(null) : null;
    }

    /** Returns the short way for a component, if there is one. */
    static @Nullable PlainComponent of(PlanRun run, Component component) {
        PlanTerms terms = run.terms();
        int digits =
                terms.rounding().digits().orElse(Math.max(0, terms.currency().getDefaultFractionDigits()));
        if (digits > CreditColumns.SCALE || !isPlain(terms, component)) {
            return null;
        }
        Performance.Credited base = (Performance.Credited) component.base().orElseThrow();
        Source source = new Source(base.measure(), component.creditKind(), component.creditRole());
        PayCalendar calendar = run.calendar();
        Accumulation how = component.accumulation(terms.payGrain());
        boolean toDate = how.kind() == Accumulation.Kind.CUMULATIVE;
        Period any = calendar.period(0);
        if (!any.calendar().nests(terms.payGrain(), how.grain())) {
            return null;
        }
        int[] first = new int[calendar.size()];
        boolean[] continues = new boolean[first.length];
        Span[] spans = new Span[first.length];
        for (int i = 0; i < first.length; i++) {
            Span span = calendar.toDate(i, how.grain());
            int start = calendar.startingOn(span.range().start());
            if (start < 0) {
                return null; // a longer period that begins before the year
            }
            spans[i] = toDate ? span : Span.of(span.period());
            first[i] = toDate || span.isWhole() ? start : -1;
            continues[i] = toDate && start < i;
        }
        PlainComponent plain = new PlainComponent(run, component, source, digits, first, continues, spans);
        return plain.compiled.stream().anyMatch(Optional::isPresent) ? plain : null;
    }

    private static boolean isPlain(PlanTerms terms, Component component) {
        Accumulation how = component.accumulation(terms.payGrain());
        return component.base().filter(Performance.Credited.class::isInstance).isPresent()
                && !DealRater.isFor(component, how)
                && terms.gates().isEmpty()
                && component.modifiers().isEmpty()
                && component.pool().isEmpty()
                && component.contest().isEmpty()
                && component.catchUp().isEmpty()
                && component.lookup().isEmpty()
                && component.namedLookups().isEmpty()
                && component.categories().isEmpty()
                && component.attainmentCap().isEmpty();
    }

    /** Returns what a holder earns, or null where the long way has to be taken. */
    @Nullable
    Earnings earnings(Holder holder) {
        try {
            long[] sums = new long[first.length];
            long[] units = holder.addUp(source, sums) ? units(holder, sums) : null;
            return units == null
                    ? null
                    : new PlainEarnings(this, holder, PeriodMoney.of(run.terms().currency(), digits, units));
        } catch (ArithmeticException e) {
            return null; // more than longs hold
        }
    }

    private long @Nullable [] units(Holder holder, long[] sums) {
        Segments segments = constant == null ? new Segments(component, holder) : null;
        RoundingMode mode = run.terms().rounding().mode();
        long[] units = new long[sums.length];
        Window window = null;
        long before = 0;
        for (int i = 0; i < sums.length; i++) {
            long toDate = 0;
            if (first[i] >= 0) {
                if (window == null || !window.period().equals(spans[i].period()) || component.isQuotaToDate()) {
                    window = window(holder, segments, spans[i]);
                }
                if (window == null) {
                    return null;
                }
                SumRule rule = window.rule();
                toDate = rule == null
                        ? 0
                        : rule.pay(sum(sums, first[i], i), window.goal(), window.goalOver(), digits, mode);
            }
            units[i] = continues[i] ? Math.subtractExact(toDate, before) : toDate;
            before = toDate;
        }
        return units;
    }

    /** What holds for all of a longer period: the rule, null for those it is not for, and the goal. */
    private record Window(Period period, @Nullable SumRule rule, long goal, long goalOver) {}

    /** Returns what holds for a longer period, or null where that is not plain. */
    private @Nullable Window window(Holder holder, @Nullable Segments segments, Span span) {
        Optional<Ratio> goal = run.goal(component, holder, span);
        SumRule rule = constant;
        if (segments != null) {
            List<Segment> parts = segments.of(span.period().range());
            if (parts.size() != 1) {
                return null; // the rule changes within it
            }
            Optional<PayRule> said = parts.get(0).rule();
            if (said.isEmpty()) {
                return new Window(span.period(), null, 1, 1);
            }
            rule = compiled(said.get());
        }
        if (rule == null) {
            return null;
        }
        if (!rule.isOnLevels()) {
            return new Window(span.period(), rule, 1, 1);
        }
        // An undefined attainment has its own rules.
        return goal.isPresent() && goal.get().signum() > 0
                ? new Window(
                        span.period(),
                        rule,
                        fitting(goal.get().numerator()),
                        fitting(goal.get().denominator()))
                : null;
    }

    PayCalendar calendar() {
        return run.calendar();
    }

    /** Returns the earnings of a holder the long way. */
    WindowEarnings explained(Holder holder) {
        return new WindowEarnings(run, component, holder);
    }

    /** Returns what is credited with each transaction that a pay period pays for. */
    Map<String, Figure> credited(Holder holder, int payPeriod) {
        if (first[payPeriod] < 0) {
            return Map.of();
        }
        boolean toDate = component.accumulation(run.terms().payGrain()).kind() == Accumulation.Kind.CUMULATIVE;
        DateRange range = toDate ? run.calendar().period(payPeriod).range() : spans[payPeriod].range();
        return Entries.byTransaction(holder.entries(source).in(range), run.unitOf(component));
    }

    private @Nullable SumRule compiled(PayRule rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) == rule) {
                return compiled.get(i).orElse(null);
            }
        }
        return SumRule.of(rule, run.terms().currency()).orElse(null); // with a rate of the roster put in
    }

    private static long fitting(BigInteger number) {
        return number.longValueExact();
    }

    private static long sum(long[] sums, int from, int to) {
        long sum = sums[from];
        for (int i = from + 1; i <= to; i++) {
            sum = Math.addExact(sum, sums[i]);
        }
        return sum;
    }
}
