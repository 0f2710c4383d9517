package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.plan.AttainmentCap;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PerformanceContext;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateNeed;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Looks up everything that decides what a window pays, but its base. */
final class SettingReader {

    private final PlanRun run;
    private final Component component;
    private final Holder holder;
    private final PerformanceReader reader;
    private final GateReader gates;
    private final GateReader planGates;
    private final Segments segments;
    private final boolean needsTarget;
    private final boolean byDeal;

    SettingReader(PlanRun run, Component component, Holder holder, Segments segments) {
        this.run = run;
        this.component = component;
        this.holder = holder;
        this.segments = segments;
        this.reader = new PerformanceReader(run, component, holder);
        this.gates = new GateReader(run, reader, holder);
        this.planGates = new GateReader(run, PerformanceReader.ofPlan(run, holder), holder);
        this.needsTarget = component.schedule().rules().stream()
                .anyMatch(rule -> rule.needs().contains(RateNeed.TARGET_INCENTIVE));
        this.byDeal =
                DealRater.isFor(component, component.accumulation(run.terms().payGrain()));
    }

    WindowSetting read(Span span) {
        Map<String, Reading> lookups = new TreeMap<>();
        if (!byDeal) {
            component.namedLookups().forEach((name, by) -> lookups.put(name, reader.read(by, span)));
        }
        return new WindowSetting(
                span,
                run.goal(component, holder, span),
                target(span),
                byDeal ? Optional.empty() : component.lookup().map(by -> reader.read(by, span)),
                lookups,
                component.attainmentCap().map(cap -> cap(cap, span)),
                segments.of(span.range()),
                modifiers(span));
    }

    PerformanceReader reader() {
        return reader;
    }

    GateReader gates() {
        return gates;
    }

    private Optional<Ratio> target(Span span) {
        if (!needsTarget) {
            return Optional.empty();
        }
        return holder.target(span.period())
                .map(target -> component
                        .weight()
                        .map(weight -> target.times(weight.toRatio()))
                        .orElse(target));
    }

    private WindowSetting.CapState cap(AttainmentCap cap, Span span) {
        return new WindowSetting.CapState(
                cap.toString(), cap.level(), cap.unless().map(gate -> gates.read(gate, span)));
    }

    private List<ModifierState> modifiers(Span span) {
        List<ModifierState> states = new ArrayList<>();
        for (Modifier modifier : component.modifiers()) {
            states.add(state(modifier, span));
        }
        // A gate of the plan is read for people: for the members of a team when they share.
        for (Gate gate :
                holder instanceof TeamHolder ? List.<Gate>of() : run.terms().gates()) {
            states.add(new ModifierState.Gate(planGates.read(gate, span)));
        }
        return states;
    }

    private ModifierState state(Modifier modifier, Span span) {
        if (modifier instanceof Modifier.Gated gated) {
            return new ModifierState.Gate(gates.read(gated.gate(), span));
        } else if (modifier instanceof Modifier.Multiplied multiplied) {
            return factor(multiplied, span);
        } else if (modifier instanceof Modifier.Kicker kicker) {
            return new ModifierState.Kicker(
                    "kicker",
                    gates.read(kicker.gate(), span),
                    Optional.ofNullable(kicker.amount())
                            .map(amount ->
                                    Ratio.of(amount.in(run.terms().currency()).value())),
                    Optional.ofNullable(kicker.share()).map(Rate::toRatio).orElse(Ratio.ZERO));
        } else if (modifier instanceof Modifier.AtMost most) {
            return bound(most.toString(), true, most.limit(), span);
        } else if (modifier instanceof Modifier.AtLeast least) {
            return bound(least.toString(), false, least.limit(), span);
        }
        return custom((Modifier.Custom) modifier, span);
    }

    private ModifierState.Factor factor(Modifier.Multiplied multiplied, Span span) {
        Reading by = reader.read(multiplied.by(), span);
        RateResult result = multiplied
                .factors()
                .apply(RateInput.of(Ratio.of(1, 1), run.terms().currency())
                        .attaining(by.figure())
                        .lookingUp(by.figure())
                        .withTarget(Ratio.of(1, 1)));
        Optional<Ratio> factor = result.undefinedReason().isPresent() ? Optional.empty() : Optional.of(result.pay());
        return new ModifierState.Factor(
                "multiplier by " + multiplied.by(),
                by,
                factor,
                result.undefinedReason().orElse(""));
    }

    private ModifierState.Bound bound(String label, boolean most, Limit limit, Span span) {
        Reading reading = run.limit(limit, component, holder, span);
        return new ModifierState.Bound(label, most, reading.figure(), reading.parts());
    }

    private ModifierState.Custom custom(Modifier.Custom custom, Span span) {
        PerformanceContext context = reader.context(span);
        return new ModifierState.Custom(custom.label(), pay -> {
            Ratio changed;
            try {
                changed = custom.rule().apply(pay, context);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "The rule (" + custom.label() + ") failed for (" + holder.id() + ") in (" + span.range() + "): "
                                + e + ".\nLet it return the pay it is given where it changes nothing.",
                        e);
            }
            if (changed == null) {
                throw new IllegalStateException("The rule (" + custom.label() + ") returned (null) for ("
                        + holder.id() + ") in (" + span.range()
                        + ").\nLet it return the pay it is given where it changes nothing.");
            }
            return changed;
        });
    }
}
