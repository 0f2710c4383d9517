package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * Computes a plan a second time, slowly and straight from its words, to run beside the engine: short enough to be audited by eye, with
 * {@link BigDecimal}s and lists, and no code of the engine. It only reads what the plan, the roster and the rows say.
 *
 * <p>What it covers: rows credited to participants named in fields, or by id, in fixed shares; components over a sum or a count, within a
 * period or accumulating, over a quota of the participant that is stated, summed from shorter periods or spread evenly from a longer one;
 * marginal and retroactive tables, interpolated curves, pay per unit and bonuses; gates on attainment; caps of the plan on an amount or the
 * target incentive; rounding. It refuses everything else by name, so that its silence is never agreement.
 *
 * <pre>{@code
 * ReferenceEarnings expected = ReferenceEvaluator.of(plan, roster).evaluate(facts);
 * assertThat(plan.evaluate(roster, facts)).agreesWith(expected);
 * }</pre>
 *
 * <p>Values are immutable and thread-safe.
 */
public final class ReferenceEvaluator {

    private final PlanTerms plan;
    private final Roster roster;

    private ReferenceEvaluator(PlanTerms plan, Roster roster) {
        this.plan = plan;
        this.roster = roster;
    }

    /**
     * Begins with a plan and who is on it.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @return the evaluator
     * @throws IllegalArgumentException if either says something the evaluator does not cover; all of it is named
     */
    public static ReferenceEvaluator of(CompensationPlan plan, Roster roster) {
        List<String> beyond = beyond(plan, roster);
        if (!beyond.isEmpty()) {
            throw new IllegalArgumentException("The reference evaluator does not cover " + beyond + " in the plan ("
                    + plan.name() + ").\nHold that plan against examples and laws instead.");
        }
        return new ReferenceEvaluator(plan.terms(), roster);
    }

    /**
     * Returns what the evaluator does not cover.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @return each by name; empty if it covers all of it
     */
    public static List<String> beyond(CompensationPlan plan, Roster roster) {
        return ReferenceScope.beyond(
                Objects.requireNonNull(plan, "plan").terms(), Objects.requireNonNull(roster, "roster"));
    }

    /**
     * Computes what everybody earned.
     *
     * @param facts  sound rows: of participants of the roster, within the plan year, in the currency of the plan, each once
     * @return what was earned
     * @throws IllegalArgumentException if a row names nobody of the roster
     */
    public ReferenceEarnings evaluate(Facts facts) {
        ReferenceCredits credits = new ReferenceCredits(plan, roster, Objects.requireNonNull(facts, "facts"));
        Map<String, Map<String, List<BigDecimal>>> all = new TreeMap<>();
        for (Participant person : roster.participants()) {
            Map<String, List<BigDecimal>> rows = new TreeMap<>();
            for (Component component : plan.components()) {
                List<BigDecimal> row = new ArrayList<>();
                for (Period period : plan.payPeriods()) {
                    row.add(earned(person, component, period, credits));
                }
                rows.put(component.name(), row);
            }
            rows.put(ReferenceEarnings.CAPS, capped(person, new ArrayList<>(rows.values())));
            all.put(person.id(), rows);
        }
        return new ReferenceEarnings(plan.payPeriods(), all);
    }

    /** Cumulative: to date less before. Otherwise the windows that end in the pay period. Rounded once. */
    private BigDecimal earned(Participant person, Component component, Period period, ReferenceCredits credits) {
        Accumulation over = component.accumulation(plan.payGrain());
        if (over.kind() == Accumulation.Kind.CUMULATIVE) {
            Period whole = period.within(over.grain());
            BigDecimal toDate = rounded(pay(person, component, new Window(whole, period), credits));
            boolean first = whole.range().start().equals(period.range().start());
            return first
                    ? toDate
                    : toDate.subtract(rounded(pay(person, component, new Window(whole, period.previous()), credits)));
        }
        Fraction sum = Fraction.zero();
        for (Period whole :
                plan.year().calendar().periods(over.grain(), plan.year().range())) {
            if (period.contains(whole.range().last())) {
                sum = sum.plus(pay(person, component, new Window(whole, whole), credits));
            }
        }
        return rounded(sum);
    }

