package org.openspm.compensation.analysis;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/** The amounts sold at which the rules of a plan bend or jump: tier bounds, points, thresholds and gates. */
final class PlanBounds {

    private final CurveRuns runs;
    private final Selling selling;
    private final PlanTerms terms;
    private final long lowest;
    private final long highest;
    private final SortedSet<Long> found = new TreeSet<>();
    private final Set<String> opaque = new LinkedHashSet<>();

    private PlanBounds(CurveRuns runs, Selling selling, long lowest, long highest) {
        this.runs = runs;
        this.selling = selling;
        this.terms = selling.plan().terms();
        this.lowest = lowest;
        this.highest = highest;
    }

    static PlanBounds of(CurveRuns runs, Selling selling, long lowest, long highest) {
        PlanBounds bounds = new PlanBounds(runs, selling, lowest, highest);
        bounds.read();
        return bounds;
    }

    /** Returns the first amounts beyond each bound, in minor units, within the range. */
    SortedSet<Long> positions() {
        return found;
    }

    /** Returns what hides bends, each in words. */
    Set<String> opaque() {
        return opaque;
    }

    /** Returns whether these are all bends but those of caps and floors. */
    boolean isComplete() {
        return opaque.isEmpty();
    }

    private void read() {
        for (Component component : selling.components()) {
            opaque.addAll(RuleBounds.hiddenIn(component, terms));
            component.bounds().forEach(this::bound);
            for (Period period : selling.periods()) {
                component.schedule().rules().forEach(rule -> rule(component, rule, period));
                component.modifiers().forEach(modifier -> modifier(modifier, period));
            }
        }
        terms.gates().forEach(gate -> selling.periods().forEach(period -> gate(gate, period)));
        if (selling.component().isEmpty()) {
            terms.bounds().forEach(this::bound);
        }
    }

    /** Where a cap or floor moves with what is sold, nothing here finds where it begins to hold. */
    private void bound(PayBound bound) {
        if (bound.limit() instanceof Limit.OfPerformance) {
            opaque.add("the limit of (" + bound + "), which moves with what is sold");
        }
    }

    private void rule(Component component, PayRule rule, Period period) {
        List<Bound> bounds = RuleBounds.of(rule);
        if (component.base().isEmpty()
                || component.accumulation(terms.payGrain()).kind() == Accumulation.Kind.PER_TRANSACTION) {
            return;
        }
        Optional<MeasuredLine> achieved = line(run -> run.achieved(selling.participant(), component.name(), period));
        if (achieved.isEmpty()) {
            opaque.add(component.name() + ": what it measures, which is no straight line");
        }
        for (Bound bound : bounds) {
            Optional<MeasuredLine> scale =
                    bound.kind() == Bound.Kind.LEVEL ? attainment(lookedUp(component), period) : achieved;
            scale.ifPresent(line -> add(line, bound.position(terms.currency()), RuleBounds.isBelow(rule)));
        }
    }

    private static String lookedUp(Component component) {
        return component
                .lookup()
                .filter(Performance.Attainment.class::isInstance)
                .map(lookup -> ((Performance.Attainment) lookup).component())
                .orElse(component.name());
    }

    private Optional<MeasuredLine> attainment(String component, Period period) {
        Optional<MeasuredLine> line = line(run -> run.attainment(selling.participant(), component, period));
        // Where nothing ends in the period there is neither; an attainment that is no line hides its bounds.
        if (line.isEmpty()
                && line(run -> run.achieved(selling.participant(), component, period))
                        .isEmpty()) {
            opaque.add(component + ": its attainment, which is no straight line");
        }
        return line;
    }

    private void modifier(Modifier modifier, Period period) {
        if (modifier instanceof Modifier.Gated gated) {
            gate(gated.gate(), period);
        } else if (modifier instanceof Modifier.Kicker kicker) {
            gate(kicker.gate(), period);
        } else if (modifier instanceof Modifier.Multiplied multiplied
                && multiplied.by() instanceof Performance.Attainment by) {
            attainment(by.component(), period)
                    .ifPresent(line -> RuleBounds.of(multiplied.factors())
                            .forEach(bound -> add(
                                    line, bound.position(terms.currency()), RuleBounds.isBelow(multiplied.factors()))));
        }
    }

    private void gate(Gate gate, Period period) {
        if (gate instanceof Gate.AllOf all) {
            all.gates().forEach(part -> gate(part, period));
        } else if (gate instanceof Gate.AnyOf any) {
            any.gates().forEach(part -> gate(part, period));
        } else if (gate instanceof Gate.Comparison comparison) {
            if (!RuleBounds.isTransparent(comparison)) {
                opaque.add("the gate (" + comparison + ")");
            } else if (comparison.performance() instanceof Performance.Attainment of
                    && comparison.level() instanceof Gate.Level.OfRate level) {
                attainment(of.component(), period)
                        .ifPresent(line -> add(
                                line,
                                level.rate().toRatio(),
                                comparison.test() == Gate.Test.MORE_THAN || comparison.test() == Gate.Test.AT_MOST));
            }
        }
    }

    private Optional<MeasuredLine> line(Function<Evaluation, Figure> figure) {
        return MeasuredLine.through(units -> figure.apply(runs.whole(units)), lowest, highest);
    }

    /** Adds the first amount that belongs to what lies above a bound. */
    private void add(MeasuredLine line, Ratio value, boolean isBoundBelow) {
        line.reaches(value).ifPresent(position -> {
            BigInteger first = MeasuredLine.ceiling(position);
            boolean next = isBoundBelow && position.denominator().equals(BigInteger.ONE);
            add(next ? first.add(BigInteger.ONE) : first);
        });
    }

    private void add(BigInteger position) {
        if (position.compareTo(BigInteger.valueOf(lowest)) > 0 && position.compareTo(BigInteger.valueOf(highest)) < 0) {
            found.add(position.longValueExact());
        }
    }
}
