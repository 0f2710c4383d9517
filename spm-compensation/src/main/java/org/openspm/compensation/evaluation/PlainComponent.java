package org.openspm.compensation.evaluation;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/**
 * The short way for components that pay on a sum of credit by a plain table and by nothing else, as most do: the pay of every period in longs. It declines whatever it does not
 * know to be plain; {@link WindowEarnings}, which knows everything and explains everything, takes that up from the beginning.
 */
final class PlainComponent {

    private final Component component;
    private final Source source;
    private final Unit unit;
    private final Currency currency;
    private final RoundingMode mode;
    private final int digits;
    private final DateRange year;
    private final boolean toDate;
    private final PlainWindows windows;
    private final @Nullable GoalSeries goals;
    private final List<PayRule> rules;
    private final List<Optional<SumRule>> compiled;

    /** The rule that holds for everybody and always, if there is one. */
    private final @Nullable SumRule constant;

    private PlainComponent(
            PlanTerms terms,
            Units units,
            Component component,
            Source source,
            int digits,
            boolean toDate,
            PlainWindows windows) {
        this.component = component;
        this.source = source;
        this.unit = units.of(component);
        this.currency = terms.currency();
        this.mode = terms.rounding().mode();
        this.digits = digits;
        this.year = terms.year().range();
        this.toDate = toDate;
        this.windows = windows;
        this.goals = component
                .quota()
                .map(quota -> GoalSeries.goals(
                        quota,
                        unit,
                        windows.grain(),
                        terms.payGrain(),
                        component.isQuotaToDate() && toDate,
                        windows.distinct()))
                .orElse(null);
        this.rules = component.schedule().rules();
        this.compiled = rules.stream().map(rule -> SumRule.of(rule, currency)).toList();
        this.constant = Segments.isConstant(component) ? compiled.get(0).orElse(null) : null;
    }

    /** Returns the short way for a component, if there is one. */
    static @Nullable PlainComponent of(
            PlanTerms terms, PayCalendar calendar, CreditNeeds needs, Units units, Component component) {
        int digits = digits(terms);
        if (digits > CreditColumns.SCALE || !isPlain(terms, component)) {
            return null;
        }
        Accumulation how = component.accumulation(terms.payGrain());
        boolean toDate = how.kind() == Accumulation.Kind.CUMULATIVE;
        PlainWindows windows = PlainWindows.of(calendar, how.grain(), toDate, component.isQuotaToDate());
        if (windows == null) {
            return null;
        }
        Performance.Credited base = (Performance.Credited) component.base().orElseThrow();
        Source source = needs.same(new Source(base.measure(), component.creditKind(), component.creditRole()));
        PlainComponent plain = new PlainComponent(terms, units, component, source, digits, toDate, windows);
        return plain.compiled.stream().anyMatch(Optional::isPresent) ? plain : null;
    }

    /** Returns the digits that a plan rounds earnings to. */
    static int digits(PlanTerms terms) {
        return terms.rounding().digits().orElse(Math.max(0, terms.currency().getDefaultFractionDigits()));
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

    Component component() {
        return component;
    }

    Source source() {
        return source;
    }

    /** Returns what the component pays on is counted in. */
    Unit unit() {
        return unit;
    }

    /** Returns the dates whose credit a pay period shows, or null where no window ends in it. */
    @Nullable
    DateRange credited(Period payPeriod, int number) {
        if (windows.first(number) < 0) {
            return null;
        }
        return toDate ? payPeriod.range() : windows.span(number).range();
    }

    /** Returns what a holder earns, or null where the long way has to be taken. */
    @Nullable
    Earnings earnings(PlanRun run, Holder holder) {
        if (!(holder instanceof ParticipantHolder participant)) {
            return null; // members of a team come and go
        }
        try {
            long[] sums = new long[windows.size()];
            long[] units = new long[sums.length];
            return participant.addUp(source, sums) && pays(participant, sums, units, 0)
                    ? new PlainEarnings(run, this, participant, PeriodMoney.of(currency, digits, units))
                    : null;
        } catch (ArithmeticException e) {
            return null; // more than longs hold
        }
    }

    /**
     * Works out what the sums of the pay periods earn, in units of the last digit.
     *
     * @param units  where what is earned is put
     * @param at  the place of the first pay period in it
     * @return false, and anything in the units, where the long way has to be taken
     * @throws ArithmeticException if a number does not fit into a long
     */
    boolean pays(ParticipantHolder holder, long[] sums, long[] units, int at) {
        long[] known = goals == null ? null : holder.member().series(goals);
        if (constant != null) {
            return pays(constant, known, sums, units, at, 0, sums.length);
        }
        Segments segments = new Segments(component, holder);
        List<Segment> always = segments.of(year);
        if (always.size() == 1) {
            return pays(always.get(0), known, sums, units, at, 0, sums.length);
        }
        for (int from = 0; from < sums.length; ) {
            int to = windows.endOfWindow(from);
            List<Segment> parts = segments.of(windows.span(from).period().range());
            // The rule may change within it.
            if (parts.size() != 1 || !pays(parts.get(0), known, sums, units, at, from, to)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private boolean pays(
            Segment segment, long @Nullable [] known, long[] sums, long[] units, int at, int from, int to) {
        Optional<PayRule> said = segment.rule();
        if (said.isEmpty()) {
            Arrays.fill(units, at + from, at + to, 0); // it is not for them
            return true;
        }
        SumRule rule = compiled(said.get());
        return rule != null && pays(rule, known, sums, units, at, from, to);
    }

    /** Works out whole windows by one rule. */
    private boolean pays(SumRule rule, long @Nullable [] known, long[] sums, long[] units, int at, int from, int to) {
        if (rule.isOnLevels() && known == null) {
            return false; // an undefined attainment has its own rules
        }
        long sum = 0;
        long before = 0;
        for (int i = from; i < to; i++) {
            sum = windows.begins(i) ? sums[i] : Math.addExact(sum, sums[i]);
            long earned = 0;
            if (windows.first(i) >= 0) {
                long goal = 1;
                long goalOver = 1;
                if (rule.isOnLevels() && known != null) {
                    int window = 2 * windows.number(i);
                    goal = known[window];
                    goalOver = known[window + 1];
                    if (goal <= 0 || goalOver <= 0) {
                        return false;
                    }
                }
                earned = rule.pay(sum, goal, goalOver, digits, mode);
            }
            units[at + i] = windows.continues(i) ? Math.subtractExact(earned, before) : earned;
            before = earned;
        }
        return true;
    }

    private @Nullable SumRule compiled(PayRule rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) == rule) {
                return compiled.get(i).orElse(null);
            }
        }
        return SumRule.of(rule, currency).orElse(null); // with a rate of the roster put in
    }
}