    private Fraction pay(Participant person, Component component, Window window, ReferenceCredits credits) {
        for (Modifier modifier : component.modifiers()) {
            Gate.Comparison gate = (Gate.Comparison) ((Modifier.Gated) modifier).gate();
            if (!isOpen(person, gate, window, credits)) {
                return Fraction.zero();
            }
        }
        Fraction achieved = credits.achieved(person, component, window);
        return ReferencePay.of(component.schedule().rules().get(0), achieved, quota(person, component, window));
    }

    private boolean isOpen(Participant person, Gate.Comparison gate, Window window, ReferenceCredits credits) {
        Component of = plan.component(((Performance.Attainment) gate.performance()).component());
        Optional<BigDecimal> quota = quota(person, of, window);
        BigDecimal level = ((Gate.Level.OfRate) gate.level()).rate().value();
        return quota.isPresent()
                && gate.test()
                        .passes(credits.achieved(person, of, window).compareTo(level.multiply(quota.orElseThrow())));
    }

    /** A quota of zero or below has no attainment. */
    private Optional<BigDecimal> quota(Participant person, Component component, Window window) {
        return component
                .quota()
                .flatMap(name -> new ReferenceQuota(person, name, plan).of(window.whole()))
                .filter(goal -> goal.signum() > 0);
    }

    /** What each cap takes away; the later caps see what the earlier ones left. */
    private List<BigDecimal> capped(Participant person, List<List<BigDecimal>> rows) {
        List<BigDecimal> taken = new ArrayList<>();
        plan.payPeriods().forEach(period -> taken.add(BigDecimal.ZERO));
        for (PayBound cap : plan.bounds()) {
            BigDecimal gross = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            for (int i = 0; i < taken.size(); i++) {
                Period period = plan.payPeriods().get(i);
                Period whole = period.within(cap.grain());
                if (whole.range().start().equals(period.range().start())) {
                    gross = BigDecimal.ZERO;
                    paid = BigDecimal.ZERO;
                }
                BigDecimal left = taken.get(i);
                for (List<BigDecimal> row : rows) {
                    left = left.add(row.get(i));
                }
                gross = gross.add(left);
                BigDecimal allowed = gross.min(limit(person, cap));
                taken.set(i, taken.get(i).add(allowed.subtract(paid).subtract(left)));
                paid = allowed;
            }
        }
        return taken;
    }

    private BigDecimal limit(Participant person, PayBound cap) {
        if (cap.limit() instanceof Limit.Fixed fixed) {
            return rounded(Fraction.of(fixed.amount().value()));
        }
        if (cap.limit() instanceof Limit.Prorated prorated) {
            // Whoever is on the plan for a part of the year is beyond the scope of this evaluator.
            return rounded(Fraction.of(prorated.amount().value()));
        }
        BigDecimal factor = ((TargetIncentive) cap.limit()).factor();
        BigDecimal target = person.targetIncentives()
                .at(plan.year().range().start())
                .map(Amount::value)
                .orElseThrow();
        int parts =
                cap.grain() == Grain.YEAR ? 1 : plan.year().divide(cap.grain()).size();
        return rounded(Fraction.of(target.multiply(factor)).over(BigDecimal.valueOf(parts)));
    }

    private BigDecimal rounded(Fraction exact) {
        int digits = plan.rounding().digits().orElse(plan.currency().getDefaultFractionDigits());
        return exact.rounded(digits, plan.rounding().mode());
    }

    @Override
    public String toString() {
        return "reference evaluator of " + plan.name();
    }

    /** From the start of a period up to the end of one of its pay periods. */
    record Window(Period whole, Period last) {

        boolean contains(LocalDate date) {
            return !date.isBefore(whole.range().start())
                    && date.isBefore(last.range().endExclusive());
        }
    }
}
