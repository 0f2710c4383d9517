package org.openspm.compensation.evaluation;

import java.util.List;
import org.openspm.compensation.plan.Gate;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/** Looks whether gates are open. */
final class GateReader {

    private final PlanRun run;
    private final PerformanceReader reader;
    private final Holder holder;

    GateReader(PlanRun run, PerformanceReader reader, Holder holder) {
        this.run = run;
        this.reader = reader;
        this.holder = holder;
    }

    GateState read(Gate gate, Span span) {
        if (gate instanceof Gate.Comparison comparison) {
            return compare(comparison, span);
        } else if (gate instanceof Gate.AllOf all) {
            return combined(
                    gate, all.gates().stream().map(each -> read(each, span)).toList(), true);
        } else if (gate instanceof Gate.AnyOf any) {
            return combined(
                    gate, any.gates().stream().map(each -> read(each, span)).toList(), false);
        }
        boolean there = holder.isActiveOn(span.range().last());
        return new GateState(gate.toString(), yesOrNo(there), there, List.of());
    }

    private GateState compare(Gate.Comparison comparison, Span span) {
        Span looked = comparison.longer().map(span::toDateWithin).orElse(span);
        Reading reading = reader.read(comparison.performance(), looked);
        boolean open = reading.figure()
                .value()
                .filter(value -> comparison.test().passes(value.compareTo(level(comparison.level()))))
                .isPresent();
        return new GateState(comparison.toString(), reading.figure(), open, reading.parts());
    }

    private Ratio level(Gate.Level level) {
        return level instanceof Gate.Level.OfRate of
                ? of.rate().toRatio()
                : Ratio.of(((Gate.Level.OfAmount) level)
                        .amount()
                        .in(run.terms().currency())
                        .value());
    }

    private static GateState combined(Gate gate, List<GateState> states, boolean all) {
        boolean open = all
                ? states.stream().allMatch(GateState::open)
                : states.stream().anyMatch(GateState::open);
        List<Trace> parts = states.stream().map(state -> state.trace("closed")).toList();
        return new GateState(gate.toString(), yesOrNo(open), open, parts);
    }

    private static Figure yesOrNo(boolean yes) {
        return Figure.of(Ratio.of(yes ? 1 : 0, 1), Unit.NUMBER);
    }
}
